package org.linimasa.timeline.event;

import java.util.UUID;

/**
 * The place of an event in a list.
 *
 * @param updated microseconds since 1970, as the database counts
 */
record SortKey(boolean undated, long start, long end, long updated, UUID id) {}
