/**
 * Text to time expressions, normalized: the doors of the library. Language knowledge lives in the packs under
 * {@code resources/packs}; events live elsewhere.
 */
@NullMarked
package org.linimasa.tagger;

import org.jspecify.annotations.NullMarked;
