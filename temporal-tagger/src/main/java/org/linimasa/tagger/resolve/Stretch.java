package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimePoint;
import org.linimasa.tagger.meaning.FoundExpression.Signal;

/**
 * The beginPoint and endPoint of an expression.
 *
 * @param beginPoint absent where the text does not say
 * @param endPoint absent where the text does not say
 */
record Stretch(@Nullable TimePoint beginPoint, @Nullable TimePoint endPoint) {
    static final Stretch NOWHERE = new Stretch(null, null);

    /** What a date with the word before it says, "sejak 2014", or one that is a range itself, "15-17 Januari". */
    static Stretch named(TimeExpression date, Signal signal) {
        String value = date.value();
        int slash = value.indexOf('/');
        if (slash > 0) {
            return new Stretch(
                    new TimePoint(value.substring(0, slash), date.begin(), date.end()),
                    new TimePoint(value.substring(slash + 1), date.begin(), date.end()));
        }
        return switch (signal) {
            case SINCE -> new Stretch(point(date), null);
            case UNTIL -> new Stretch(null, point(date));
            case NONE, BY, BEFORE, AFTER, FROM -> NOWHERE;
        };
    }

    /**
     * A length counted from a day.
     *
     * @param other the day counted to; null where the length does not say how far that is
     * @param direction 1 where the length begins on the day, -1 where it ends there
     */
    static Stretch from(LocalDate day, @Nullable LocalDate other, int direction) {
        TimePoint known = TimePoint.of(day.toString());
        TimePoint counted = other == null ? null : TimePoint.of(other.toString());
        return direction > 0 ? new Stretch(known, counted) : new Stretch(counted, known);
    }

    /** The point that the words of an expression name. */
    static TimePoint point(TimeExpression expression) {
        return new TimePoint(expression.value(), expression.begin(), expression.end());
    }
}
