package org.linimasa.timeline.event;

import java.util.UUID;

/** The place of an event in a list. */
record SortKey(boolean undated, long start, long end, UUID id) {}
