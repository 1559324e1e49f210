package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the years, months or days that a date with unspecified digits may be, from one side until the first that fits. */
final class CalendarScan {
    private final DatePart year;
    private final @Nullable DatePart month;
    private final @Nullable DatePart day;

    CalendarScan(DatePart year, @Nullable DatePart month, @Nullable DatePart day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** The first that ends after a moment; absent for the very first. */
    Optional<LocalWindow> firstEndingAfter(@Nullable LocalDateTime moment) {
        LocalWindow wanted = new LocalWindow(moment, null);
        int first = moment == null ? year.smallest() : Math.max(year.smallest(), moment.getYear());
        for (int y = first; y <= year.largest(); y++) {
            Optional<LocalWindow> found = inYear(y, 1, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The last that starts before a moment; absent for the very last. */
    Optional<LocalWindow> lastStartingBefore(@Nullable LocalDateTime moment) {
        LocalWindow wanted = new LocalWindow(null, moment);
        int last = moment == null ? year.largest() : Math.min(year.largest(), moment.getYear());
        for (int y = last; y >= year.smallest(); y--) {
            Optional<LocalWindow> found = inYear(y, -1, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalWindow> inYear(int y, int step, LocalWindow wanted) {
        if (!year.matches(y)) {
            return Optional.empty();
        }
        if (month == null) {
            LocalDate start = LocalDate.of(y, 1, 1);
            return wanted(start, start.plusYears(1), wanted);
        }
        int firstMonth = Math.max(1, month.smallest());
        int lastMonth = Math.min(12, month.largest());
        for (int m = step > 0 ? firstMonth : lastMonth; m >= firstMonth && m <= lastMonth; m += step) {
            if (month.matches(m)) {
                Optional<LocalWindow> found = inMonth(YearMonth.of(y, m), step, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalWindow> inMonth(YearMonth ym, int step, LocalWindow wanted) {
        if (day == null) {
            return wanted(ym.atDay(1), ym.plusMonths(1).atDay(1), wanted);
        }
        int firstDay = Math.max(1, day.smallest());
        int lastDay = Math.min(ym.lengthOfMonth(), day.largest());
        for (int d = step > 0 ? firstDay : lastDay; d >= firstDay && d <= lastDay; d += step) {
            if (day.matches(d)) {
                LocalDate date = ym.atDay(d);
                Optional<LocalWindow> found = wanted(date, date.plusDays(1), wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalWindow> wanted(LocalDate start, LocalDate end, LocalWindow wanted) {
        LocalWindow granule = new LocalWindow(start.atStartOfDay(), end.atStartOfDay());
        return wanted.meets(granule) ? Optional.of(granule) : Optional.empty();
    }
}
