package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;

/** "OSLO, Jan. 29 —": a dateline without its year, which the weekdays and years that the text names tell. */
final class YearlessDateline {
    private static final int YEARS_BACK = 30;
    private static final int MAX_ALTERNATIVES = 4;
    private static final int REACH = 400;
    private static final int WORDS_BEFORE = 6;

    private final String text;
    private final LocalDate receivedOn;

    YearlessDateline(String text, LocalDate receivedOn) {
        this.text = text;
        this.receivedOn = receivedOn;
    }

    DocumentTimes.@Nullable Inferred infer(List<FoundExpression> found) {
        for (FoundExpression expression : found) {
            if (expression.begin() <= REACH
                    && expression.reading().meaning() instanceof Point point
                    && point.shift() == null
                    && point.has(Field.DAY)
                    && point.has(Field.MONTH)
                    && !point.has(Field.YEAR)
                    && opensReport(expression)) {
                return inYear(expression, point, found);
            }
        }
        return null;
    }

    /** Whether a place stands before it on its line and a dash behind it. */
    private boolean opensReport(FoundExpression expression) {
        int lineBegin = text.lastIndexOf('\n', Math.max(0, expression.begin() - 1)) + 1;
        String before = text.substring(Math.min(lineBegin, expression.begin()), expression.begin())
                .strip();
        String after = text.substring(expression.end(), Math.min(text.length(), expression.end() + 40));
        boolean dash = after.matches("(?s)[)\\].]?\\s*(\\([^)]{1,30}\\)\\s*)?(--|[-\\u2013\\u2014]\\s).*");
        return dash && !before.isEmpty() && before.split("\\s+").length <= WORDS_BEFORE;
    }

    private DocumentTimes.@Nullable Inferred inYear(FoundExpression words, Point point, List<FoundExpression> found) {
        List<LocalDate> days = candidates(point, found);
        if (days.isEmpty()) {
            return null;
        }
        Integer weekday = point.has(Field.WEEKDAY) ? point.get(Field.WEEKDAY) : firstRecentWeekday(words, found);
        List<LocalDate> fitting = daysAfter(days, weekday, 0);
        List<LocalDate> ranked = new ArrayList<>(fitting);
        ranked.addAll(daysAfter(days, weekday, 1));
        days.stream().filter(day -> !ranked.contains(day)).forEach(ranked::add);
        LocalDate byWeekday = ranked.getFirst();
        ranked.sort(Comparator.comparingInt(day -> misfits(found, day.getYear())));
        Granule granule = new Granule.Day(ranked.getFirst());
        List<Alternative> alternatives = new ArrayList<>();
        double confidence = 0.2;
        for (LocalDate other : ranked.subList(1, Math.min(ranked.size(), 1 + MAX_ALTERNATIVES))) {
            alternatives.add(new Alternative(
                    new Granule.Day(other).edtf(), ExpressionResolver.round(confidence), "another year"));
            confidence /= 2;
        }
        String why = !ranked.getFirst().equals(byWeekday)
                ? "the latest year in which the weekdays beside dates are right"
                : fitting.isEmpty()
                        ? "the latest year that fits the weekday before it or, failing that, the years named in the text"
                        : "the latest year in which that day is the weekday the text names first";
        ExplanationStep step = new ExplanationStep(
                "dateline-without-year",
                why + ", not after " + receivedOn,
                words.words(),
                null,
                "the text was written in that year",
                alternatives);
        return new DocumentTimes.Inferred(
                new DocumentTime(granule.edtf(), true, List.of(step), alternatives), granule, null);
    }

    /** How many pairs of weekday and date, "Senin (19/5)", are wrong in a year. */
    private static int misfits(List<FoundExpression> found, int year) {
        int misfits = 0;
        for (FoundExpression expression : found) {
            Integer weekday = expression.reading().meaning() instanceof Point pair
                            && !pair.has(Field.YEAR)
                            && pair.has(Field.MONTH)
                            && Calendar.inYear(pair, year) instanceof Granule.Day
                    ? pair.get(Field.WEEKDAY)
                    : null;
            boolean wrong = weekday != null
                    && Calendar.inYear((Point) expression.reading().meaning(), year) instanceof Granule.Day day
                    && day.date().getDayOfWeek().getValue() != weekday;
            misfits += wrong ? 1 : 0;
        }
        return misfits;
    }

    /** The days that lie so many days after the weekday that the text names first: reports name today or yesterday. */
    private static List<LocalDate> daysAfter(List<LocalDate> days, @Nullable Integer weekday, int count) {
        return days.stream()
                .filter(day ->
                        weekday != null && day.minusDays(count).getDayOfWeek().getValue() == weekday)
                .toList();
    }

    /** The days, latest first, that lie neither before what the text tells as past nor after what it tells as ahead. */
    private List<LocalDate> candidates(Point point, List<FoundExpression> found) {
        int earliest = receivedOn.getYear() - YEARS_BACK;
        int latest = receivedOn.getYear();
        LocalDate past = LocalDate.MIN;
        for (FoundExpression expression : found) {
            Integer year = expression.reading().meaning() instanceof Point dated && dated.shift() == null
                    ? dated.get(Field.YEAR)
                    : null;
            if (year == null || year > Year.MAX_VALUE) {
                continue;
            }
            if (expression.tense() > 0 && year >= earliest) {
                latest = Math.min(latest, year);
            } else if (expression.tense() <= 0 && year <= latest) {
                earliest = Math.max(earliest, year);
                Granule named = Calendar.inYear((Point) expression.reading().meaning(), year);
                past = named != null && named.first().isAfter(past) ? named.first() : past;
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (int year = latest; year >= Math.min(earliest, latest); year--) {
            if (Calendar.inYear(point, year) instanceof Granule.Day day
                    && !day.date().isAfter(receivedOn)
                    && !day.date().isBefore(past)) {
                days.add(day.date());
            }
        }
        return days;
    }

    private static @Nullable Integer firstRecentWeekday(FoundExpression dateline, List<FoundExpression> found) {
        for (FoundExpression expression : found) {
            if (expression.begin() > dateline.end()
                    && expression.tense() <= 0
                    && expression.reading().meaning() instanceof Point point
                    && point.has(Field.WEEKDAY)
                    && !point.has(Field.DAY)
                    && point.toward() == null) {
                return point.get(Field.WEEKDAY);
            }
        }
        return null;
    }
}
