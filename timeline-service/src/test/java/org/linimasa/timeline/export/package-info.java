@NullMarked
package org.linimasa.timeline.export;

import org.jspecify.annotations.NullMarked;
