package org.linimasa.tagger.resolve;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.PartOfDay;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Repeated;

/** TIMEX3 values of times of day, and of what comes again at one point of a day, week or year. */
final class TimexValues {
    private TimexValues() {}

    /** As TIMEX3 writes it after the day; whole hours with their minutes, an offset where the text gives one. */
    static String timeOfDay(Point point) {
        Integer hour = point.get(Field.HOUR);
        if (hour == null) {
            return part(point.part());
        }
        Integer minute = point.get(Field.MINUTE);
        Integer second = point.get(Field.SECOND);
        String offset = point.zone();
        boolean hasOffset = offset != null && (offset.startsWith("+") || offset.startsWith("-"));
        return "T" + Digits.atLeast(2, hour) + ":" + Digits.atLeast(2, minute == null ? 0 : minute)
                + (second == null ? "" : ":" + Digits.atLeast(2, second))
                + (hasOffset ? offset : "");
    }

    private static String part(@Nullable PartOfDay part) {
        return part == null
                ? ""
                : switch (part) {
                    case EARLY_MORNING, MORNING -> "TMO";
                    case NOON, AFTERNOON -> "TAF";
                    case EVENING -> "TEV";
                    case NIGHT, MIDNIGHT -> "TNI";
                };
    }

    /** A set that comes again at a point of the calendar or clock: each Monday, each Christmas. */
    static String set(Repeated repeated) {
        if (!(repeated.each() instanceof Point point)) {
            return "XXXX";
        }
        String timeOfDay = timeOfDay(point);
        Integer weekday = point.get(Field.WEEKDAY);
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (point.has(Field.WEEKEND)) {
            return "XXXX-WXX-WE" + timeOfDay;
        }
        if (point.holiday() != null) {
            // A feast that moves comes on a day of each year that no value can say, of some at least the month.
            MonthDay fixed = point.holiday().fixedDay();
            Integer ofMonth = point.holiday().fixedMonth();
            String inYear = ofMonth == null ? "-XX-XX" : "-" + Digits.atLeast(2, ofMonth) + "-XX";
            return "XXXX" + (fixed == null ? inYear : fixed.toString().substring(1)) + timeOfDay;
        }
        if (weekday != null) {
            return "XXXX-WXX-" + weekday + timeOfDay;
        }
        if (point.has(Field.SEASON)) {
            return "XXXX-"
                    + "SPSUFAWI".substring(point.require(Field.SEASON) * 2 - 2).substring(0, 2);
        }
        if (month != null || day != null) {
            return "XXXX-" + (month == null ? "XX" : Digits.atLeast(2, month))
                    + (day == null ? "" : "-" + Digits.atLeast(2, day)) + timeOfDay;
        }
        return "XXXX-XX-XX" + timeOfDay;
    }
}
