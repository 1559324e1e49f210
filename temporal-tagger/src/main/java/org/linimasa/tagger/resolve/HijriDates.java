package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.CalendarSystem;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.IslamicCalendar;
import org.linimasa.tagger.meaning.Meaning.Point;

/** Days, months and years of the Islamic calendars on the common one: "1 Syawal 1445 H", "Ramadan 2024", "۲۶ دی ۱۴۰۲". */
final class HijriDates {
    private HijriDates() {}

    static boolean isNamedBy(Point point) {
        return point.has(Field.HIJRI_YEAR) || point.has(Field.HIJRI_MONTH);
    }

    /**
     * Places a date.
     *
     * @param near the day to look around where the text names no year
     * @param tense as in {@link org.linimasa.tagger.meaning.FoundExpression}
     */
    static Placed place(Point point, @Nullable LocalDate near, int tense) {
        Integer year = point.get(Field.HIJRI_YEAR);
        if (point.holiday() != null && year != null) {
            List<IslamicCalendar.Day> days = point.holiday().inIslamicYear(year);
            return days.isEmpty()
                    ? Placed.nowhere("XXXX-XX-XX", "the feast does not follow the Islamic calendar")
                    : Placed.at(Calendar.day(days.getFirst())).outrightDay();
        }
        if (year != null) {
            return inYear(point, year);
        }
        Integer common = point.get(Field.YEAR);
        LocalDate around = common == null ? near : LocalDate.of(common, 1, 1);
        if (around == null) {
            return Placed.nowhere("XXXX", "the text does not say which year");
        }
        int first = calendar(point).yearAt(around);
        List<Integer> years =
                IntStream.rangeClosed(Math.max(1, first - 1), first + 1).boxed().toList();
        Comparator<Integer> nearest = Comparator.comparingLong(each -> distance(point, each, around));
        int chosen = years.stream()
                .filter(each -> common != null
                        ? begin(point, each).date().getYear() == common
                        : tense >= 0 || !begin(point, each).date().isAfter(around))
                .filter(each ->
                        tense <= 0 || common != null || !end(point, each).date().isBefore(around))
                .min(nearest)
                .orElse(first);
        return inYear(point, chosen)
                .because(
                        "nearest-hijri-year",
                        "the year " + chosen + " of that calendar",
                        around.toString(),
                        "which year")
                .times(0.9);
    }

    private static CalendarSystem calendar(Point point) {
        Integer calendar = point.get(Field.CALENDAR);
        return CalendarSystem.values()[calendar == null ? 0 : calendar];
    }

    private static long distance(Point point, int year, LocalDate day) {
        return Math.abs(begin(point, year).date().toEpochDay() - day.toEpochDay());
    }

    private static IslamicCalendar.Day begin(Point point, int year) {
        Integer month = point.get(Field.HIJRI_MONTH);
        Integer day = point.get(Field.HIJRI_DAY);
        return calendar(point).day(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    private static IslamicCalendar.Day end(Point point, int year) {
        Integer month = point.get(Field.HIJRI_MONTH);
        return calendar(point).lastOf(year, month == null ? 12 : month);
    }

    private static Placed inYear(Point point, int year) {
        Granule.Day begin = Calendar.day(begin(point, year));
        if (point.has(Field.HIJRI_DAY)) {
            return Placed.at(begin).outrightDay();
        }
        Granule.Day end = Calendar.day(end(point, year));
        String value = begin.timex() + "/" + end.timex();
        return Placed.at(begin).withValue(value, begin.edtf() + "/" + end.edtf());
    }
}
