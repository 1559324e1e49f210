/** The timeline service: all reads for the public, on a projection of what the ingest service says. */
@NullMarked
package org.linimasa.timeline;

import org.jspecify.annotations.NullMarked;
