package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linimasa.event.Alternative;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;

/** Dates like 03/04/2024, of which the language does not say whether day or month comes first. */
final class DayAndMonth {
    private DayAndMonth() {}

    /** The point with day and month the other way round. */
    static Point swapped(Point point) {
        Map<Field, Integer> fields = new EnumMap<>(point.fields());
        fields.put(Field.DAY, point.require(Field.MONTH));
        fields.put(Field.MONTH, point.require(Field.DAY));
        return new Point(
                fields,
                point.shift(),
                point.toward(),
                point.part(),
                point.holiday(),
                point.zone(),
                point.lastDay(),
                point.lastYear());
    }

    static LocalDate day(Point point) {
        return LocalDate.of(point.require(Field.YEAR), point.require(Field.MONTH), point.require(Field.DAY));
    }

    /** What was assumed and what else it could be. */
    static ExplanationStep explain(String words, Point other, boolean dayFirst) {
        String reason = dayFirst ? "month before day" : "day before month, as outside America";
        return new ExplanationStep(
                dayFirst ? "day-first" : "month-first",
                dayFirst
                        ? "the day is read before the month, because the other way round it would lie in the future"
                        : "the month is read before the day",
                words,
                null,
                dayFirst ? "day before month" : "month before day, as in American English",
                List.of(new Alternative(day(other).toString(), 0.3, reason)));
    }
}
