package org.linimasa.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.CalendarDate;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfInterval;
import org.linimasa.edtf.IntervalEnd;
import org.linimasa.edtf.TimeBounds;

/**
 * When an event happens: never more precise than the text.
 *
 * @param edtf ISO 8601-2 value; absent when the text gives no date at all
 * @param partOfDay what EDTF cannot say about the day
 * @param mod which part of the stretch that {@code edtf} names the text means, where it says so; the bounds are those
 *     of the whole. Of an interval with one end it is about that end: "since early 2020"
 * @param precision how finely the text dates the event
 * @param zone IANA zone of the local bounds, where known
 * @param start where the start lies, local time; absent when unbounded
 * @param end where the end lies, local time; absent when unbounded
 * @param label the time in words of the event's language, for a reader
 * @param text the words of the document
 * @param explanation the steps from the words to the value
 */
public record EventTime(
        @Nullable String edtf,
        @Nullable PartOfDay partOfDay,
        @Nullable Modifier mod,
        Precision precision,
        @Nullable String zone,
        @Nullable Bound start,
        @Nullable Bound end,
        @Nullable String label,
        @Nullable String text,
        List<ExplanationStep> explanation) {
    /**
     * Normalizes the bounds; an unbounded side becomes absent.
     *
     * @throws org.linimasa.edtf.EdtfParseException if {@code edtf} is none
     * @throws IllegalArgumentException if no start and end can satisfy the bounds
     */
    public EventTime {
        if (edtf != null) {
            Edtf.parse(edtf);
        }
        TimeBounds bounds = new TimeBounds(orUnbounded(start), orUnbounded(end));
        start = absentIfUnbounded(bounds.start());
        end = absentIfUnbounded(bounds.end());
        explanation = List.copyOf(explanation);
    }

    /** The four bounds; an absent side is unbounded. */
    public TimeBounds bounds() {
        return new TimeBounds(orUnbounded(start), orUnbounded(end));
    }

    /** No date at all. */
    public static EventTime undated() {
        return new EventTime(null, null, null, Precision.UNDATED, null, null, null, null, null, List.of());
    }

    /** What EDTF says and nothing more: its bounds, its precision. */
    public static EventTime of(Edtf edtf) {
        TimeBounds bounds = edtf.bounds();
        return new EventTime(
                edtf.toString(),
                null,
                null,
                Precision.of(edtf),
                null,
                bounds.start(),
                bounds.end(),
                null,
                null,
                List.of());
    }

    /**
     * In this part of the day: NIGHT of {@code 2024-01-16} with the hours [18, 24) lies within [2024-01-16T18:00,
     * 2024-01-17T00:00). Of several days or a date that is no day, only the part is kept, the bounds stay.
     */
    public EventTime withPartOfDay(PartOfDay part, DayHours hours) {
        TimeBounds narrowed = exactDay()
                .map(day -> TimeBounds.within(hours.startOn(day), hours.endOn(day)))
                .orElse(bounds());
        return new EventTime(
                edtf, part, mod, precision, zone, narrowed.start(), narrowed.end(), label, text, explanation);
    }

    /** At this time of the day. A date that is no single day is returned as it is. */
    public EventTime withClock(ClockTime at) {
        return exactDay()
                .map(day -> new Bound(at.startOn(day), at.endOn(day)))
                .map(granule -> withBounds(granule, granule, at.granule()))
                .orElse(this);
    }

    /**
     * From one time to another: of the same day, of the first and last day of an interval, or into the next day where
     * {@code to} is not after {@code from}. A date that has no such days is returned as it is.
     */
    public EventTime withClock(ClockTime from, ClockTime to) {
        Optional<LocalDate> first = exactDay().or(() -> intervalDay(EdtfInterval::start));
        Optional<LocalDate> last = exactDay()
                .map(day -> to.time().isAfter(from.time()) ? day : day.plusDays(1))
                .or(() -> intervalDay(EdtfInterval::end));
        if (first.isEmpty() || last.isEmpty()) {
            return this;
        }
        LocalDate startDay = first.get();
        LocalDate endDay = last.get();
        return withBounds(
                new Bound(from.startOn(startDay), from.endOn(startDay)),
                new Bound(to.startOn(endDay), to.endOn(endDay)),
                from.granule().compareTo(to.granule()) > 0 ? from.granule() : to.granule());
    }

    /** Early, in the middle or late in the stretch that the value names; the bounds stay. */
    public EventTime withMod(@Nullable Modifier newMod) {
        return new EventTime(edtf, partOfDay, newMod, precision, zone, start, end, label, text, explanation);
    }

    /** In this IANA zone. */
    public EventTime withZone(@Nullable String iana) {
        return new EventTime(edtf, partOfDay, mod, precision, iana, start, end, label, text, explanation);
    }

    /** With these words for a reader. */
    public EventTime withLabel(@Nullable String words) {
        return new EventTime(edtf, partOfDay, mod, precision, zone, start, end, words, text, explanation);
    }

    /** With the words of the document and the steps from them to the value. */
    public EventTime explainedBy(@Nullable String words, List<ExplanationStep> steps) {
        return new EventTime(edtf, partOfDay, mod, precision, zone, start, end, label, words, steps);
    }

    /**
     * What the status adds: what goes on ends no earlier than its document was written, what happened started no later.
     * Where that leaves nothing, the text means something else and the time stays as it is.
     *
     * @param documentTime when the document was written, as precisely as is known
     */
    public EventTime narrowedBy(Status status, TimeBounds documentTime) {
        TimeBounds narrowed = StatusNarrowing.narrow(bounds(), status, documentTime);
        return new EventTime(
                edtf, partOfDay, mod, precision, zone, narrowed.start(), narrowed.end(), label, text, explanation);
    }

    private EventTime withBounds(Bound newStart, Bound newEnd, Precision newPrecision) {
        return new EventTime(edtf, partOfDay, mod, newPrecision, zone, newStart, newEnd, label, text, explanation);
    }

    private Optional<LocalDate> exactDay() {
        return parsed().flatMap(EventTime::exactDay);
    }

    private Optional<LocalDate> intervalDay(Function<EdtfInterval, IntervalEnd> side) {
        return parsed().filter(EdtfInterval.class::isInstance)
                .map(EdtfInterval.class::cast)
                .map(side)
                .filter(IntervalEnd.Dated.class::isInstance)
                .flatMap(end -> exactDay(((IntervalEnd.Dated) end).date()));
    }

    private Optional<Edtf> parsed() {
        return Optional.ofNullable(edtf).map(Edtf::parse);
    }

    private static Optional<LocalDate> exactDay(Edtf value) {
        return value instanceof CalendarDate date ? date.localDate() : Optional.empty();
    }

    private static Bound orUnbounded(@Nullable Bound bound) {
        return bound == null ? Bound.UNBOUNDED : bound;
    }

    private static @Nullable Bound absentIfUnbounded(Bound bound) {
        return bound.equals(Bound.UNBOUNDED) ? null : bound;
    }
}
