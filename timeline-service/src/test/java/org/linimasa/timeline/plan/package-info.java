/** Plans, as a client of the API sees them. */
@NullMarked
package org.linimasa.timeline.plan;

import org.jspecify.annotations.NullMarked;
