/**
 * Events in the formats of other programs: calendars, feed readers, maps, spreadsheets, knowledge graphs. Plain writers
 * of one event after another; what is written, and over which connection, is the business of {@code event}.
 */
@NullMarked
package org.linimasa.timeline.export;

import org.jspecify.annotations.NullMarked;
