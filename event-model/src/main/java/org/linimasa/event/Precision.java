package org.linimasa.event;

import java.time.LocalDateTime;
import org.linimasa.edtf.CalendarDate;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfDateTime;
import org.linimasa.edtf.EdtfInterval;
import org.linimasa.edtf.EdtfSet;
import org.linimasa.edtf.NumericYear;
import org.linimasa.edtf.SubYear;
import org.linimasa.edtf.SubYearDate;
import org.linimasa.edtf.TimeBounds;

/** How finely the text dates the event, from the coarsest unit the text commits to. */
public enum Precision {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    HALF_YEAR,
    YEAR,
    DECADE,
    CENTURY,
    MILLENNIUM,
    /** An interval whose ends are dated. */
    INTERVAL,
    /** Only "before" or "after" is known, or nothing. */
    UNDATED;

    /** How finely an EDTF value dates: {@code 2023-09} is a MONTH, {@code 201X} a DECADE. */
    public static Precision of(Edtf edtf) {
        TimeBounds bounds = edtf.bounds();
        if (bounds.isUndated()) {
            return UNDATED;
        }
        return switch (edtf) {
            case EdtfDateTime time -> SECOND;
            case CalendarDate date -> date.isSpecified() ? of(date) : byLength(bounds);
            case SubYearDate date -> date.year().isSpecified() ? of(date.part()) : byLength(bounds);
            case NumericYear year -> byLength(bounds);
            case EdtfInterval interval -> INTERVAL;
            case EdtfSet set -> INTERVAL;
        };
    }

    private static Precision of(CalendarDate date) {
        if (date.month() == null) {
            return YEAR;
        }
        return date.day() == null ? MONTH : DAY;
    }

    private static Precision of(SubYear part) {
        if (part.isSeason()) {
            return SEASON;
        }
        // Four months have no precision of their own: the next coarser one is true, the next finer is not.
        return part.months() == 3 ? QUARTER : HALF_YEAR;
    }

    /** The finest unit that is not shorter than all that an incompletely known date may be. */
    private static Precision byLength(TimeBounds bounds) {
        LocalDateTime from = bounds.start().earliest();
        LocalDateTime to = bounds.end().latest();
        if (from == null || to == null) {
            return UNDATED;
        }
        if (!from.plusDays(1).isBefore(to)) {
            return DAY;
        }
        if (!from.plusMonths(1).isBefore(to)) {
            return MONTH;
        }
        if (!from.plusMonths(3).isBefore(to)) {
            return QUARTER;
        }
        if (!from.plusYears(1).isBefore(to)) {
            return YEAR;
        }
        if (!from.plusYears(10).isBefore(to)) {
            return DECADE;
        }
        return from.plusYears(100).isBefore(to) ? MILLENNIUM : CENTURY;
    }
}
