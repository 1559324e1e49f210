package org.linimasa.timeline.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.EventTime;
import org.linimasa.event.Precision;

/**
 * A time as a calendar can show it. Calendars know clock times and whole days: what is dated to a day, week or month is
 * shown on all days it may be, and what is coarser or open has no place.
 */
sealed interface CalendarTime {
    /** A month, the coarsest time that is shown as it is. */
    Duration LONGEST_GRANULE = Duration.ofDays(31);

    /** iCalendar writes four digits. */
    int FIRST_YEAR = 1;

    int LAST_YEAR = 9999;

    /**
     * Whole days.
     *
     * @param vague the event is only known to lie no earlier
     */
    record Days(LocalDate firstInclusive, LocalDate endExclusive, boolean vague) implements CalendarTime {}

    /**
     * By the clock.
     *
     * @param end absent where only the start is told
     */
    record Clock(LocalDateTime start, @Nullable LocalDateTime end) implements CalendarTime {}

    /**
     * The place of a time in a calendar.
     *
     * @param includeVague what is coarser than a month or open is shown on the earliest day it may be
     */
    static Optional<CalendarTime> of(EventTime time, boolean includeVague) {
        TimeBounds bounds = time.bounds();
        LocalDateTime earliest = bounds.start().earliest();
        if (earliest == null || !isWritable(earliest)) {
            return Optional.empty();
        }
        if (time.precision().compareTo(Precision.HOUR) <= 0) {
            return Optional.of(new Clock(earliest, end(time.precision(), bounds)));
        }
        LocalDateTime latest = bounds.end().latest();
        if (latest != null && isGranule(bounds.start()) && isGranule(bounds.end()) && isWritable(latest)) {
            return Optional.of(new Days(earliest.toLocalDate(), dayAfter(latest), false));
        }
        LocalDate day = earliest.toLocalDate();
        return includeVague ? Optional.of(new Days(day, day.plusDays(1), true)) : Optional.empty();
    }

    /** A start is told to the hour, minute or second; an end of its own lies behind it. */
    private static @Nullable LocalDateTime end(Precision precision, TimeBounds bounds) {
        LocalDateTime end = bounds.end().earliest();
        LocalDateTime start = bounds.start().latest();
        if (end != null && start != null && !end.isBefore(start)) {
            return end;
        }
        return precision == Precision.HOUR ? start : null;
    }

    private static boolean isGranule(Bound bound) {
        return bound.earliest() != null
                && bound.latest() != null
                && Duration.between(bound.earliest(), bound.latest()).compareTo(LONGEST_GRANULE) <= 0;
    }

    private static LocalDate dayAfter(LocalDateTime end) {
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? end.toLocalDate()
                : end.toLocalDate().plusDays(1);
    }

    private static boolean isWritable(LocalDateTime moment) {
        return moment.getYear() >= FIRST_YEAR && moment.getYear() < LAST_YEAR;
    }
}
