/** The tokens that the ingest service has issued, as it told of them: they let their bearers read here too. */
@NullMarked
package org.linimasa.timeline.access;

import org.jspecify.annotations.NullMarked;
