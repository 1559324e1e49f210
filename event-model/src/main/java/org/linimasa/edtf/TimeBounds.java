package org.linimasa.edtf;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The four bounds of a time: where its start and its end can lie, in local time, half-open. Normalized once: a start
 * cannot lie later than the latest end, nor an end earlier than the earliest start.
 *
 * @param start the start lies in [start.earliest, start.latest)
 * @param end the end lies in (end.earliest, end.latest], after the start
 */
public record TimeBounds(Bound start, Bound end) {
    /** Nothing is known of either end. */
    public static final TimeBounds UNBOUNDED = new TimeBounds(Bound.UNBOUNDED, Bound.UNBOUNDED);

    /** @throws IllegalArgumentException if no start and end can satisfy the bounds */
    public TimeBounds {
        start = new Bound(start.earliest(), earlier(start.latest(), end.latest()));
        end = new Bound(later(end.earliest(), start.earliest()), end.latest());
    }

    /** A time known to lie within [from, to) with both its ends, such as a day or a month named in a text. */
    public static TimeBounds within(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        Bound both = new Bound(from, to);
        return new TimeBounds(both, both);
    }

    /** Whether neither the start nor the end lies in a finite interval. */
    public boolean isUndated() {
        return !start.isFinite() && !end.isFinite();
    }

    private static @Nullable LocalDateTime earlier(@Nullable LocalDateTime a, @Nullable LocalDateTime b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime a, @Nullable LocalDateTime b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
