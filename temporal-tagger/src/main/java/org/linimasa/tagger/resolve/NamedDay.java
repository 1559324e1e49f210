package org.linimasa.tagger.resolve;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;

/** A day that the words name outright: with the days to which a range goes on, and the weekday beside it. */
final class NamedDay {
    private NamedDay() {}

    /** With its range and weekday; anything else stays as it is. */
    static Placed of(Placed placed, Point point) {
        return placed.granule() instanceof Granule.Day day
                ? checkWeekday(range(placed, point).outrightDay(), point, day)
                : placed;
    }

    private static Placed range(Placed placed, Point point) {
        if (point.lastDay() == null || !(placed.granule() instanceof Granule.Day day)) {
            return placed;
        }
        String range = day.timex() + "/" + new Granule.Day(day.date().withDayOfMonth(point.lastDay())).timex();
        return placed.withValue(range, range);
    }

    /** Whether the weekday that the words name, if any, is that of a date. */
    static boolean weekdayFits(Point point, Granule granule) {
        Integer weekday = point.get(Field.WEEKDAY);
        return weekday == null || granule.first().getDayOfWeek().getValue() == weekday;
    }

    private static Placed checkWeekday(Placed placed, Point point, Granule.Day day) {
        Integer weekday = point.get(Field.WEEKDAY);
        if (weekday == null || weekdayFits(point, day)) {
            return placed;
        }
        String is = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String said = DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String date = day.date().getDayOfMonth() + " "
                + day.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.date().getYear();
        return placed.times(0.7)
                .because("weekday-mismatch", date + " is a " + is + ", not a " + said, null, "the date is right");
    }
}
