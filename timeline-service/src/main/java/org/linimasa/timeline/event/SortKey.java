package org.linimasa.timeline.event;

import java.util.UUID;

/**
 * The place of an event in a list, whatever its order.
 *
 * @param updated microseconds since 1970, as the database counts
 * @param relevance 0 in a list that is not sorted by it
 * @param ranked whose relevance is compared
 */
record SortKey(boolean undated, long start, long end, long updated, float relevance, UUID id, RankedSet ranked) {
    /** The place in a list that is not sorted by relevance. */
    SortKey(boolean undated, long start, long end, long updated, UUID id) {
        this(undated, start, end, updated, 0, id, RankedSet.WHOLE);
    }
}
