/**
 * Walking through long lists: limits, opaque cursors and links to the next page.
 */
@NullMarked
package org.linimasa.timeline.paging;

import org.jspecify.annotations.NullMarked;
