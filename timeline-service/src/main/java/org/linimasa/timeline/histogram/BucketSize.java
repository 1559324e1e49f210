package org.linimasa.timeline.histogram;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The width of a bucket: a stretch of the calendar, not a number of seconds. Weeks begin on Monday (ISO 8601), the decade
 * 202X is 2020 to 2029 and the century 20XX 2000 to 2099, as EDTF has them.
 */
enum BucketSize {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1),
    DECADE(ChronoUnit.YEARS, 10),
    CENTURY(ChronoUnit.YEARS, 100);

    private final ChronoUnit unit;
    private final int units;

    BucketSize(ChronoUnit unit, int units) {
        this.unit = unit;
        this.units = units;
    }

    /** As the API writes it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The start of the bucket that holds a moment. */
    LocalDateTime floor(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        LocalDate first = switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / units * units + 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE, CENTURY ->
                LocalDate.ofYearDay(Math.max(Year.MIN_VALUE, Math.floorDiv(day.getYear(), units) * units), 1);
        };
        return first.atStartOfDay();
    }

    /** The end of the bucket that starts at a moment, exclusive; the last moment there is, where time ends before it. */
    LocalDateTime next(LocalDateTime start) {
        // The first bucket of a window may start in the middle.
        LocalDateTime first = floor(start);
        return first.getYear() > Year.MAX_VALUE - units
                ? LocalDateTime.MAX.truncatedTo(ChronoUnit.SECONDS)
                : first.plus(units, unit);
    }

    /** Which bucket starts at a moment; they are numbered as in the table events_over_time. */
    long number(LocalDateTime start) {
        long months = start.getYear() * 12L + start.getMonthValue() - 1;
        return switch (this) {
            case DAY -> start.toLocalDate().toEpochDay();
            case WEEK -> Math.floorDiv(start.toLocalDate().toEpochDay() + 3, 7);
            case MONTH, QUARTER -> Math.floorDiv(months, units);
            case YEAR, DECADE, CENTURY -> Math.floorDiv(months, 12L * units);
        };
    }

    /** How many buckets there are from a moment to another, exclusive. */
    long count(LocalDateTime from, LocalDateTime to) {
        LocalDateTime last = floor(to.minusSeconds(1));
        return unit.between(floor(from), last) / units + 1;
    }
}
