package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.linimasa.tagger.meaning.Meaning.Toward;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Unit;

/**
 * Weekdays that say nothing of the day of writing, because a day was told right before them: "a day later, Monday, she
 * left" and "on Oct. 3, a Friday" name that day once more, "on Sunday, October 5, 2025, he resigned. On Monday his deputy
 * left" goes on from it.
 */
final class ToldDays {
    /** So many code units after a day a sentence can begin that goes on from it. */
    private static final int NEXT_SENTENCE = 200;
    /** A weekday of the last days is that of a report, whatever day was told before it. */
    private static final int DAYS_OF_REPORT = 7;

    private static final ExplanationStep SAME =
            ExplanationStep.of("named-again", "the weekday of the day that is named right before it");
    private static final ExplanationStep NEXT =
            ExplanationStep.of("story-goes-on", "the first one from the day told right before it");

    private static final ExplanationStep MISMATCH = ExplanationStep.of(
            "weekday-mismatch", "the day that is named right before it is no such weekday; the date is right");
    private static final ExplanationStep FEAST =
            ExplanationStep.of("named-again", "the weekday of the feast that is said to fall on it");
    private static final ExplanationStep NEAR_FEAST =
            ExplanationStep.of("named-again", "the weekday nearest to the feast, which the tables have on another day");
    /** Elsewhere a feast that follows the moon can fall so many days earlier or later. */
    private static final int DAYS_OF_FEAST = 2;

    private final List<FoundExpression> found;
    private final SpokenTimes spoken;
    private final @Nullable LocalDate written;
    private final boolean story;
    private final boolean[] goesOn;
    private final @Nullable ExplanationStep[] why;

    /**
     * Of expressions in text order.
     *
     * @param written the day of writing; null where it is unknown
     * @param story whether nothing but the days that are told says when that was
     */
    ToldDays(List<FoundExpression> found, SpokenTimes spoken, @Nullable LocalDate written, boolean story) {
        this.found = found;
        this.spoken = spoken;
        this.written = written;
        this.story = story;
        goesOn = new boolean[found.size()];
        why = new ExplanationStep[found.size()];
    }

    /**
     * The expressions, of which days without a year have the weekday that stands beside them between marks: "on Oct. 3, a
     * Friday, ..." is in a year in which that day is one.
     */
    static List<FoundExpression> withWeekdays(String text, List<FoundExpression> found) {
        List<FoundExpression> joined = new ArrayList<>(found);
        for (int i = 0; i + 1 < joined.size(); i++) {
            FoundExpression next = joined.get(i + 1);
            if (joined.get(i).reading().meaning() instanceof Point point
                    && next.reading().meaning() instanceof Point weekday
                    && isYearlessDay(point)
                    && isWeekdayAlone(weekday)
                    && isBeside(next)
                    && joined.get(i).range() == Range.NONE
                    && isClosed(text, next.end())
                    && !isListed(joined, i + 2)) {
                Map<Field, Integer> fields = new EnumMap<>(point.fields());
                fields.put(Field.WEEKDAY, weekday.require(Field.WEEKDAY));
                joined.set(i, joined.get(i).meaning(point.with(fields)));
            }
        }
        return joined;
    }

    /**
     * A weekday that belongs to the day told before it, counted from that day; any other as it is.
     *
     * @param last the expression before it, resolved
     * @param day that it falls on; null where it is longer or undated
     */
    FoundExpression counted(int i, FoundExpression each, TimeExpression last, @Nullable LocalDate day) {
        if (day == null || !(each.reading().meaning() instanceof Point weekday)) {
            return each;
        }
        boolean same = day.getDayOfWeek().getValue() == weekday.require(Field.WEEKDAY);
        if (each.link() == Link.TAKES_PLACE) {
            int away = Math.floorMod(
                            weekday.require(Field.WEEKDAY) - day.getDayOfWeek().getValue() + 3, 7)
                    - 3;
            if (Math.abs(away) > DAYS_OF_FEAST || !isFeast(found.get(i - 1))) {
                return each;
            }
            why[i] = same ? FEAST : NEAR_FEAST;
            return each.meaning(weekday.counted(new Shift(away, Unit.DAY, Origin.EARLIER, false)));
        }
        if (same && isBeside(each) && !isListed(found, i + 1)) {
            why[i] = SAME;
            return each.meaning(weekday.counted(new Shift(0, Unit.DAY, Origin.EARLIER, false)));
        }
        if (!same && each.link() == Link.COMMA_AND_WORDS && hasYear(found.get(i - 1)) && !isListed(found, i + 1)) {
            why[i] = MISMATCH;
            return each.meaning(weekday.counted(new Shift(0, Unit.DAY, Origin.EARLIER, false)));
        }
        if (!follows(i, each, weekday.require(Field.WEEKDAY), last, day)) {
            return each;
        }
        goesOn[i] = true;
        why[i] = NEXT;
        return each.meaning(
                same
                        ? weekday.counted(new Shift(0, Unit.DAY, Origin.EARLIER, false))
                        : weekday.toward(new Toward(1, Origin.EARLIER)));
    }

