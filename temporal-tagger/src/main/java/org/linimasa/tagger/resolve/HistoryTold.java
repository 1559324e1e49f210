package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.List;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;

/**
 * Which days that a text names are history to it, so that they say nothing of when it was written: when somebody was
 * born or something was founded, days before other times that the text tells as past, and days long before it arrived.
 */
final class HistoryTold {
    /** A text that names no day of the last years is rather one about history than one that waited so long. */
    private static final int RECENT_YEARS = 3;

    private final LocalDate recent;
    private LocalDate past = LocalDate.MIN;
    private int yearNamed = Integer.MIN_VALUE;

    HistoryTold(List<FoundExpression> found, LocalDate receivedOn) {
        recent = receivedOn.minusYears(RECENT_YEARS);
        for (FoundExpression expression : found) {
            if (expression.tense() <= 0
                    && expression.reading().meaning() instanceof Point point
                    && point.shift() == null) {
                Integer year = point.get(Field.YEAR);
                if (year != null && year <= receivedOn.getYear()) {
                    name(point, year, expression.tense() < 0, receivedOn);
                }
            }
        }
    }

    private void name(Point point, int year, boolean surelyPast, LocalDate receivedOn) {
        yearNamed = Math.max(yearNamed, year);
        Granule named = Calendar.inYear(point, year);
        // The budget for 2025 is proposed in 2024.
        LocalDate first = named == null ? LocalDate.of(year - 1, 1, 1) : named.first();
        if (surelyPast && first.isAfter(past) && !first.isAfter(receivedOn)) {
            past = first;
        }
    }

    /** Whether a line that looks like a dateline is none. */
    boolean outdatesDateline(FoundExpression expression, LocalDate day) {
        return expression.ofOrigin() || day.isBefore(past);
    }

    /** Whether a day named with its weekday, as reports do, is history all the same. */
    boolean outdatesReportedDay(FoundExpression expression, LocalDate day) {
        return day.isBefore(past) || expression.ofOrigin() && day.isBefore(recent);
    }

    /** Whether a day named in full is history. */
    boolean outdates(FoundExpression expression, LocalDate day) {
        return expression.ofOrigin() || day.isBefore(past) || day.getYear() < yearNamed || day.isBefore(recent);
    }
}
