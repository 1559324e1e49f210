/** Saved timelines: a name for a choice of events, under which they are served in every format. */
@NullMarked
package org.linimasa.timeline.saved;

import org.jspecify.annotations.NullMarked;