    /** Whether an expression is a weekday that a day told before it can place. */
    static boolean canBelong(FoundExpression each) {
        return each.range() == Range.NONE
                && (isBeside(each) || goesOn(each.link()) || each.link() == Link.TAKES_PLACE)
                && each.reading().meaning() instanceof Point point
                && isWeekday(point);
    }

    /** With the step that says where a weekday came from. */
    TimeExpression explain(int i, TimeExpression expression) {
        ExplanationStep reason = why[i];
        if (reason == null) {
            return expression;
        }
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(reason);
        return expression.explainedBy(steps);
    }

    private boolean follows(int i, FoundExpression each, int weekday, TimeExpression last, LocalDate day) {
        FoundExpression before = found.get(i - 1);
        boolean tells = goesOn(each.link())
                && each.signal() == Signal.NONE
                && each.tense() <= 0
                && before.tense() <= 0
                && before.signal() == Signal.NONE
                && before.range() == Range.NONE
                && !before.ofOrigin()
                && each.begin() - last.end() <= NEXT_SENTENCE
                && before.reading().meaning() instanceof Point point
                && (goesOn[i - 1] || point.has(Field.MONTH) && point.has(Field.DAY));
        if (!tells || spoken.of(i) != null || spoken.of(i - 1) != null) {
            return false;
        }
        if (story) {
            return true;
        }
        LocalDate now = written;
        if (now == null) {
            return each.link() == Link.OPENING || each.link() != Link.SENTENCE && hasYear(before);
        }
        LocalDate next = day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7));
        if (each.link() == Link.SENTENCE) {
            return false;
        }
        boolean named = goesOn[i - 1] || ((Point) before.reading().meaning()).has(Field.WEEKDAY);
        return named && next.isBefore(now.minusDays(DAYS_OF_REPORT)) && !spoken.dates(i);
    }

    /** Whether it can be in a sentence or clause that goes on from the one before. */
    private static boolean goesOn(Link link) {
        return switch (link) {
            case OPENING, SENTENCE, CLAUSE, AND_CLAUSE -> true;
            case NONE, ADJACENT, COMMA, LIST, WORDS, COMMA_AND_WORDS, SHORT_WORD, TAKES_PLACE, FRAME -> false;
        };
    }

    private static boolean isFeast(FoundExpression each) {
        return each.reading().meaning() instanceof Point point && point.holiday() != null;
    }

    private static boolean hasYear(FoundExpression each) {
        return each.reading().meaning() instanceof Point point && point.has(Field.YEAR);
    }

    static boolean isBeside(FoundExpression each) {
        return each.link() == Link.COMMA || each.link() == Link.COMMA_AND_WORDS;
    }

    /** "On 5 May, Friday and Sunday": one of several days. */
    private static boolean isListed(List<FoundExpression> found, int next) {
        if (next >= found.size()) {
            return false;
        }
        FoundExpression other = found.get(next);
        boolean weekday = other.reading().meaning() instanceof Point point && isWeekday(point);
        return other.link() == Link.LIST || other.link() == Link.COMMA && weekday;
    }

    private static boolean isYearlessDay(Point point) {
        return point.has(Field.DAY)
                && point.has(Field.MONTH)
                && !point.has(Field.YEAR)
                && !point.has(Field.WEEKDAY)
                && point.shift() == null
                && point.toward() == null
                && point.lastDay() == null
                && !point.hasClock();
    }

    /** Whether an expression is a weekday, with its time of day at the most. */
    static boolean isWeekday(FoundExpression each) {
        return each.reading().meaning() instanceof Point point && isWeekday(point);
    }

    private static boolean isWeekday(Point point) {
        return point.has(Field.WEEKDAY)
                && !point.has(Field.DAY)
                && !point.has(Field.MONTH)
                && !point.has(Field.NTH)
                && !point.has(Field.WEEK_OF)
                && point.shift() == null
                && point.toward() == null;
    }

    private static boolean isWeekdayAlone(Point point) {
        return isWeekday(point) && !point.hasClock() && point.part() == null;
    }

    /** Whether a mark closes what ends there. */
    private static boolean isClosed(String text, int end) {
        return end >= text.length() || ",.;:)—–".indexOf(text.charAt(end)) >= 0;
    }
}
