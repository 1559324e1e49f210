package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A second of a day: {@code 2024-01-16T18:30:00}, with or without an offset.
 *
 * @param local as written, to the second
 * @param offset absent for local time
 */
public record EdtfDateTime(LocalDateTime local, @Nullable ZoneOffset offset) implements EdtfDate {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'T'HH:mm:ss", Locale.ROOT);

    /** @throws IllegalArgumentException if there are fractions of a second, or the year has more than four digits */
    public EdtfDateTime {
        if (local.getNano() != 0 || Math.abs(local.getYear()) > 9_999) {
            throw new IllegalArgumentException(local + " is no date-time to the second in a year of four digits");
        }
    }

    @Override
    public Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment) {
        return new LocalWindow(moment, null).meets(second()) ? Optional.of(second()) : Optional.empty();
    }

    @Override
    public Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment) {
        return new LocalWindow(null, moment).meets(second()) ? Optional.of(second()) : Optional.empty();
    }

    @Override
    public boolean boundsAreExact() {
        return true;
    }

    @Override
    public boolean isUncertain() {
        return false;
    }

    @Override
    public boolean isApproximate() {
        return false;
    }

    @Override
    public int level() {
        return local.getYear() < 0 ? 1 : 0;
    }

    @Override
    public String toString() {
        return CalendarDate.of(local.toLocalDate()) + TIME.format(local) + (offset == null ? "" : offset.getId());
    }

    /** The same moment in another offset; unchanged where this has none. */
    EdtfDateTime inOffset(ZoneOffset other) {
        return offset == null
                ? this
                : new EdtfDateTime(
                        local.atOffset(offset).withOffsetSameInstant(other).toLocalDateTime(), other);
    }

    private LocalWindow second() {
        return new LocalWindow(local, local.plusSeconds(1));
    }
}
