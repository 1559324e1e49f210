/**
 * What a match means before it is placed in time: a rule's {@code reads} line turned into a {@link
 * org.linimasa.tagger.meaning.Meaning}. Knows neither document nor context.
 */
@NullMarked
package org.linimasa.tagger.meaning;

import org.jspecify.annotations.NullMarked;
