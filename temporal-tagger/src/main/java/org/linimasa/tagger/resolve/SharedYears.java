package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Unit;

/**
 * Years that are written once for several dates: at the end of a range or list ("30 January to 3 February 2024"), at
 * the beginning of a range ("March 2024 to May"), or before the date ("in 2019, on May 5"); and weeks written before a
 * day of theirs.
 */
final class SharedYears {
    /** In a list, a month so many months later in the year than the one with the year is of the year before. */
    private static final int TURN_OF_YEAR = 7;

    private final List<FoundExpression> found;
    private final boolean[] shared;

    /** Whether a date took its year from one told before it on its own, which goes on for those listed with it. */
    private final boolean[] told;

    SharedYears(List<FoundExpression> found) {
        this.found = new ArrayList<>(found);
        shared = new boolean[found.size()];
        told = new boolean[found.size()];
        boolean listed = false;
        for (int i = found.size() - 2; i >= 0; i--) {
            FoundExpression next = this.found.get(i + 1);
            boolean range = next.range() != Range.NONE && next.range() != Range.EITHER;
            boolean list = next.link() == Link.LIST || listed && next.link() == Link.COMMA;
            listed = list;
            if (range || list) {
                takeFromNext(i, next, range);
            } else if (isBeside(next) && isYearBeside(next, this.found.get(i))) {
                share(i, ((Point) next.reading().meaning()).require(Field.YEAR));
            }
        }
    }

    private static boolean isBeside(FoundExpression each) {
        return each.link() == Link.ADJACENT || each.link() == Link.COMMA || each.link() == Link.SHORT_WORD;
    }

    /** "ஜனவரி 16, 2015": a year that the language's own pattern does not join is still that of the day beside it. */
    private static boolean isYearBeside(FoundExpression year, FoundExpression day) {
        return year.range() == Range.NONE
                && year.reading().meaning() instanceof Point written
                && isYear(written)
                && written.has(Field.YEAR)
                && day.reading().meaning() instanceof Point point
                && isBare(point)
                && point.has(Field.MONTH)
                && point.has(Field.DAY);
    }

    private void takeFromNext(int index, FoundExpression next, boolean range) {
        if (!(found.get(index).reading().meaning() instanceof Point point)
                || !(next.reading().meaning() instanceof Point named)
                || !isBare(point)) {
            return;
        }
        if (range && isCountedYear(named) && isAlike(point, named)) {
            // "Between March and June last year": both are of the year that the second counts.
            boolean over = place(point) > place(named);
            found.set(index, found.get(index).meaning(point.counted(over ? earlier(named.shift()) : named.shift())));
            return;
        }
        if (!named.has(Field.YEAR) || named.lastYear() != null || !isAlike(point, named)) {
            return;
        }
        int later = place(point) - place(named);
        boolean before = range ? later > 0 : later >= TURN_OF_YEAR * 31;
        share(index, named.require(Field.YEAR) - (before ? 1 : 0));
    }

    /** "June last year": a part of a year that is counted from the document time. */
    private static boolean isCountedYear(Point named) {
        Shift shift = named.shift();
        return shift != null
                && shift.unit() == Unit.YEAR
                && shift.amount() != null
                && !shift.samePeriod()
                && Calendar.namesPartOfYear(named);
    }

    private static @Nullable Shift earlier(@Nullable Shift shift) {
        Integer amount = shift == null ? null : shift.amount();
        return shift == null || amount == null
                ? shift
                : new Shift(amount - 1, shift.unit(), shift.origin(), shift.samePeriod());
    }

