package org.linimasa.timeline.event;

import java.util.UUID;

/**
 * The place of an event in a list, whatever its order.
 *
 * @param updated microseconds since 1970, as the database counts
 * @param relevance 0 in a list that is not sorted by it
 */
record SortKey(boolean undated, long start, long end, long updated, float relevance, UUID id) {}
