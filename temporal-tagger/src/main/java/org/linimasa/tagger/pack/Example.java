package org.linimasa.tagger.pack;

/**
 * A sentence part that a rule must read, with its value. The document time of all examples of a pack is the day its
 * {@code examples} line names.
 *
 * @param text the words
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 */
public record Example(String text, String type, String value) {}
