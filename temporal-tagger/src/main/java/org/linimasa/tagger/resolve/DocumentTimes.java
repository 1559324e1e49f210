package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;

/** Infers when a text was written from the dates it names, never from the clock. */
final class DocumentTimes {
    private static final int YEARS_BACK = 50;
    private static final int MAX_ALTERNATIVES = 4;

    /** How strange it is that what is told as past lies ahead in a year, and that what is planned is over. */
    private static final int PAST_AHEAD = 4;

    private static final int PLAN_OVER = 3;
    /** So many years from those that the text names are as far as any. */
    private static final int FAR = 5;

    private final String text;
    private final LocalDate receivedOn;
    private final Datelines datelines;

    DocumentTimes(String text, LocalDate receivedOn, Set<String> imprints) {
        this.text = text;
        this.receivedOn = receivedOn;
        this.datelines = new Datelines(text, imprints);
    }

    /**
     * What was inferred.
     *
     * @param time for the reader
     * @param granule a day or a month; null where nothing is known
     * @param reportingDay the latest day a report of this month names; null where the day is known or no report speaks
     * @param byStory whether nothing but the latest day that is told says so, or nothing at all
     */
    record Inferred(
            DocumentTime time,
            @Nullable Granule granule,
            @Nullable LocalDate reportingDay,
            boolean byStory) {
        Inferred(DocumentTime time, @Nullable Granule granule, @Nullable LocalDate reportingDay) {
            this(time, granule, reportingDay, false);
        }
    }

    Inferred infer(List<FoundExpression> found) {
        HistoryTold history = new HistoryTold(found, receivedOn);
        Inferred dateline = fromDateline(found, history);
        if (dateline != null) {
            return dateline;
        }
        Inferred yearless = new YearlessDateline(text, receivedOn).infer(found);
        if (yearless != null) {
            return yearless;
        }
        Inferred report = fromReportedDays(found, history);
        if (report != null) {
            return report;
        }
        Inferred named = fromFullDates(found, history);
        if (named != null) {
            return named;
        }
        ExplanationStep step = ExplanationStep.of(
                "no-document-time",
                "no dateline, no weekday with its date and no recent full date says when this was written");
        return new Inferred(new DocumentTime(null, false, List.of(step), List.of()), null, null, true);
    }

    /** The day that a dateline or imprint gives. */
    private @Nullable Inferred fromDateline(List<FoundExpression> found, HistoryTold history) {
        for (FoundExpression expression : found) {
            LocalDate day = fullDay(expression);
            if (day == null
                    || day.isAfter(receivedOn)
                    || !datelines.isOne(expression, history.outdatesDateline(expression, day))) {
                continue;
            }
            Granule granule = new Granule.Day(day);
            ExplanationStep step =
                    ExplanationStep.of("dateline", "the dateline names the day", expression.words(), null);
            return new Inferred(new DocumentTime(granule.edtf(), true, List.of(step), List.of()), granule, null);
        }
        return null;
    }

    /** The pair of weekday and date by which media name the day of a report. */
    private @Nullable Inferred fromReportedDays(List<FoundExpression> found, HistoryTold history) {
        LocalDate latest = null;
        FoundExpression latestFound = null;
        List<FoundExpression> yearless = new ArrayList<>();
        for (FoundExpression expression : found) {
            if (!(expression.reading().meaning() instanceof Point point)
                    || !point.has(Field.WEEKDAY)
                    || !point.has(Field.DAY)
                    || !point.has(Field.MONTH)) {
                continue;
            }
            LocalDate day = fullDay(expression);
            boolean sure = !expression.reading().dayAndMonthUnsure();
            if (day == null && !point.has(Field.YEAR) && sure) {
                yearless.add(expression);
            } else if (day != null
                    && !day.isAfter(receivedOn)
                    && expression.tense() <= 0
                    && !history.outdatesReportedDay(expression, day)
                    && (latest == null || day.isAfter(latest))) {
                latest = day;
                latestFound = expression;
            }
        }
        if (latestFound != null && latest != null) {
            ExplanationStep step = new ExplanationStep(
                    "latest-reported-day",
                    "the latest day that the report names with its weekday",
                    latestFound.words(),
                    null,
                    "the report was written in the month of that day",
                    List.of());
            Granule month = new Granule.Month(YearMonth.from(latest));
            return new Inferred(new DocumentTime(month.edtf(), true, List.of(step), List.of()), month, latest);
        }
        return yearless.isEmpty() ? null : fromYearless(yearless, found);
    }

