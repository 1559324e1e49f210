package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Local time as it is stored: the seconds since 1970-01-01T00:00:00 on the same local clock, as if it were UTC. A
 * 64-bit number holds every {@link LocalDateTime}, long before the Common Era and far ahead.
 */
public final class LocalSeconds {
    private LocalSeconds() {}

    /** The seconds; a fraction is cut off. */
    public static long of(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }

    /** @throws java.time.DateTimeException if no {@link LocalDateTime} has this number */
    public static LocalDateTime toLocal(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }
}
