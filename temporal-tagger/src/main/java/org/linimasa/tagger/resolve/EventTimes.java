package org.linimasa.tagger.resolve;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.ClockTime;
import org.linimasa.event.DayHours;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Precision;
import org.linimasa.tagger.meaning.Field;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.pack.LanguagePack;

/** Event times from EDTF and a time of day. */
final class EventTimes {
    private EventTimes() {}

    /** The event time of a date; without one, undated. */
    static EventTime of(
            @Nullable String edtf, @Nullable String zone, @Nullable String words, List<ExplanationStep> steps) {
        if (edtf != null && edtf.startsWith("XXXX")) {
            // A day of no known year is no date: its bounds would be all of time.
            return new EventTime(edtf, null, null, Precision.UNDATED, zone, null, null, null, words, steps);
        }
        if (edtf == null) {
            return new EventTime(null, null, null, Precision.UNDATED, zone, null, null, null, words, steps);
        }
        Edtf date = Edtf.parse(edtf);
        TimeBounds bounds = date.bounds();
        return new EventTime(
                date.toString(),
                null,
                null,
                Precision.of(date),
                zone,
                bounds.start(),
                bounds.end(),
                null,
                words,
                steps);
    }

    /** EDTF has no weeks and writes one as a set of days, whose precision is that of the week all the same. */
    static EventTime withPrecision(EventTime time, Granule granule) {
        if (granule.precision() != Precision.WEEK) {
            return time;
        }
        return new EventTime(
                time.edtf(),
                time.partOfDay(),
                time.mod(),
                Precision.WEEK,
                time.zone(),
                time.start(),
                time.end(),
                time.label(),
                time.text(),
                time.explanation());
    }

    /** Some time in all the time that another takes. */
    static EventTime within(EventTime time) {
        Bound anywhere =
                new Bound(time.bounds().start().earliest(), time.bounds().end().latest());
        return withBounds(time, anywhere, anywhere);
    }

    /** The same between other bounds. */
    static EventTime withBounds(EventTime time, Bound start, Bound end) {
        return new EventTime(
                time.edtf(),
                time.partOfDay(),
                time.mod(),
                time.precision(),
                time.zone(),
                start,
                end,
                time.label(),
                time.text(),
                time.explanation());
    }

    /** At the clock time or in the part of the day that a point names. */
    static EventTime atTimeOfDay(EventTime time, Point point, LanguagePack pack) {
        Integer hour = point.get(Field.HOUR);
        PartOfDay part = point.part();
        if (hour != null) {
            return hour > 23
                    ? atEnd(time)
                    : time.withClock(clock(hour, point.get(Field.MINUTE), point.get(Field.SECOND)));
        }
        DayHours hours = part == null ? null : pack.hours(part);
        return part == null || hours == null ? time : time.withPartOfDay(part, hours);
    }

    /** "24:00" of a day is the first minute after it; the date stays that of the day. */
    private static EventTime atEnd(EventTime time) {
        LocalDateTime midnight = time.bounds().end().latest();
        if (time.precision() != Precision.DAY || midnight == null) {
            return time;
        }
        Bound minute = new Bound(midnight, midnight.plusMinutes(1));
        return new EventTime(
                time.edtf(),
                time.partOfDay(),
                time.mod(),
                Precision.MINUTE,
                time.zone(),
                minute,
                minute,
                time.label(),
                time.text(),
                time.explanation());
    }

    private static ClockTime clock(int hour, @Nullable Integer minute, @Nullable Integer second) {
        if (minute == null) {
            return new ClockTime(LocalTime.of(hour, 0), Precision.HOUR);
        }
        return second == null
                ? new ClockTime(LocalTime.of(hour, minute), Precision.MINUTE)
                : new ClockTime(LocalTime.of(hour, minute, second), Precision.SECOND);
    }
}
