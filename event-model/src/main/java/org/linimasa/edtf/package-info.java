/**
 * Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2: parse, bounds, order and format. Usable alone; knows
 * nothing of events or languages.
 */
@NullMarked
package org.linimasa.edtf;

import org.jspecify.annotations.NullMarked;
