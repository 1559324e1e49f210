/**
 * Meanings to dates: calendar arithmetic against the document time and the dates named before, with an explanation of
 * each step. Knows no language.
 */
@NullMarked
package org.linimasa.tagger.resolve;

import org.jspecify.annotations.NullMarked;