    private @Nullable Inferred fromYearless(List<FoundExpression> yearless, List<FoundExpression> found) {
        int best = 0;
        List<Integer> years = new ArrayList<>();
        for (int year = receivedOn.getYear(); year >= receivedOn.getYear() - YEARS_BACK; year--) {
            int fits = fitting(yearless, year);
            if (fits > best) {
                best = fits;
                years.clear();
            }
            if (fits == best && fits > 0) {
                years.add(year);
            }
        }
        if (years.isEmpty()) {
            return null;
        }
        // The latest first; those that go better with the years that the text names go before it.
        int latestYear = years.getFirst();
        years.sort(Comparator.comparingInt(year -> strangeness(found, year)));
        String why = years.getFirst() == latestYear
                ? "the latest such year not after " + receivedOn
                : "of such years the one that goes best with the years that the text names";
        FoundExpression words = yearless.getFirst();
        LocalDate latest = latestDay(yearless, years.getFirst());
        Granule month = new Granule.Month(YearMonth.from(latest));
        List<Alternative> alternatives = new ArrayList<>();
        double confidence = 0.2;
        for (int year : years.subList(1, Math.min(years.size(), 1 + MAX_ALTERNATIVES))) {
            Granule other = new Granule.Month(YearMonth.from(latestDay(yearless, year)));
            alternatives.add(new Alternative(
                    other.edtf(), ExpressionResolver.round(confidence), "weekday and day agree in " + year + " too"));
            confidence /= 2;
        }
        ExplanationStep step = new ExplanationStep(
                "weekday-fits-year",
                "weekday and day agree in " + years.getFirst() + ", " + why,
                words.words(),
                null,
                "the report was written in the month of that day",
                alternatives);
        return new Inferred(new DocumentTime(month.edtf(), true, List.of(step), alternatives), month, latest);
    }

    /**
     * How ill a year goes with those that the text names: a report names years near its own, and neither tells as past what
     * lies ahead of it nor as ahead what is long over.
     */
    private static int strangeness(List<FoundExpression> found, int year) {
        int strange = 0;
        int nearest = Integer.MAX_VALUE;
        for (FoundExpression expression : found) {
            Integer named = expression.reading().meaning() instanceof Point point ? point.get(Field.YEAR) : null;
            if (named != null) {
                boolean contradicts = expression.tense() > 0 ? named < year : named > year;
                int weight = expression.tense() > 0 ? PLAN_OVER : PAST_AHEAD;
                strange = contradicts ? Math.max(strange, weight) : strange;
                nearest = Math.min(nearest, Math.abs(named - year));
            }
        }
        return strange + Math.min(nearest, FAR);
    }

    private int fitting(List<FoundExpression> yearless, int year) {
        int fits = 0;
        for (FoundExpression expression : yearless) {
            Point point = (Point) expression.reading().meaning();
            Integer weekday = point.get(Field.WEEKDAY);
            if (Calendar.inYear(point, year) instanceof Granule.Day day
                    && weekday != null
                    && day.date().getDayOfWeek().getValue() == weekday
                    && (expression.tense() > 0 || !day.date().isAfter(receivedOn))) {
                fits++;
            }
        }
        return fits;
    }

    private LocalDate latestDay(List<FoundExpression> yearless, int year) {
        LocalDate latest = LocalDate.MIN;
        LocalDate any = LocalDate.of(year, 1, 1);
        for (FoundExpression expression : yearless) {
            Point point = (Point) expression.reading().meaning();
            Integer weekday = point.get(Field.WEEKDAY);
            if (Calendar.inYear(point, year) instanceof Granule.Day day
                    && weekday != null
                    && day.date().getDayOfWeek().getValue() == weekday) {
                any = day.date();
                if (expression.tense() <= 0
                        && day.date().isAfter(latest)
                        && !day.date().isAfter(receivedOn)) {
                    latest = day.date();
                }
            }
        }
        return latest.equals(LocalDate.MIN) ? any : latest;
    }

    /** Without any of these, the latest day named in full that the text tells as past, unless it is history. */
    private @Nullable Inferred fromFullDates(List<FoundExpression> found, HistoryTold history) {
        LocalDate latest = null;
        FoundExpression words = null;
        for (FoundExpression expression : found) {
            LocalDate day = fullDay(expression);
            if (day != null
                    && expression.tense() <= 0
                    && !day.isAfter(receivedOn)
                    && !history.outdates(expression, day)
                    && (latest == null || day.isAfter(latest))) {
                latest = day;
                words = expression;
            }
        }
        if (latest == null || words == null) {
            return null;
        }
        ExplanationStep step = new ExplanationStep(
                "latest-full-date",
                "the latest day that the text names in full",
                words.words(),
                null,
                "the text was written in the month of that day, which is uncertain",
                List.of());
        Granule month = new Granule.Month(YearMonth.from(latest));
        return new Inferred(new DocumentTime(month.edtf(), true, List.of(step), List.of()), month, latest, true);
    }

    /** The day named with its year; of a range the last. */
    private static @Nullable LocalDate fullDay(FoundExpression expression) {
        if (expression.reading().meaning() instanceof Point point && point.shift() == null) {
            Integer year = point.get(Field.YEAR);
            if (year != null && Calendar.inYear(point, year) instanceof Granule.Day day) {
                Integer last = point.lastDay();
                boolean fits = last != null && YearMonth.from(day.date()).isValidDay(last);
                return fits && last != null ? day.date().withDayOfMonth(last) : day.date();
            }
        }
        return null;
    }
}
