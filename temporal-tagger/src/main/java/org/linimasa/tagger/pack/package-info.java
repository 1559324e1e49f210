/**
 * Language packs: reads the data files under {@code resources/packs} and compiles them into one automaton over
 * characters (words to typed tokens) and one over tokens (tokens to rules). Knows no calendar and no text.
 */
@NullMarked
package org.linimasa.tagger.pack;

import org.jspecify.annotations.NullMarked;
