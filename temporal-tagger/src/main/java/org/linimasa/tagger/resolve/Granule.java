package org.linimasa.tagger.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.linimasa.event.Precision;
import org.linimasa.tagger.meaning.Unit;

/** A stretch of the calendar that has a name: a day, a week, a month, ... */
sealed interface Granule {
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
            case QUARTER -> new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case HALF -> new Half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> new Year(day.getYear());
            case DECADE -> new Decade(Math.floorDiv(day.getYear(), 10));
            case CENTURY -> new Century(Math.floorDiv(day.getYear(), 100));
            case MILLENNIUM -> new Millennium(Math.floorDiv(day.getYear(), 1000));
        };
    }

    private static String year(int year) {
        return year < 0 ? "-" + Digits.atLeast(4, -year) : Digits.atLeast(4, year);
    }

    private static String yearSet(Granule granule) {
        return "[" + year(granule.first().getYear()) + ".."
                + year(granule.last().getYear()) + "]";
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
            return new Day(date.plusDays(amount));
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

    /** A quarter, 1 to 4. */
    record Quarter(int year, int quarter) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, quarter * 3 - 2, 1);
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(3).minusDays(1);
        }

        @Override
        public String timex() {
            return Granule.year(year) + "-Q" + quarter;
        }

        @Override
        public String edtf() {
            return Granule.year(year) + "-" + (32 + quarter);
        }

        @Override
        public Unit unit() {
            return Unit.QUARTER;
        }

        @Override
        public Granule plus(int amount) {
            return containing(first().plusMonths(3L * amount), Unit.QUARTER);
        }
    }

    /** A half of a year, 1 or 2. */
    record Half(int year, int half) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, half * 6 - 5, 1);
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(6).minusDays(1);
        }

        @Override
        public String timex() {
            return Granule.year(year) + "-H" + half;
        }

        @Override
        public String edtf() {
            return Granule.year(year) + "-" + (39 + half);
        }

        @Override
        public Unit unit() {
            return Unit.HALF;
        }

        @Override
        public Granule plus(int amount) {
            return containing(first().plusMonths(6L * amount), Unit.HALF);
        }
    }

    /** A northern season: 1 spring (March to May) to 4 winter (December to February of the next year). */
    record Season(int year, int season) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, season * 3, 1);
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(3).minusDays(1);
        }

        @Override
        public String timex() {
            return Granule.year(year) + "-" + "SPSUFAWI".substring(season * 2 - 2, season * 2);
        }

        @Override
        public String edtf() {
            return Granule.year(year) + "-" + (20 + season);
        }

        @Override
        public Precision precision() {
            return Precision.SEASON;
        }

        @Override
        public Unit unit() {
            return Unit.QUARTER;
        }

        @Override
        public Granule plus(int amount) {
            return new Season(year + amount, season);
        }
    }

    /** A calendar year, astronomical: 0 is 1 BC. */
    record Year(int year) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String timex() {
            return year <= 0 ? "BC" + Digits.atLeast(4, 1 - year) : Granule.year(year);
        }

        @Override
        public String edtf() {
            return Granule.year(year);
        }

        @Override
        public Unit unit() {
            return Unit.YEAR;
        }

        @Override
        public Granule plus(int amount) {
            return new Year(year + amount);
        }
    }

    /** Ten years; 199 is 1990 to 1999. */
    record Decade(int decade) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(decade * 10, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(decade * 10 + 9, 12, 31);
        }

        @Override
        public String timex() {
            return Digits.atLeast(3, decade);
        }

        @Override
        public String edtf() {
            return first().getYear() < 0 ? yearSet(this) : timex() + "X";
        }

        @Override
        public Unit unit() {
            return Unit.DECADE;
        }

        @Override
        public Granule plus(int amount) {
            return new Decade(decade + amount);
        }
    }

    /** A hundred years as they are written; 19 is 1900 to 1999, the twentieth century. */
    record Century(int century) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(century * 100, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(century * 100 + 99, 12, 31);
        }

        @Override
        public String timex() {
            return Digits.atLeast(2, century);
        }

        @Override
        public String edtf() {
            return first().getYear() < 0 ? yearSet(this) : timex() + "XX";
        }

        @Override
        public Unit unit() {
            return Unit.CENTURY;
        }

        @Override
        public Granule plus(int amount) {
            return new Century(century + amount);
        }
    }

    /** The third century before the Common Era is 3: the years 300 BC to 201 BC. */
    record CenturyBefore(int century) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(1 - century * 100, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(100 - century * 100, 12, 31);
        }

        @Override
        public String timex() {
            return "BC" + Digits.atLeast(2, century - 1);
        }

        @Override
        public String edtf() {
            return yearSet(this);
        }

        @Override
        public Unit unit() {
            return Unit.CENTURY;
        }

        @Override
        public Granule plus(int amount) {
            int moved = century - amount;
            return moved > 0 ? new CenturyBefore(moved) : new Century(-moved);
        }
    }

    /** A thousand years as they are written; 2 is 2000 to 2999. */
    record Millennium(int millennium) implements Granule {
        @Override
        public LocalDate first() {
            return LocalDate.of(millennium * 1000, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(millennium * 1000 + 999, 12, 31);
        }

        @Override
        public String timex() {
            return Integer.toString(millennium);
        }

        @Override
        public String edtf() {
            return first().getYear() < 0 ? yearSet(this) : timex() + "XXX";
        }

        @Override
        public Unit unit() {
            return Unit.MILLENNIUM;
        }

        @Override
        public Granule plus(int amount) {
            return new Millennium(millennium + amount);
        }
    }
}
