package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.FoundExpression.Link;
import org.linimasa.tagger.meaning.FoundExpression.Range;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
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

    private static final int MONTHS_OF_HALF = 6;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final String BESIDE = "it is written beside it";
    private static final String TOOK_PLACE = "the sentence says when what it names took place";
    private static final String FRAMED = "the sentence opens with it";
    private static final String GOES_ON = "the sentence goes on from a date of it";
    private static final String STORY = "the sentence or clause before tells of a month of it";

    /** So many code units after a date a sentence can begin that goes on from it: no farther than the next one does. */
    private static final int NEXT_SENTENCE = 200;
    /** So much earlier in the year a month is that follows one told before, which is over by then. */
    private static final int TURN_OF_STORY = 5 * 31;

    private final List<FoundExpression> found;
    private final @Nullable Granule document;
    private final boolean story;

    /** Why an expression has a year that its own words leave out. */
    private final @Nullable String[] why;

    /** Whether a date took its year from one told before it on its own, which goes on for those listed with it. */
    private final boolean[] told;

    /**
     * Of expressions in text order.
     *
     * @param document the document time; null where nothing is known of it
     * @param story whether nothing but the days that are told says when that is
     */
    SharedYears(List<FoundExpression> found, @Nullable Granule document, boolean story) {
        this.found = new ArrayList<>(found);
        this.document = document;
        this.story = story;
        why = new String[found.size()];
        told = new boolean[found.size()];
        boolean listed = false;
        for (int i = found.size() - 2; i >= 0; i--) {
            FoundExpression next = this.found.get(i + 1);
            boolean range = next.range() != Range.NONE && next.range() != Range.EITHER;
            boolean list = next.link() == Link.LIST || listed && next.link() == Link.COMMA;
            listed = list;
            if (range || list) {
                takeFromNext(i, next, range);
            } else if (next.link() == Link.AND_CLAUSE) {
                takeFromClause(i, next);
            } else if (next.link() == Link.TAKES_PLACE) {
                takeFromDate(i, next);
            } else if (next.link() == Link.ADJACENT
                    && this.found.get(i).reading().meaning() instanceof Point point
                    && isBare(point)
                    && next.reading().meaning() instanceof Point named
                    && isCountedYearAlone(named)) {
                count(i, named.shift(), BESIDE);
            } else if (isBeside(next) && isYearBeside(next, this.found.get(i))) {
                share(i, ((Point) next.reading().meaning()).require(Field.YEAR), BESIDE);
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
        int later = place(point) - place(named);
        boolean over = range ? later > 0 : later >= TURN_OF_YEAR * 31;
        if (isCountedYear(named) && isAlike(point, named)) {
            // "Between March and June last year": both are of the year that the second counts.
            count(index, over ? earlier(named.shift()) : named.shift(), BESIDE);
            return;
        }
        if (!named.has(Field.YEAR) || named.lastYear() != null || !isAlike(point, named)) {
            return;
        }
        int year = named.require(Field.YEAR);
        share(index, year - (over || !range && isPastOf(year, index, named) ? 1 : 0), BESIDE);
    }

    /** "In November and May 2024", written in June of that year: what is told of the past was in the November before. */
    private boolean isPastOf(int year, int index, Point named) {
        Granule written = document;
        Granule date = Calendar.inYear((Point) found.get(index).reading().meaning(), year);
        Granule other = Calendar.inYear(named, year);
        return written != null
                && date != null
                && other != null
                && found.get(index).tense() <= 0
                && date.first().isAfter(written.last())
                && !other.first().isAfter(written.last());
    }

    /** "Was arrested in March and released in May 2024": of the same year, or of the one before where that is later in it. */
    private void takeFromClause(int index, FoundExpression next) {
        FoundExpression each = found.get(index);
        if (each.reading().meaning() instanceof Point point
                && next.reading().meaning() instanceof Point named
                && isBare(point)
                && named.has(Field.YEAR)
                && named.lastYear() == null
                && isAlike(point, named)
                && each.tense() <= 0
                && next.tense() <= 0
                && !next.ofOrigin()) {
            int year = named.require(Field.YEAR);
            share(index, year - (place(point) > place(named) ? 1 : 0), "the sentence goes on to a date of " + year);
        }
    }

    /** "Easter fell on 17 April 2022", "Easter falls in March this year": the feast of that year. */
    private void takeFromDate(int index, FoundExpression next) {
        if (!(found.get(index).reading().meaning() instanceof Point point)
                || !(next.reading().meaning() instanceof Point named)
                || point.holiday() == null
                || !isOpen(point)
                || named.lastYear() != null) {
            return;
        }
        if (isCountedYear(named) || isCountedYearAlone(named)) {
            count(index, named.shift(), TOOK_PLACE);
        } else if (named.has(Field.YEAR)) {
            share(index, named.require(Field.YEAR), TOOK_PLACE);
        }
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

    /** "This year", "last year". */
    private static boolean isCountedYearAlone(Point named) {
        Shift shift = named.shift();
        return shift != null
                && shift.unit() == Unit.YEAR
                && !shift.samePeriod()
                && named.fields().isEmpty();
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
                || !isOpen(point)
                || !(found.get(index - 1).reading().meaning() instanceof Point before)) {
            return each;
        }
        boolean goesOn = told[index - 1] && (each.link() == Link.LIST || each.link() == Link.COMMA);
        TimeExpression last = resolved.getLast();
        Integer year = yearBeside(index, point, last);
        String reason = BESIDE;
        if (year == null && each.link() == Link.TAKES_PLACE && !isPartNamed(before)) {
            year = isOverTwoYears(before)
                    ? Integer.valueOf(before.require(Field.YEAR) + (isInFirstHalf(point) ? 1 : 0))
                    : yearNamed(before, last);
            reason = TOOK_PLACE;
        } else if (year == null && each.link() == Link.FRAME && each.range() == Range.NONE) {
            boolean alone = isYear(before) || told[index - 1];
            year = alone ? yearNamed(before, last) : yearGoingOn(index, point, before);
            year = year == null || agrees(year, each.tense()) ? year : null;
            reason = alone ? FRAMED : GOES_ON;
        } else if (year == null && goesOnFromStory(each.link())) {
            year = yearOfStory(index, point, before);
            reason = STORY;
        } else if (year == null && each.link() == Link.AND_CLAUSE) {
            year = yearGoingOn(index, point, before);
            reason = GOES_ON;
        }
        told[index] = year != null || goesOn && before.has(Field.YEAR) && isAlike(before, point);
        if (year == null && before.has(Field.YEAR) && isAlike(before, point)) {
            boolean over = place(point) < place(before);
            year = each.range() == Range.TO || each.range() == Range.BETWEEN
                    ? Integer.valueOf(before.require(Field.YEAR) + (over ? 1 : 0))
                    : goesOn ? before.get(Field.YEAR) : null;
        }
        if (year != null) {
            share(index, year, reason);
        }
        return found.get(index);
    }

    /** The year told on its own right before a date: "in 2019, on May 5", "this year, Easter"; null without one. */
    private @Nullable Integer yearBeside(int index, Point point, TimeExpression last) {
        FoundExpression each = found.get(index);
        FoundExpression before = found.get(index - 1);
        Point year = (Point) before.reading().meaning();
        boolean beside = isBeside(each) && each.link() != Link.COMMA && isYearBeside(before, each);
        boolean apart = each.link() == Link.COMMA_AND_WORDS && isBare(point)
                || each.link() == Link.COMMA && point.holiday() != null && before.range() == Range.NONE;
        return (apart || beside) && isYear(year) ? yearOf(last) : null;
    }

    /** Whether it is a month, quarter or season, and so no year of what takes place. */
    private static boolean isPartNamed(Point before) {
        return before.holiday() == null && Calendar.namesPartOfYear(before);
    }

    /** "The 2023-24 school year ends in June": from the second half of one year to the first of the next. */
    private static boolean isOverTwoYears(Point before) {
        Integer first = before.get(Field.YEAR);
        Integer last = before.lastYear();
        return first != null && last != null && last == first + 1;
    }

    private static boolean isInFirstHalf(Point point) {
        Integer month = point.get(Field.MONTH);
        return month != null && month <= MONTHS_OF_HALF;
    }

    /** The year of what takes place, "the 2010 election", "Easter 2022", "last year's vote"; null where it names none. */
    private static @Nullable Integer yearNamed(Point before, TimeExpression last) {
        boolean names = before.has(Field.YEAR)
                || before.shift() != null && before.shift().unit() == Unit.YEAR;
        String value = last.value();
        boolean plain = names
                && before.lastYear() == null
                && value.length() >= 4
                && YEAR.matcher(value).lookingAt();
        return plain ? Integer.valueOf(value.substring(0, 4)) : null;
    }

    /** "Was arrested in March 2019 and released in May": a month later in the same year; null for any other. */
    private @Nullable Integer yearGoingOn(int index, Point point, Point before) {
        FoundExpression each = found.get(index);
        FoundExpression first = found.get(index - 1);
        boolean goesOn = before.has(Field.YEAR)
                && before.lastYear() == null
                && isBare(point)
                && isAlike(before, point)
                && place(point) > place(before)
                && first.range() == Range.NONE
                && !first.ofOrigin()
                && each.tense() * first.tense() >= 0;
        return goesOn && agrees(before.require(Field.YEAR), each.tense()) ? before.get(Field.YEAR) : null;
    }

    private boolean goesOnFromStory(Link link) {
        return link == Link.OPENING || link == Link.CLAUSE || story && link == Link.SENTENCE;
    }

    /** "Was jailed in March 2019. In June he appealed": the next June; null where nothing shows that the story goes on. */
    private @Nullable Integer yearOfStory(int index, Point point, Point before) {
        FoundExpression each = found.get(index);
        FoundExpression first = found.get(index - 1);
        boolean follows = each.begin() - first.end() <= NEXT_SENTENCE
                && each.signal() == Signal.NONE
                && each.range() == Range.NONE
                && each.tense() <= 0
                && first.tense() <= 0
                && first.signal() == Signal.NONE
                && !first.ofOrigin();
        if (!follows
                || !before.has(Field.YEAR)
                || before.lastYear() != null
                || !isBare(point)
                || !before.has(Field.MONTH)
                || !point.has(Field.MONTH)) {
            return null;
        }
        int later = place(point) - place(before);
        int year = before.require(Field.YEAR) + (later < 0 ? 1 : 0);
        Granule written = story ? null : document;
        Granule date = Calendar.inYear(point, year);
        boolean over = written == null || date != null && !date.first().isAfter(written.last());
        return over && (later >= 0 || later <= -TURN_OF_STORY) ? Integer.valueOf(year) : null;
    }

    /** Whether the tense of a date is that of its year, seen from the document time. */
    private boolean agrees(int year, int tense) {
        int written = document == null ? year : document.first().getYear();
        return year == written || (year < written ? tense <= 0 : tense >= 0);
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
        String reason = why[index];
        if (reason == null || !(found.get(index).reading().meaning() instanceof Point point)) {
            return expression;
        }
        Integer year = point.get(Field.YEAR);
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(ExplanationStep.of("shared-year", (year == null ? "" : "year " + year + ": ") + reason));
        return expression.explainedBy(steps);
    }

    private void share(int index, int year, String reason) {
        FoundExpression each = found.get(index);
        if (each.reading().meaning() instanceof Point point) {
            found.set(index, each.meaning(point.inYear(year)));
            why[index] = reason;
        }
    }

    private void count(int index, @Nullable Shift shift, String reason) {
        FoundExpression each = found.get(index);
        if (each.reading().meaning() instanceof Point point) {
            found.set(index, each.meaning(point.counted(shift)));
            why[index] = reason;
        }
    }

    /** Whether the words leave out the year of what they name in it, which is no feast. */
    private static boolean isBare(Point point) {
        return point.holiday() == null && isOpen(point);
    }

    /** Whether the words leave out the year of what they name in it. */
    private static boolean isOpen(Point point) {
        return point.shift() == null
                && point.toward() == null
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
                : point.has(Field.YEAR) && point.fields().size() == 1 && point.holiday() == null;
    }

    private static @Nullable Integer yearOf(TimeExpression expression) {
        return expression.value().matches("\\d{4}") ? Integer.valueOf(expression.value()) : null;
    }
}
