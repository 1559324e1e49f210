package org.linimasa.timeline.event;

/**
 * An event of a list, as it is stored.
 *
 * @param state JSON in UTF-8
 * @param key its place in the list
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares what was found, and a copy would be a waste
record FoundEvent(byte[] state, int revision, SortKey key) {}
