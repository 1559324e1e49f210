package org.linimasa.timeline.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the clocks show where an event happens; UTC where that is not known. */
public final class LocalClock {
    private LocalClock() {}

    /** The local time at an instant; an empty zone is an unknown one. */
    public static LocalDateTime show(Instant now, @Nullable String zone) {
        return LocalDateTime.ofInstant(now, zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
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
