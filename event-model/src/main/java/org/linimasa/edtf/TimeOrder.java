package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of a timeline: by the earliest start, undated times last. */
public final class TimeOrder {
    /**
     * Oldest first: the earliest start (the earliest end where that is unbounded), then the latest end. Times of which
     * neither end lies in a finite interval come last; a list with the newest first must keep them last too.
     */
    public static final Comparator<TimeBounds> CHRONOLOGICAL = Comparator.comparing(TimeBounds::isUndated)
            .thenComparingLong(TimeOrder::sortSecond)
            .thenComparingLong(bounds -> secondOrLast(bounds.end().latest()));

    private TimeOrder() {}

    /**
     * What a stored row is sorted by among dated, or among undated, rows: the {@link LocalSeconds} of the earliest start,
     * of the earliest end where that is unbounded, or {@link Long#MAX_VALUE} where both are.
     */
    public static long sortSecond(TimeBounds bounds) {
        LocalDateTime start = bounds.start().earliest();
        return secondOrLast(start != null ? start : bounds.end().earliest());
    }

    private static long secondOrLast(@Nullable LocalDateTime moment) {
        return moment == null ? Long.MAX_VALUE : LocalSeconds.of(moment);
    }
}
