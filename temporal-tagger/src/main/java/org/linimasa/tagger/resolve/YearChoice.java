package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Toward;

/**
 * Which year a date without one belongs to: the one the words point to, else the one in which its weekday is right,
 * else the one the tense points to, else the nearest.
 */
final class YearChoice {
    /** A month that begins within so many days can be meant without a word of the future. */
    private static final int SOON_DAYS = 45;

    /** A month farther in the future than this is rather the one just over. */
    private static final int FAR_DAYS = 270;

    /** A day without a hint of tense that lies farther ahead is rather the one before. */
    private static final int FAR_DAY_DAYS = 50;

    /** So many days on the wrong side of the document time a day may lie where the sentence tells of the other. */
    private static final int DAY_TOLERANCE = 60;

    /** The same where its own verb is one of the past: the document may be dated a little early. */
    private static final int OVER_TOLERANCE = 3;

    /** The same where a plan's own date is over: a copy of the document may be dated a little late. */
    private static final int AHEAD_TOLERANCE = 30;

    /** The verb of the date itself is one of the past, see {@link org.linimasa.tagger.meaning.FoundExpression}. */
    private static final int OVER = -2;

    private final Point point;
    private final List<Granule> nearestFirst;
    private final LocalDate near;
    private final String nearestYear;

    /**
     * Between the years around a day.
     *
     * @param nearestFirst the date in those years, not empty
     * @param what the day is, for a reader
     */
    YearChoice(Point point, List<Granule> nearestFirst, LocalDate near, String what) {
        this.point = point;
        this.nearestFirst = nearestFirst;
        this.near = near;
        this.nearestYear = "the year nearest to " + what;
    }

    /**
     * A date in its year.
     *
     * @param granule the date
     * @param why for a reader
     */
    record Chosen(Granule granule, String why) {}

    /**
     * The date in its year.
     *
     * @param tense as in {@link org.linimasa.tagger.meaning.FoundExpression}
     * @param report whether the text tells of the past where it does not say otherwise
     */
    Chosen choose(int tense, boolean report) {
        Granule pointedTo = pointedTo(point.toward());
        if (pointedTo != null) {
            return new Chosen(pointedTo, "the words say the direction");
        }
        Granule nearest = nearestFirst.getFirst();
        Integer weekday = point.get(Field.WEEKDAY);
        if (weekday != null && !point.has(Field.NTH)) {
            Granule right = first(candidate -> candidate.first().getDayOfWeek().getValue() == weekday);
            if (right != null) {
                return new Chosen(
                        right, right.equals(nearest) ? nearestYear : "the nearest in which it is that weekday");
            }
        }
        Granule chosen = byTense(tense, report);
        if (chosen.equals(nearest)) {
            return new Chosen(chosen, nearestYear);
        }
        return new Chosen(
                chosen,
                tense > 0
                        ? "the words around tell of the future"
                        : tense < 0 ? "the words around tell of the past" : "a report tells of the past");
    }

    private @Nullable Granule pointedTo(@Nullable Toward toward) {
        if (toward == null) {
            return null;
        }
        if (toward.sign() == 0) {
            // "This winter" in January is the one that goes on, which began the year before.
            Granule nearest = nearestFirst.getFirst();
            return Calendar.distance(nearest, near) == 0
                    ? nearest
                    : first(candidate -> candidate.first().getYear() == near.getYear());
        }
        return first(candidate -> toward.sign() < 0
                ? candidate.last().isBefore(near)
                : candidate.first().isAfter(near));
    }

    private Granule byTense(int tense, boolean report) {
        Granule nearest = nearestFirst.getFirst();
        long distance = Calendar.distance(nearest, near);
        boolean later = nearest.first().isAfter(near);
        boolean earlier = nearest.last().isBefore(near);
        boolean coarse = tolerance() == 0;
        int direction = tense == 0 && report && coarse && !(later && distance <= SOON_DAYS) ? -1 : tense;
        boolean surePeriod = !isDay() && (tense > 1 || tense < 0 && later);
        boolean farDay = isDay() && tense == 0 && report && later && distance > FAR_DAY_DAYS;
        if (farDay) {
            direction = -1;
        }
        int tolerance = surePeriod || farDay ? 0 : dayTolerance(tense, later, earlier);
        if (distance <= tolerance || direction == 0) {
            return nearest;
        }
        if (direction < 0 && later) {
            Granule past = first(candidate -> !candidate.first().isAfter(near));
            return past == null ? nearest : past;
        }
        if (direction > 0 && earlier) {
            Granule future = first(candidate -> !candidate.last().isBefore(near));
            if (future == null || direction == 1 && coarse && Calendar.distance(future, near) > FAR_DAYS) {
                return nearest;
            }
            return future;
        }
        return nearest;
    }

    private int dayTolerance(int tense, boolean later, boolean earlier) {
        if (point.holiday() != null && tense > 1 && earlier) {
            // What will be done before a feast is done before the next one.
            return OVER_TOLERANCE;
        }
        if (isDay() && tense == OVER && later) {
            return OVER_TOLERANCE;
        }
        return isDay() && tense > 1 && earlier ? AHEAD_TOLERANCE : tolerance();
    }

    /** How many days on the wrong side of the document time a date may lie for all its tense says. */
    private int tolerance() {
        if (isDay()) {
            return DAY_TOLERANCE;
        }
        return point.has(Field.QUARTER) || point.has(Field.HALF) ? 150 : 0;
    }

    private boolean isDay() {
        return point.has(Field.DAY) || point.has(Field.NTH) || point.holiday() != null;
    }

    private @Nullable Granule first(Predicate<Granule> condition) {
        for (Granule candidate : nearestFirst) {
            if (condition.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
