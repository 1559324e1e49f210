package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import org.linimasa.event.Precision;
import org.linimasa.tagger.meaning.Unit;

/** A quarter, a half or a season of a year. */
sealed interface PartOfYear extends Granule {
    /** A quarter, 1 to 4. */
    record Quarter(int year, int quarter) implements PartOfYear {
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
            return Granule.containing(first().plusMonths(3L * amount), Unit.QUARTER);
        }
    }

    /** A half of a year, 1 or 2. */
    record Half(int year, int half) implements PartOfYear {
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
            return Granule.containing(first().plusMonths(6L * amount), Unit.HALF);
        }
    }

    /** A northern season: 1 spring (March to May) to 4 winter (December to February of the next year). */
    record Season(int year, int season) implements PartOfYear {
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
}
