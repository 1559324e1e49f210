/** The page, as a reader meets it: in a real browser, against the running service. */
@NullMarked
package org.linimasa.timeline.page;

import org.jspecify.annotations.NullMarked;
