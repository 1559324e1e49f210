/**
 * A time in words of a language, for a reader. The words are data: one resource file a language; reading words is the
 * tagger's business.
 */
@NullMarked
package org.linimasa.event.label;

import org.jspecify.annotations.NullMarked;
