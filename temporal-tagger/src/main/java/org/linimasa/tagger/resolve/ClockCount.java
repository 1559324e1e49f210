package org.linimasa.tagger.resolve;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Meaning.Shift;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.Unit;

/**
 * Hours, minutes and seconds counted from a known time of day: "two hours ago" in a text written at 15:30 is the hour
 * from 13:00.
 *
 * @param point the clock time counted to, with its date
 * @param placed its date
 */
record ClockCount(Point point, Placed placed) {
    /** Counts; null where no clock unit is counted or no time of day is known to count from. */
    static @Nullable ClockCount of(Point point, Situation situation) {
        Shift shift = point.shift();
        Integer amount = shift == null ? null : shift.amount();
        if (shift == null || amount == null || amount == 0 || !shift.unit().isClock() || point.hasClock()) {
            return null;
        }
        LocalDateTime from = shift.origin() == Origin.EARLIER ? situation.earlierClock() : situation.clock();
        if (from == null) {
            return null;
        }
        LocalDateTime time = plus(from, amount, shift.unit());
        if (time == null) {
            return null;
        }
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        fields.put(Field.YEAR, time.getYear());
        fields.put(Field.MONTH, time.getMonthValue());
        fields.put(Field.DAY, time.getDayOfMonth());
        fields.put(Field.HOUR, time.getHour());
        boolean told = shift.origin() == Origin.EARLIER && time.getMinute() != 0;
        if (shift.unit() != Unit.HOUR || told) {
            fields.put(Field.MINUTE, time.getMinute());
        }
        Situation.Named named = situation.earlier();
        Anchor anchor = shift.origin() == Origin.EARLIER && named != null
                ? new Anchor(Anchor.Kind.EARLIER_DATE, from.toString(), named.begin(), named.end())
                : situation.documentAnchor(from.toString());
        String counted =
                (amount < 0 ? "" : "+") + amount + " " + shift.unit().name().toLowerCase(Locale.ROOT);
        return new ClockCount(
                point.at(fields),
                Placed.at(new Granule.Day(time.toLocalDate()))
                        .from(anchor)
                        .because("counted", counted + " from " + from, from.toString(), null));
    }

    /** Whole days in so many hours, minutes or seconds: what a count is worth where only a day is known. */
    static int days(int amount, Unit unit) {
        return switch (unit) {
            case SECOND -> amount / 86_400;
            case MINUTE -> amount / 1_440;
            default -> amount / 24;
        };
    }

    private static @Nullable LocalDateTime plus(LocalDateTime from, int amount, Unit unit) {
        try {
            LocalDateTime time = switch (unit) {
                case SECOND -> from.plusSeconds(amount);
                case MINUTE -> from.plusMinutes(amount);
                default -> from.plusHours(amount);
            };
            return Math.abs(time.getYear()) <= 9998 ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
