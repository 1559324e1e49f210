/** Saved timelines: a choice of events under a name. The timeline service answers with the events themselves. */
@NullMarked
package org.linimasa.ingest.timeline;

import org.jspecify.annotations.NullMarked;
