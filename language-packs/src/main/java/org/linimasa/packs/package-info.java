/**
 * Makes a language pack of every language in CLDR when this module is built: names, orders of day, month and year,
 * relative words. Nothing of this is in the jar; the packs are.
 */
@NullMarked
package org.linimasa.packs;

import org.jspecify.annotations.NullMarked;
