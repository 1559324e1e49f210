package org.linimasa.tagger.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.linimasa.event.Precision;
import org.linimasa.tagger.meaning.Unit;

/** A stretch of the calendar that has a name: a day, a week, a month, ... */
sealed interface Granule permits Granule.Day, Granule.Weekend, Granule.Week, Granule.Month, PartOfYear, YearSpan {
    /** Its first day. */
    LocalDate first();

    /** Its last day, inclusive. */
    LocalDate last();

    /** As TIMEX3 value. */
    String timex();

    /** As EDTF. Where EDTF has no name for it, one unknown day of the set of its days. */
    default String edtf() {
        return timex();
    }

    /** How fine it is. */
    default Precision precision() {
        return switch (unit()) {
            case SECOND, MINUTE, HOUR, DAY, WHILE -> Precision.DAY;
            case WEEKEND, WEEK -> Precision.WEEK;
            case MONTH -> Precision.MONTH;
            case QUARTER -> Precision.QUARTER;
            case HALF -> Precision.HALF_YEAR;
            case YEAR -> Precision.YEAR;
            case DECADE -> Precision.DECADE;
            case CENTURY -> Precision.CENTURY;
            case MILLENNIUM -> Precision.MILLENNIUM;
        };
    }

    /** Its unit. */
    Unit unit();

    /** The granule so many places later. */
    Granule plus(int amount);

    /** The granule of a unit that contains a day. */
    static Granule containing(LocalDate day, Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, WHILE -> new Day(day);
            case WEEKEND ->
                new Weekend(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5));
            case WEEK -> new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> new Month(YearMonth.from(day));
            case QUARTER -> new PartOfYear.Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case HALF -> new PartOfYear.Half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> new YearSpan.Year(day.getYear());
            case DECADE -> new YearSpan.Decade(Math.floorDiv(day.getYear(), 10));
            case CENTURY -> new YearSpan.Century(Math.floorDiv(day.getYear(), 100));
            case MILLENNIUM -> new YearSpan.Millennium(Math.floorDiv(day.getYear(), 1000));
        };
    }

    /** A year as EDTF and TIMEX3 write it. */
    static String year(int year) {
        return year < 0 ? "-" + Digits.atLeast(4, -year) : Digits.atLeast(4, year);
    }

    private static String daySet(Granule granule) {
        return "[" + granule.first() + ".." + granule.last() + "]";
    }

    /**
     * A day.
     *
     * @param computed whether it can be a day or two off, as computed feasts are
     */
    record Day(LocalDate date, boolean computed) implements Granule {
        Day(LocalDate date) {
            this(date, false);
        }

        @Override
        public String edtf() {
            return computed ? timex() + "~" : timex();
        }

        @Override
        public LocalDate first() {
            return date;
        }

        @Override
        public LocalDate last() {
            return date;
        }

        @Override
        public String timex() {
            return year(date.getYear()) + "-" + Digits.atLeast(2, date.getMonthValue()) + "-"
                    + Digits.atLeast(2, date.getDayOfMonth());
        }

        @Override
        public Unit unit() {
            return Unit.DAY;
        }

        @Override
        public Granule plus(int amount) {
            return new Day(date.plusDays(amount), computed);
        }
    }

    /** Saturday and Sunday. */
    record Weekend(LocalDate saturday) implements Granule {
        @Override
        public LocalDate first() {
            return saturday;
        }

        @Override
        public LocalDate last() {
            return saturday.plusDays(1);
        }

        @Override
        public String timex() {
            return new Week(saturday.minusDays(5)).timex() + "-WE";
        }

        @Override
        public String edtf() {
            return daySet(this);
        }

        @Override
        public Unit unit() {
            return Unit.WEEKEND;
        }

        @Override
        public Granule plus(int amount) {
            return new Weekend(saturday.plusWeeks(amount));
        }
    }

    /** Monday to Sunday. */
    record Week(LocalDate monday) implements Granule {
        @Override
        public LocalDate first() {
            return monday;
        }

        @Override
        public LocalDate last() {
            return monday.plusDays(6);
        }

        @Override
        public String timex() {
            return year(monday.get(IsoFields.WEEK_BASED_YEAR)) + "-W"
                    + Digits.atLeast(2, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        public String edtf() {
            return daySet(this);
        }

        @Override
        public Unit unit() {
            return Unit.WEEK;
        }

        @Override
        public Granule plus(int amount) {
            return new Week(monday.plusWeeks(amount));
        }
    }

    /** A calendar month. */
    record Month(YearMonth month) implements Granule {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String timex() {
            return year(month.getYear()) + "-" + Digits.atLeast(2, month.getMonthValue());
        }

        @Override
        public Unit unit() {
            return Unit.MONTH;
        }

        @Override
        public Granule plus(int amount) {
            return new Month(month.plusMonths(amount));
        }
    }
}
