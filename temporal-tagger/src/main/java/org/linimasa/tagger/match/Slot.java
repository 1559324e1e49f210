package org.linimasa.tagger.match;

import org.jspecify.annotations.Nullable;

/**
 * A token that a pattern's element took.
 *
 * @param tokenClass the element's class
 * @param text the token's words
 * @param value the token's value in that class, null for numbers
 * @param number the number it says, or -1
 * @param digits how many digits it has, 0 for words
 */
public record Slot(String tokenClass, String text, @Nullable String value, long number, int digits) {}
