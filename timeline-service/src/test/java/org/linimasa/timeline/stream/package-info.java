/** The stream, as a client hears it: over HTTP, against the running service. */
@NullMarked
package org.linimasa.timeline.stream;

import org.jspecify.annotations.NullMarked;
