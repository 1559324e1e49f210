package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Modifier;
import org.linimasa.event.PartOfDay;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.meaning.Meaning.Point;

/**
 * What a word before an expression makes of its time: "since 2014", "until Friday", "after January 15".
 *
 * @param edtf the time with it
 * @param mod TIMEX3; null where the word is none
 * @param step for the explanation
 */
record Limit(String edtf, @Nullable String mod, ExplanationStep step) {
    /**
     * What the word before an expression makes of it; null where there is none.
     *
     * @param edtf of the expression without it
     * @param written the day on which the words were written
     */
    static @Nullable Limit of(
            FoundExpression found, Point point, Placed placed, @Nullable String edtf, @Nullable LocalDate written) {
        return isWithinDay(found.signal(), point) ? withinDay(found.signal(), edtf) : of(found, placed, edtf, written);
    }

    private static @Nullable Limit of(
            FoundExpression found, Placed placed, @Nullable String edtf, @Nullable LocalDate written) {
        Modifier part = PartNamed.of(found.reading().mod());
        Granule granule = placed.granule();
        if (edtf == null || granule == null || edtf.indexOf('/') >= 0) {
            return null;
        }
        boolean ofDays = granule instanceof Granule.Week || granule instanceof Granule.Weekend;
        if (edtf.startsWith("[") && !(ofDays && edtf.equals(granule.edtf()))) {
            return null;
        }
        String first = ofDays ? new Granule.Day(granule.first()).edtf() : edtf;
        String last = ofDays ? new Granule.Day(granule.last()).edtf() : edtf;
        return switch (found.signal()) {
            case NONE -> null;
            case SINCE -> limit(found.signal(), first + "/..", null, "it begins then and its end is open");
            case UNTIL -> limit(found.signal(), "../" + last, null, "it ends then and its beginning is open");
            case BY -> {
                // Of a week that goes on, the days are left on which it can still be.
                LocalDate end = ofDays ? granule.last() : granule.first();
                boolean ahead = found.tense() > 0 && written != null && written.isBefore(end);
                String earliest = ahead ? written + ".." : "..";
                yield limit(found.signal(), "[" + earliest + outermost(granule) + "]", null, "then at the latest");
            }
            case FROM -> limit(found.signal(), "[" + innermost(granule) + "..]", null, "then at the earliest");
            case BEFORE -> {
                // "Before late 2023" can be in 2023.
                String latest = part == null ? neighbour(granule, -1) : outermost(granule);
                yield limit(found.signal(), "[.." + latest + "]", "BEFORE", "some time until " + latest);
            }
            case AFTER -> {
                String earliest = part == null ? neighbour(granule, 1) : innermost(granule);
                yield limit(found.signal(), "[" + earliest + "..]", "AFTER", "some time from " + earliest);
            }
        };
    }

    /** "Before dawn on Tuesday", "shortly after dawn", "after 4 a.m.": it was on that day all the same. */
    private static boolean isWithinDay(Signal signal, Point point) {
        boolean hour = point.has(Field.HOUR) && point.require(Field.HOUR) > 0;
        boolean dawn = point.part() == PartOfDay.EARLY_MORNING || point.part() == PartOfDay.MORNING;
        return switch (signal) {
            // "Shortly after midnight" is on the day that begins then.
            case AFTER -> point.hasClock() || point.part() == PartOfDay.EARLY_MORNING;
            case BEFORE -> hour || dawn;
            default -> false;
        };
    }

    private static @Nullable Limit withinDay(Signal signal, @Nullable String edtf) {
        return edtf == null ? null : limit(signal, edtf, signal.name(), "on that day");
    }

    private static Limit limit(Signal signal, String edtf, @Nullable String mod, String detail) {
        String rule = "signal-" + signal.name().toLowerCase(Locale.ROOT);
        return new Limit(edtf, mod, ExplanationStep.of(rule, detail));
    }

    /** The day, month or year before or after a granule. */
    private static String neighbour(Granule granule, int direction) {
        if (canBoundSet(granule)) {
            Granule next = Calendar.plus(granule, direction);
            return next == null ? granule.edtf() : next.edtf();
        }
        LocalDate day =
                direction < 0 ? granule.first().minusDays(1) : granule.last().plusDays(1);
        return new Granule.Day(day).edtf();
    }

    static String outermost(Granule granule) {
        return canBoundSet(granule) ? granule.edtf() : new Granule.Day(granule.last()).edtf();
    }

    private static String innermost(Granule granule) {
        return canBoundSet(granule) ? granule.edtf() : new Granule.Day(granule.first()).edtf();
    }

    static boolean canBoundSet(Granule granule) {
        return granule instanceof Granule.Day || granule instanceof Granule.Month || granule instanceof YearSpan.Year;
    }
}
