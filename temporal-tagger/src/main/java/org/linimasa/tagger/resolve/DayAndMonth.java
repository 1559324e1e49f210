package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Reading;

/**
 * Dates like 03/04/2024, of which the language does not say whether day or month comes first. The text may: by its
 * weekday, by another date so written ("25/12/2024"), or because a report tells of the past and only one order lies in
 * it. Otherwise the date is one of two days.
 */
final class DayAndMonth {
    private static final Pattern NUMERIC = Pattern.compile(".*?\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})\\b.*");

    private DayAndMonth() {}

    /** In which order a document writes its numeric dates. */
    enum Order {
        OPEN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * A date in the order it is read in.
     *
     * @param point as read
     * @param edtf one of two days; null where the order is known or was inferred
     * @param confidence factor
     * @param step says why
     */
    record Decision(Point point, @Nullable String edtf, double confidence, ExplanationStep step) {}

    /** The order of the dates that can be read in one way only; open where there are none or they disagree. */
    static Order orderOf(List<FoundExpression> found) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (FoundExpression expression : found) {
            Matcher numeric = NUMERIC.matcher(expression.words());
            if (expression.reading().dayAndMonthUnsure() || !numeric.matches()) {
                continue;
            }
            dayFirst |= Integer.parseInt(numeric.group(1)) > 12;
            monthFirst |= Integer.parseInt(numeric.group(3)) > 12;
        }
        return dayFirst == monthFirst ? Order.OPEN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** The expressions with the unsure dates in a document's order. */
    static List<FoundExpression> inOrder(Order order, List<FoundExpression> found) {
        return order != Order.DAY_FIRST
                ? found
                : found.stream().map(DayAndMonth::dayFirst).toList();
    }

    private static FoundExpression dayFirst(FoundExpression found) {
        Reading.Read read = found.reading();
        return read.dayAndMonthUnsure() && read.meaning() instanceof Point point
                ? found.meaning(swapped(point))
                : found;
    }

    /**
     * Reads an unsure date.
     *
     * @param order of the document, which the point is already in
     * @param writtenOn the day of a report that tells of the past; null where that says nothing
     */
    static Decision decide(String words, Point point, Order order, @Nullable LocalDate writtenOn) {
        Point other = swapped(point);
        Integer weekday = point.get(Field.WEEKDAY);
        if (weekday != null && isOn(point, weekday) != isOn(other, weekday)) {
            return isOn(point, weekday)
                    ? inferred(words, point, "weekday-fits-order", "the weekday fits only in this order", 0.95)
                    : inferred(words, other, "weekday-fits-order", "the weekday fits only in this order", 0.95);
        }
        if (order != Order.OPEN) {
            String how = order == Order.DAY_FIRST ? "the day before the month" : "the month before the day";
            return inferred(words, point, "order-of-document", "the document writes " + how + " elsewhere", 0.9);
        }
        if (writtenOn != null && isAfter(point, writtenOn) != isAfter(other, writtenOn)) {
            Point past = isAfter(point, writtenOn) ? other : point;
            String why = "the other way round it would lie in the future";
            return inferred(words, past, past.equals(point) ? "month-first" : "day-first", why, 0.8);
        }
        String days = Stream.of(point, other)
                .map(DayAndMonth::day)
                .sorted()
                .map(Granule.Day::new)
                .map(Granule::edtf)
                .reduce((first, second) -> "[" + first + "," + second + "]")
                .orElseThrow();
        ExplanationStep step = new ExplanationStep(
                "day-and-month-open",
                "nothing says whether day or month comes first, so it is one of " + days,
                words,
                null,
                null,
                List.of(alternative(point, 0.5), alternative(other, 0.5)));
        return new Decision(point, days, 0.5, step);
    }

    /**
     * Reads an unsure date without its year by the weekday beside it: of the days around a text that fit the weekday,
     * "Tuesday (12/3)" is the nearest on the side that its tense points to.
     *
     * @param order of the document, which the point is already in
     * @param near the day the text was written; null where that is not known, then only the weekday is left
     * @param tense -1 where the day lies in the past of the text, 1 in its future, 0 where it can be either
     */
    static Decision decideNear(String words, Point point, Order order, @Nullable LocalDate near, int tense) {
        if (near == null) {
            Map<Field, Integer> weekday = new EnumMap<>(point.fields());
            weekday.remove(Field.DAY);
            weekday.remove(Field.MONTH);
            String why = "neither the year nor whether day or month comes first is known";
            return new Decision(
                    point.at(weekday), null, 0.5, ExplanationStep.of("day-and-month-open", why, words, null));
        }
        Comparator<Point> nearestFirst = Comparator.comparing(
                        (Point each) -> isBeside(nearest(each, near), near, tense))
                .thenComparing(each -> Calendar.distance(nearest(each, near), near));
        List<Point> fitting = Stream.of(point, swapped(point))
                .filter(each -> NamedDay.weekdayFits(each, nearest(each, near)))
                .sorted(nearestFirst)
                .toList();
        boolean told = order != Order.OPEN && fitting.contains(point) || point.get(Field.WEEKDAY) == null;
        Point best = fitting.isEmpty() || told ? point : fitting.getFirst();
        String day = nearest(best, near).edtf();
        String why = fitting.isEmpty()
                ? "the weekday fits neither order near " + near
                : fitting.size() == 1
                        ? "the weekday fits only in this order near " + near
                        : "the weekday fits in both orders near " + near + ", and " + day + " is the likelier day";
        double confidence = fitting.isEmpty() ? 0.5 : fitting.size() == 1 ? 0.95 : 0.85;
        List<Alternative> others = fitting.size() == 1
                ? List.of()
                : List.of(new Alternative(
                        nearest(swapped(best), near).edtf(),
                        ExpressionResolver.round(1 - confidence),
                        "the other order of day and month"));
        return new Decision(
                best,
                null,
                confidence,
                new ExplanationStep(
                        "weekday-fits-order", why, words, near.toString(), "the order of day and month", others));
    }

    /** In the year around a day in which its weekday fits, else in the nearest. */
    private static Granule nearest(Point point, LocalDate near) {
        List<Granule> days = Calendar.candidates(point, near);
        return days.stream()
                .filter(day -> NamedDay.weekdayFits(point, day))
                .findFirst()
                .orElse(days.getFirst());
    }

    private static boolean isBeside(Granule day, LocalDate near, int tense) {
        return tense < 0 ? day.first().isAfter(near) : tense > 0 && day.last().isBefore(near);
    }

    private static Decision inferred(String words, Point point, String rule, String why, double confidence) {
        List<Alternative> others = List.of(alternative(swapped(point), ExpressionResolver.round(1 - confidence)));
        String assumption = "the order of day and month";
        return new Decision(point, null, confidence, new ExplanationStep(rule, why, words, null, assumption, others));
    }

    private static Alternative alternative(Point point, double confidence) {
        return new Alternative(new Granule.Day(day(point)).edtf(), confidence, "the other order of day and month");
    }

    private static boolean isOn(Point point, int weekday) {
        return day(point).getDayOfWeek().getValue() == weekday;
    }

    private static boolean isAfter(Point point, LocalDate other) {
        return day(point).isAfter(other);
    }

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
}
