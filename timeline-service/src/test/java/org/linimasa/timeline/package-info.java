/** The service as its callers see it: over HTTP, on a real PostgreSQL. */
@NullMarked
package org.linimasa.timeline;

import org.jspecify.annotations.NullMarked;
