/**
 * A document as tokens and sentences that keep their place in the original text. Says nothing about what the words
 * mean.
 */
@NullMarked
package org.linimasa.extraction.text;

import org.jspecify.annotations.NullMarked;
