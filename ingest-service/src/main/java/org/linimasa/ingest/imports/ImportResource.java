package org.linimasa.ingest.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.event.SubmittedEvent;
import org.linimasa.ingest.imports.ImportEvents.Format;
import org.linimasa.ingest.stream.KeptAnswers;
import org.linimasa.ingest.stream.PartByPart;
import org.linimasa.ingest.stream.TextBody;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.CONTRIBUTOR)
@Audited
@Path("/api/v1/events/import")
@Tag(name = "Events")
@Produces(PartByPart.MEDIA_TYPE)
class ImportResource {
    private static final String NDJSON = PartByPart.MEDIA_TYPE;
    private static final String CSV = "text/csv";
    private static final String CALENDAR = "text/calendar";
    private static final String LINKED_DATA = "application/ld+json";

    private final ImportEvents importEvents;
    private final ObjectMapper mapper;
    private final KeptAnswers kept;

    ImportResource(ImportEvents importEvents, ObjectMapper mapper, KeptAnswers kept) {
        this.importEvents = importEvents;
        this.mapper = mapper;
        this.kept = kept;
    }

    @POST
    @Consumes(NDJSON)
    @Operation(
            operationId = "importEvents",
            summary = "Take in a file of structured events",
            description =
                    "NDJSON, CSV with a header line, iCalendar or JSON-LD of schema.org, of any length: it is read,"
                            + " stored and answered event by event. Dates may be in the words of any of 243 languages. Each event"
                            + " is answered with a line: its normalized time, or the field and the reason why it was refused."
                            + " What is refused keeps nothing else out, and the same file again changes nothing. A file that is"
                            + " not of its format from the beginning is refused as a whole.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = SubmittedEvent.class),
                        examples =
                                @ExampleObject(
                                        name = "lines",
                                        summary = "One event a line, as POST /events takes it",
                                        value = """
{"title": "Pertemuan menteri perhubungan di Tirtasari", "when": "16 Januari malam", "key": "import-1"}
{"title": "Harbour summit in Port Ellery", "when": "next March", "language": "en", "key": "import-2"}
""")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, description = "A table with a header line"),
                        examples = @ExampleObject(name = "table", summary = "Columns in any order", value = """
title,when,place,participants,key
Kunjungan wali kota ke Skarholm,September tahun lalu,Skarholm,Ingrid Solheim;Budi Santosa,import-3
""")),
                @Content(
                        mediaType = CALENDAR,
                        schema = @Schema(type = SchemaType.STRING, description = "A calendar of RFC 5545"),
                        examples =
                                @ExampleObject(name = "calendar", summary = "A day, and three Tuesdays", value = """
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:import-4@example.org
DTSTAMP:20240110T080000Z
DTSTART;VALUE=DATE:20240620
SUMMARY:Council of Port Ellery votes on the quay
END:VEVENT
BEGIN:VEVENT
UID:import-6@example.org
DTSTAMP:20240110T080000Z
DTSTART;TZID=Europe/Oslo:20240116T190000
RRULE:FREQ=WEEKLY;COUNT=3
SUMMARY:Council of Port Ellery meets
END:VEVENT
END:VCALENDAR
""")),
                @Content(
                        mediaType = LINKED_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "An Event of schema.org, or a graph of" + " them"),
                        examples = @ExampleObject(name = "graph", summary = "An event of schema.org", value = """
{"@context": "https://schema.org", "@type": "Event", "@id": "https://example.org/events/import-5", "name": "Opening of the night ferry", "startDate": "2025-06-03", "location": {"@type": "Place", "name": "Port Ellery"}}
"""))
            })
    @APIResponse(
            responseCode = "200",
            description = "A line for each event of the file as soon as it is stored, and a last one with `summary`",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(anyOf = {ImportedEventView.class, PartByPart.Last.class})))
    public StreamingOutput postLines(
            InputStream body,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            @Context RoutingContext request)
            throws IOException {
        return answer(Format.NDJSON, body, parameters, headers, request);
    }

    @POST
    @Consumes(CSV)
    @Operation(hidden = true)
    public StreamingOutput postTable(
            InputStream body,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            @Context RoutingContext request)
            throws IOException {
        return answer(Format.CSV, body, parameters, headers, request);
    }

    @POST
    @Consumes(CALENDAR)
    @Operation(hidden = true)
    public StreamingOutput postCalendar(
            InputStream body,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            @Context RoutingContext request)
            throws IOException {
        return answer(Format.CALENDAR, body, parameters, headers, request);
    }

    @POST
    @Consumes(LINKED_DATA)
    @Operation(hidden = true)
    public StreamingOutput postLinkedData(
            InputStream body,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            @Context RoutingContext request)
            throws IOException {
        return answer(Format.LINKED_DATA, body, parameters, headers, request);
    }

    private StreamingOutput answer(
            Format format, InputStream body, ImportParameters parameters, HttpHeaders headers, RoutingContext request)
            throws IOException {
        return new PartByPart(
                importEvents.open(format, TextBody.reader(body, headers.getMediaType()), parameters),
                mapper,
                request,
                kept);
    }
}
