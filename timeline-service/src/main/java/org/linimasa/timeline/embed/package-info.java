/** A saved timeline as a page that other pages may show in a frame, and how their programs find it (oEmbed). */
@NullMarked
package org.linimasa.timeline.embed;

import org.jspecify.annotations.NullMarked;