    /**
     * An expression with the year told before it, if any.
     *
     * @param resolved all before it
     */
    FoundExpression complete(int index, List<TimeExpression> resolved) {
        FoundExpression each = found.get(index);
        FoundExpression ofWeek = index == 0 ? null : inWeekBefore(each, found.get(index - 1));
        if (ofWeek != null) {
            return ofWeek;
        }
        if (index == 0
                || resolved.isEmpty()
                || !(each.reading().meaning() instanceof Point point)
                || !isBare(point)
                || !(found.get(index - 1).reading().meaning() instanceof Point before)) {
            return each;
        }
        boolean beside = isBeside(each) && each.link() != Link.COMMA && isYearBeside(found.get(index - 1), each);
        Integer year =
                (each.link() == Link.COMMA_AND_WORDS || beside) && isYear(before) ? yearOf(resolved.getLast()) : null;
        boolean goesOn = told[index - 1] && (each.link() == Link.LIST || each.link() == Link.COMMA);
        if (year == null && before.has(Field.YEAR) && isAlike(before, point)) {
            boolean over = place(point) < place(before);
            year = each.range() == Range.TO || each.range() == Range.BETWEEN
                    ? Integer.valueOf(before.require(Field.YEAR) + (over ? 1 : 0))
                    : goesOn ? before.get(Field.YEAR) : null;
            told[index] = goesOn;
        } else {
            told[index] = year != null;
        }
        if (year != null) {
            share(index, year);
        }
        return found.get(index);
    }

    /** "Last week, on Thursday": a weekday of the week told before it; null for any other expression. */
    private static @Nullable FoundExpression inWeekBefore(FoundExpression each, FoundExpression before) {
        boolean linked = each.link() == Link.WORDS || each.link() == Link.COMMA_AND_WORDS;
        return linked
                        && each.range() == Range.NONE
                        && each.reading().meaning() instanceof Point day
                        && day.has(Field.WEEKDAY)
                        && !day.has(Field.DAY)
                        && day.shift() == null
                        && day.toward() == null
                        && before.reading().meaning() instanceof Point week
                        && week.shift() != null
                        && week.shift().unit() == Unit.WEEK
                        && week.fields().isEmpty()
                ? each.meaning(day.counted(week.shift()))
                : null;
    }

    /** With the step that says where the year came from. */
    TimeExpression explain(int index, TimeExpression expression) {
        if (!shared[index] || !(found.get(index).reading().meaning() instanceof Point point)) {
            return expression;
        }
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(ExplanationStep.of("shared-year", "year " + point.get(Field.YEAR) + ": it is written beside it"));
        return expression.explainedBy(steps);
    }

    private void share(int index, int year) {
        FoundExpression each = found.get(index);
        if (each.reading().meaning() instanceof Point point) {
            found.set(index, each.meaning(point.inYear(year)));
            shared[index] = true;
        }
    }

    /** Whether the words leave out the year of what they name in it. */
    private static boolean isBare(Point point) {
        return point.shift() == null
                && point.toward() == null
                && point.holiday() == null
                && !point.has(Field.YEAR)
                && !point.has(Field.HIJRI_MONTH)
                && Calendar.namesPartOfYear(point);
    }

    private static boolean isAlike(Point point, Point other) {
        return point.has(Field.MONTH) && other.has(Field.MONTH)
                || point.has(Field.QUARTER) && other.has(Field.QUARTER)
                || point.has(Field.HALF) && other.has(Field.HALF);
    }

    /** How late in a year it is. */
    private static int place(Point point) {
        Integer month = point.get(Field.MONTH);
        Integer day = point.get(Field.DAY);
        if (month != null) {
            return month * 31 + (day == null ? 0 : day);
        }
        Integer quarter = point.get(Field.QUARTER);
        return quarter != null ? quarter : point.has(Field.HALF) ? point.require(Field.HALF) : 0;
    }

    private static boolean isYear(Point point) {
        boolean counted = point.shift() != null && point.shift().unit() == Unit.YEAR;
        return counted
                ? point.fields().isEmpty()
                : point.has(Field.YEAR) && point.fields().size() == 1;
    }

    private static @Nullable Integer yearOf(TimeExpression expression) {
        return expression.value().matches("\\d{4}") ? Integer.valueOf(expression.value()) : null;
    }
}
