package org.linimasa.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;

/**
 * When an event happens: never more precise than the text.
 *
 * @param edtf ISO 8601-2 value; absent when the text gives no date at all
 * @param partOfDay what EDTF cannot say about the day
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
        Precision precision,
        @Nullable String zone,
        @Nullable Bound start,
        @Nullable Bound end,
        @Nullable String label,
        @Nullable String text,
        List<ExplanationStep> explanation) {
    /** Normalizes the bounds; an unbounded side becomes absent. */
    public EventTime {
        TimeBounds bounds = new TimeBounds(orUnbounded(start), orUnbounded(end));
        start = absentIfUnbounded(bounds.start());
        end = absentIfUnbounded(bounds.end());
        explanation = List.copyOf(explanation);
    }

    /** The four bounds; an absent side is unbounded. */
    public TimeBounds bounds() {
        return new TimeBounds(orUnbounded(start), orUnbounded(end));
    }

    private static Bound orUnbounded(@Nullable Bound bound) {
        return bound == null ? Bound.UNBOUNDED : bound;
    }

    private static @Nullable Bound absentIfUnbounded(Bound bound) {
        return bound.equals(Bound.UNBOUNDED) ? null : bound;
    }
}
