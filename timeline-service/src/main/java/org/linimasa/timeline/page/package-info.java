/**
 * The page in the browser, whose files are resources.
 */
@NullMarked
package org.linimasa.timeline.page;

import org.jspecify.annotations.NullMarked;
