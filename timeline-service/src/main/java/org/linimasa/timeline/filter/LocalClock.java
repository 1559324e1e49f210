package org.linimasa.timeline.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the clocks show where an event happens; UTC where that is not known. */
public final class LocalClock {
    /** No clock on earth shows a time further from UTC than this. */
    private static final Duration APART = Duration.ofDays(1);

    private LocalClock() {}

    /** The local time at an instant; an empty zone is an unknown one. */
    public static LocalDateTime show(Instant now, @Nullable String zone) {
        return LocalDateTime.ofInstant(now, zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    /** A local time that no clock has passed at an instant. */
    public static LocalDateTime latest(Instant now) {
        return show(now, null).plus(APART);
    }

    /** A local time that every clock has passed at an instant. */
    public static LocalDateTime earliest(Instant now) {
        return show(now, null).minus(APART);
    }

    /** The name, or empty for an unknown zone: the sender may know newer ones than this Java. */
    public static String nameOrEmpty(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
