package org.linimasa.tagger.resolve;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.EventTime;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.FoundExpression.Signal;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.pack.LanguagePack;

/**
 * The bounds of a limit where EDTF has no name for it: "until 5 p.m." ends at that minute of its day, "since last week"
 * began on any day of the week.
 */
final class LimitBounds {
    private LimitBounds() {}

    /**
     * The time with such bounds; unchanged where EDTF says all.
     *
     * @param time what EDTF says of the limit
     * @param granule that limits it
     */
    static EventTime of(EventTime time, Signal signal, Granule granule, Point point, LanguagePack pack) {
        boolean ofDays = granule instanceof Granule.Week || granule instanceof Granule.Weekend;
        boolean ofClock = point.hasClock();
        if (!(granule instanceof Granule.Day) && !ofDays
                || granule instanceof Granule.Day && !ofClock && point.part() == null) {
            return time;
        }
        TimeBounds named = named(granule, point, pack);
        LocalDateTime first = named.start().earliest();
        LocalDateTime last = named.end().latest();
        if (first == null || last == null) {
            return time;
        }
        TimeBounds whole = time.bounds();
        return switch (signal) {
            case NONE -> time;
            case SINCE -> EventTimes.withBounds(time, named.start(), Bound.UNBOUNDED);
            case UNTIL -> EventTimes.withBounds(time, Bound.UNBOUNDED, named.end());
            case BY -> anywhere(time, whole.start().earliest(), last);
            case FROM -> anywhere(time, first, whole.end().latest());
            case BEFORE -> ofClock ? anywhere(time, whole.start().earliest(), first) : time;
            case AFTER -> ofClock ? anywhere(time, first, whole.end().latest()) : time;
        };
    }

    private static TimeBounds named(Granule granule, Point point, LanguagePack pack) {
        EventTime days = EventTimes.of(granule.edtf(), null, null, List.of());
        Integer hour = point.get(Field.HOUR);
        boolean onTheHour = hour != null && hour < 24 && !point.has(Field.MINUTE);
        return EventTimes.atTimeOfDay(days, onTheHour ? point.sharp() : point, pack)
                .bounds();
    }

    /** Some time in between; unchanged where there is none, as before midnight of the day itself. */
    private static EventTime anywhere(EventTime time, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        if (from != null && to != null && !from.isBefore(to)) {
            return time;
        }
        Bound bound = new Bound(from, to);
        return EventTimes.withBounds(time, bound, bound);
    }
}
