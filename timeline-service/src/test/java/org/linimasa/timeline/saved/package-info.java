/** Tests of saved timelines. */
@NullMarked
package org.linimasa.timeline.saved;

import org.jspecify.annotations.NullMarked;
