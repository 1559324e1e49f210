package org.linimasa.tagger.resolve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Unit;

/** Places points on the calendar. */
final class PointResolver {
    private final Situation situation;
    private final int tense;
    private final Anchors anchors;

    /**
     * @param tense -1 where the sentence tells of the past, 1 of the future, 0 where it gives no hint
     * @param eventSide -1 where the point lies before an event named after it, 1 after, 0 without an event
     */
    PointResolver(Situation situation, int tense, int eventSide) {
        this.situation = situation;
        this.tense = tense;
        this.anchors = new Anchors(situation, eventSide);
    }

    Placed place(Point point) {
        Placed placed = oneOfTwo(point, placeDay(point));
        Granule day = placed.granule();
        // "The week of March 6" is the one with that day.
        return day != null && point.has(Field.WEEK_OF) ? placed.in(Granule.containing(day.first(), Unit.WEEK)) : placed;
    }

    /** "Galungan 2023": a feast that fell twice in its year, on one of the two days. */
    private static Placed oneOfTwo(Point point, Placed placed) {
        boolean ofYear = point.has(Field.YEAR) || point.shift() != null;
        if (!ofYear || point.holiday() == null || !(placed.granule() instanceof Granule.Day day)) {
            return placed;
        }
        List<Granule> days = Calendar.feasts(point, point.holiday(), day.date().getYear());
        if (days.size() < 2) {
            return placed;
        }
        String edtf = "[" + days.get(0).edtf() + "," + days.get(1).edtf() + "]";
        return placed.withValue(placed.value(), edtf)
                .because(
                        "twice-a-year",
                        "it fell on two days of that year, and the words do not say on which",
                        null,
                        null)
                .times(0.6);
    }

    private Placed placeDay(Point point) {
        if (point.shift() != null && HijriDates.isNamedBy(point)) {
            Placed counted = hijriOfYear(point, point.shift());
            if (counted != null) {
                return counted;
            }
        }
        if (point.shift() != null) {
            return new CountedDates(anchors, tense).place(point, point.shift());
        }
        if (HijriDates.isNamedBy(point)) {
            return HijriDates.place(
                    point,
                    anchors.reference(null),
                    point.toward() == null ? tense : point.toward().sign());
        }
        Integer year = point.get(Field.YEAR);
        if (year != null) {
            return inYear(point, year);
        }
        if (point.has(Field.DECADE)) {
            return decade(point.require(Field.DECADE));
        }
        if (point.has(Field.CENTURY)) {
            int century = point.require(Field.CENTURY);
            return Placed.at(century < 0 ? new YearSpan.CenturyBefore(-century) : new YearSpan.Century(century - 1));
        }
        NearestDates nearest = new NearestDates(anchors, tense);
        if (Calendar.namesPartOfYear(point)) {
            return nearest.nearestYear(point);
        }
        if (point.has(Field.WEEKDAY) && point.has(Field.DAY)) {
            return nearest.dayAndWeekday(point, point.require(Field.DAY), point.require(Field.WEEKDAY));
        }
        if (point.has(Field.WEEKDAY)) {
            return nearest.weekday(point, point.require(Field.WEEKDAY));
        }
        if (point.has(Field.WEEKEND)) {
            return nearest.weekend(point);
        }
        if (point.has(Field.DAY)) {
            return nearest.dayOfMonth(point.require(Field.DAY));
        }
        return nearest.sameDay();
    }

    /** "Ramadan last year": of the common year that is counted; null where there is nothing to count from. */
    private @Nullable Placed hijriOfYear(Point point, Shift shift) {
        Placed year = new CountedDates(anchors, tense).place(point.at(Map.of()), shift);
        return shift.unit() == Unit.YEAR && year.granule() instanceof YearSpan.Year counted
                ? HijriDates.place(point.counted(null).inYear(counted.first().getYear()), null, 0)
                        .from(year.anchor())
                : null;
    }

    private Placed inYear(Point point, int year) {
        Granule named = Calendar.inYear(point, year);
        Placed placed = Placed.at(named == null ? new YearSpan.Year(year) : named);
        if (point.lastYear() != null) {
            String range = placed.value() + "/" + new YearSpan.Year(point.lastYear()).timex();
            return placed.withValue(range, range);
        }
        return NamedDay.of(placed, point);
    }

    private Placed decade(int decade) {
        if (decade >= 10) {
            return Placed.at(new YearSpan.Decade(decade));
        }
        Granule document = situation.document();
        int century = document == null ? 19 : Math.floorDiv(document.first().getYear(), 100);
        int full = century * 10 + decade;
        if (document != null && full * 10 > document.first().getYear()) {
            full -= 10;
        }
        return Placed.at(new YearSpan.Decade(full))
                .because(
                        "century-of-decade",
                        "the last such decade before " + situation.documentWords(),
                        null,
                        "the century");
    }
}
