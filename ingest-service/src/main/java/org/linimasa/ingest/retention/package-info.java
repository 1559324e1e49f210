/** Deletes what has been kept for long enough. How long that is, is said where it is kept. */
@NullMarked
package org.linimasa.ingest.retention;

import org.jspecify.annotations.NullMarked;
