package org.linimasa.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A time of day as precise as the text: "pukul 18.30" is the minute 18:30.
 *
 * @param time on the local clock
 * @param granule HOUR, MINUTE or SECOND; finer parts of {@code time} are cut off
 */
public record ClockTime(LocalTime time, Precision granule) {
    /** @throws IllegalArgumentException if the granule is none of the three */
    public ClockTime {
        time = time.truncatedTo(
                switch (granule) {
                    case HOUR -> ChronoUnit.HOURS;
                    case MINUTE -> ChronoUnit.MINUTES;
                    case SECOND -> ChronoUnit.SECONDS;
                    default -> throw new IllegalArgumentException("a clock shows no " + granule);
                });
    }

    /** Its first moment on a day. */
    public LocalDateTime startOn(LocalDate day) {
        return day.atTime(time);
    }

    /** The first moment after it on a day. */
    public LocalDateTime endOn(LocalDate day) {
        Duration length = switch (granule) {
            case HOUR -> Duration.ofHours(1);
            case MINUTE -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
        return startOn(day).plus(length);
    }
}
