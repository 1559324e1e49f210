/**
 * Where the ingest service's messages arrive, and how a batch of them becomes one change of the projection.
 */
@NullMarked
package org.linimasa.timeline.intake;

import org.jspecify.annotations.NullMarked;
