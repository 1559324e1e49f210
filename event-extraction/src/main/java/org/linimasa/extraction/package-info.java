/**
 * Documents to mentions to canonical events: the doors of the library. No framework, no clock, no database; language
 * knowledge is data under {@code resources/packs}.
 */
@NullMarked
package org.linimasa.extraction;

import org.jspecify.annotations.NullMarked;
