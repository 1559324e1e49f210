/** Everything that was handed in, read again by the present engine. What people said stays. */
@NullMarked
package org.linimasa.ingest.replay;

import org.jspecify.annotations.NullMarked;
