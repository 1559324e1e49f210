package org.linimasa.tagger.resolve;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;

/**
 * Days of the Islamic calendar that only arithmetic tells: their EDTF is approximate, and so are their bounds.
 *
 * @see org.linimasa.tagger.meaning.IslamicCalendar
 */
final class ComputedDays {
    /** So many days such a day can be off the one that is announced. */
    private static final int DAYS_OFF = 2;

    /** Says that a day was computed. */
    static final ExplanationStep STEP = ExplanationStep.of(
            "computed-day",
            "no announced day is known, so it is computed by the arithmetic of the Islamic calendar: it can be "
                    + DAYS_OFF + " days earlier or later, and so can the bounds");

    private ComputedDays() {}

    /** Whether one of the steps says that a day was computed. */
    static boolean areIn(List<ExplanationStep> steps) {
        return steps.contains(STEP);
    }

    /** The same time, with each bound as much earlier or later as a computed day can be off. */
    static EventTime around(EventTime time) {
        TimeBounds bounds = time.bounds();
        return new EventTime(
                time.edtf(),
                time.partOfDay(),
                time.mod(),
                time.precision(),
                time.zone(),
                widened(bounds.start()),
                widened(bounds.end()),
                time.label(),
                time.text(),
                time.explanation());
    }

    private static Bound widened(Bound bound) {
        LocalDateTime earliest = bound.earliest();
        LocalDateTime latest = bound.latest();
        return new Bound(moved(earliest, -DAYS_OFF), moved(latest, DAYS_OFF));
    }

    private static @Nullable LocalDateTime moved(@Nullable LocalDateTime time, int days) {
        return time == null ? null : time.plusDays(days);
    }
}
