/**
 * Structured events in the formats of other programs: NDJSON, CSV, iCalendar and JSON-LD to the same submission that
 * {@code POST /api/v1/events} takes. What becomes of it is the events' business.
 */
@NullMarked
package org.linimasa.ingest.imports;

import org.jspecify.annotations.NullMarked;
