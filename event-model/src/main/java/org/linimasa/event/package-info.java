/**
 * The event on the wire and its parts: what happened, when, where, who, and how we know. Plain values that cannot be
 * wrong; finding and merging events live in the modules that use these.
 */
@NullMarked
package org.linimasa.event;

import org.jspecify.annotations.NullMarked;
