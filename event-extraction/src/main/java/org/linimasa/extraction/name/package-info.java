/**
 * Who and where: names of persons, organizations, countries, groups and places, and which of them are the same. Knows
 * nothing of events.
 */
@NullMarked
package org.linimasa.extraction.name;

import org.jspecify.annotations.NullMarked;
