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
    private static final int DAYS_OF_WEEK = 7;
    private static final int RECENT = 4;
    private static final int ODD = 2;
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
        Integer own = point.get(Field.WEEKDAY);
        List<Integer> weekdays = own == null ? recentWeekdays(words, found) : List.of(own);
        boolean fitting = days.stream().anyMatch(day -> !weekdays.isEmpty() && distance(day, weekdays.getFirst()) == 0);
        List<LocalDate> ranked = new ArrayList<>(days);
        ranked.sort(Comparator.comparingInt(day -> oddity(day, weekdays)));
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
                : !fitting
                        ? "the latest year that fits the weekday before it or, failing that, the years named in the text"
                        : "the latest year in which the weekdays that the text names are that day and the one before";
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

    /**
     * How odd it is to name these weekdays on a day: reports name today or yesterday first, and no weekday of almost a week
     * ago without saying so.
     */
    private static int oddity(LocalDate dateline, List<Integer> weekdays) {
        if (weekdays.isEmpty()) {
            return 0;
        }
        int odd = Math.min(distance(dateline, weekdays.getFirst()), ODD);
        for (int weekday : weekdays.subList(1, weekdays.size())) {
            odd += distance(dateline, weekday) > RECENT ? ODD : 0;
        }
        return odd;
    }

    /** How many days before a dateline the last such weekday lies. */
    private static int distance(LocalDate dateline, int weekday) {
        return Math.floorMod(dateline.getDayOfWeek().getValue() - weekday, DAYS_OF_WEEK);
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

    /** The weekdays without a date that the text tells as past, each once. */
    private static List<Integer> recentWeekdays(FoundExpression dateline, List<FoundExpression> found) {
        List<Integer> weekdays = new ArrayList<>();
        for (FoundExpression expression : found) {
            if (expression.begin() > dateline.end()
                    && expression.tense() <= 0
                    && expression.reading().meaning() instanceof Point point
                    && !point.has(Field.DAY)
                    && point.toward() == null) {
                Integer weekday = point.get(Field.WEEKDAY);
                if (weekday != null && !weekdays.contains(weekday)) {
                    weekdays.add(weekday);
                }
            }
        }
        return weekdays;
    }
}
