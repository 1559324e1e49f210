package org.linimasa.timeline.event;

/**
 * How many events a list has.
 *
 * @param estimate whether that is not counted but estimated
 */
record Total(long events, boolean estimate) {}
