package org.linimasa.tagger.pack;

/**
 * The hours of a part of the day, half-open.
 *
 * @param from after the midnight that begins the day
 * @param to exclusive; above 24 for hours of the next day
 */
public record PartHours(int from, int to) {}
