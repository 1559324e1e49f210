package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import org.linimasa.tagger.meaning.Unit;

/** One year or many. */
sealed interface YearSpan extends Granule {
    /** One of its years, for which EDTF has no name where they are before the Common Era. */
    default String yearSet() {
        return "[" + Granule.year(first().getYear()) + ".." + Granule.year(last().getYear()) + "]";
    }

    /** A calendar year, astronomical: 0 is 1 BC. */
    record Year(int year) implements YearSpan {
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
    record Decade(int decade) implements YearSpan {
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
            return first().getYear() < 0 ? yearSet() : timex() + "X";
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
    record Century(int century) implements YearSpan {
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
            return first().getYear() < 0 ? yearSet() : timex() + "XX";
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
    record CenturyBefore(int century) implements YearSpan {
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
            return yearSet();
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
    record Millennium(int millennium) implements YearSpan {
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
            return first().getYear() < 0 ? yearSet() : timex() + "XXX";
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
