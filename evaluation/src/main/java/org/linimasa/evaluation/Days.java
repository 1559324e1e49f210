package org.linimasa.evaluation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.evaluation.GoldArticle.GoldTime;

/**
 * The days a time can lie on, counted from 1970-01-01.
 *
 * @param first inclusive; {@link Long#MIN_VALUE} when open
 * @param last inclusive; {@link Long#MAX_VALUE} when open
 */
record Days(long first, long last) {
    private static final long PAST = Long.MIN_VALUE;
    private static final long FUTURE = Long.MAX_VALUE;

    static Days of(GoldTime time) {
        return new Days(
                time.earliest() == null
                        ? PAST
                        : LocalDate.parse(time.earliest()).toEpochDay(),
                time.latest() == null ? FUTURE : LocalDate.parse(time.latest()).toEpochDay());
    }

    static Days of(TimeBounds bounds) {
        LocalDateTime start = bounds.start().earliest();
        LocalDateTime end = bounds.end().latest();
        return new Days(
                start == null ? PAST : start.toLocalDate().toEpochDay(),
                end == null ? FUTURE : end.minusSeconds(1).toLocalDate().toEpochDay());
    }

    boolean meets(Days other) {
        return Math.max(first, other.first) <= Math.min(last, other.last);
    }

    /** Its beginning is known, and it leaves {@code gold} by one day at most; or it is the same. */
    boolean fitsIn(Days gold) {
        return equals(gold)
                || first != PAST
                        && (gold.first == PAST || first >= gold.first - 1)
                        && (gold.last == FUTURE || last <= gold.last + 1);
    }

    /** Whether both ends are known and at most {@code days} apart. */
    boolean isWithin(int days) {
        return first != PAST && last != FUTURE && last - first <= days;
    }
}
