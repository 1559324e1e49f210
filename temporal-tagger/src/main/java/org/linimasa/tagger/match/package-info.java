/** Text to typed tokens to matches of rules. Knows the language only through its pack, and no calendar. */
@NullMarked
package org.linimasa.tagger.match;

import org.jspecify.annotations.NullMarked;
