package org.linimasa.event;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The hours a language means by a part of the day, half-open: Indonesian "malam" is [18, 24).
 *
 * @param from hours after the midnight that begins the day, 0 to 23
 * @param to exclusive; above 24 for hours of the next day
 */
public record DayHours(int from, int to) {
    /** @throws IllegalArgumentException if the hours are no range, or longer than a day */
    public DayHours {
        if (from < 0 || from > 23 || to <= from || to > from + 24) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") are no hours of a day");
        }
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atStartOfDay().plusHours(from);
    }

    LocalDateTime endOn(LocalDate day) {
        return day.atStartOfDay().plusHours(to);
    }
}
