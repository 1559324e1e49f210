package org.linimasa.timeline.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** The formats beside the API's own JSON; each has an address of its own and is offered by {@code Accept}. */
public enum ExportFormat {
    /** iCalendar, RFC 5545. */
    ICALENDAR(".ics", ExportFormat.CALENDAR_TYPE),
    /** Atom, RFC 4287. */
    ATOM(".atom", ExportFormat.ATOM_TYPE),
    /** JSON-LD 1.1 in the words of schema.org. */
    JSON_LD(".jsonld", ExportFormat.JSON_LD_TYPE),
    /** GeoJSON, RFC 7946. */
    GEO_JSON(".geojson", ExportFormat.GEO_JSON_TYPE),
    /** Comma-separated values, RFC 4180. */
    CSV(".csv", ExportFormat.CSV_TYPE),
    /** One event of the API per line. */
    NDJSON(".ndjson", ExportFormat.NDJSON_TYPE),
    /** The JSON of TimelineJS 3. */
    TIMELINE_JS(".timelinejs.json", ExportFormat.TIMELINE_JS_TYPE);

    /** iCalendar. */
    public static final String CALENDAR_TYPE = "text/calendar";

    /** Atom. */
    public static final String ATOM_TYPE = "application/atom+xml";

    /** JSON-LD. */
    public static final String JSON_LD_TYPE = "application/ld+json";

    /** GeoJSON. */
    public static final String GEO_JSON_TYPE = "application/geo+json";

    /** CSV. */
    public static final String CSV_TYPE = "text/csv";

    /** Newline-delimited JSON. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** TimelineJS has no media type of its own. */
    public static final String TIMELINE_JS_TYPE = "application/vnd.knightlab.timelinejs+json";

    private final String suffix;
    private final MediaType mediaType;

    ExportFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /** What is appended to the address of the JSON. */
    public String suffix() {
        return suffix;
    }

    /** The media type, as a header names it. */
    public String type() {
        return mediaType.toString();
    }

    /** The format whose addresses end so. */
    public static Optional<ExportFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The format that a media type names, without regard to its parameters. */
    public static Optional<ExportFormat> of(MediaType wanted) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.getType().equalsIgnoreCase(wanted.getType())
                        && format.mediaType.getSubtype().equalsIgnoreCase(wanted.getSubtype()))
                .findFirst();
    }
}
