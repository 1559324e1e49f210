package org.linimasa.timeline.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.rest.LinkedFromElsewhere;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.export.AtomWriter;
import org.linimasa.timeline.export.CalendarWriter;
import org.linimasa.timeline.export.CsvWriter;
import org.linimasa.timeline.export.EventLinks;
import org.linimasa.timeline.export.EventWriter;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.export.GeoJsonWriter;
import org.linimasa.timeline.export.JsonLdWriter;
import org.linimasa.timeline.export.NdjsonWriter;
import org.linimasa.timeline.export.TimelineJsWriter;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageLinks;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.watermark.Lag;

/** The timeline in the formats of other programs: the whole result, however long, oldest first. */
@RolesAllowed(Roles.READER)
@Path("/api/v1")
@Tag(name = "Exports", description = "The timeline in the formats of other programs")
@RegisterForReflection
public class EventExportResource {
    private static final String WHOLE = "All events that match, oldest first, undated ones last, without a limit. Takes"
            + " the filters of /events; the header Accept on /events leads here too. ";
    private static final String FILTERED = "A date or zone does not exist, or the window is empty.";
    private static final String UNCHANGED = "Nothing has changed since If-None-Match.";
    private static final String OMITTED = "Omitted-Count";
    private static final String OMITTED_MEANS = "Events that match but have no place in this format";
    private static final int BUFFER_CHARS = 1 << 14;

    private final ListEvents listEvents;
    private final ExportEvents exportEvents;
    private final ExportTag exportTag;
    private final ObjectMapper json;
    private final Lag lag;

    EventExportResource(
            ListEvents listEvents, ExportEvents exportEvents, ExportTag exportTag, ObjectMapper json, Lag lag) {
        this.listEvents = listEvents;
        this.exportEvents = exportEvents;
        this.exportTag = exportTag;
        this.json = json;
        this.lag = lag;
    }

    /** Makes the writer of a format. */
    private interface WriterOf {
        EventWriter on(Writer out) throws IOException;
    }

    @GET
    @Path("events.ics")
    @Produces(ExportFormat.CALENDAR_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportCalendar",
            summary = "The timeline as a calendar to subscribe to (iCalendar)",
            description = WHOLE
                    + "What is dated to the hour or finer has its clock time; what is dated to a day, week or month lies"
                    + " on all its days and leaves them free. A calendar has no place for coarser and open times:"
                    + " Omitted-Count says how many were left out.")
    @APIResponse(
            responseCode = "200",
            description = "A calendar, RFC 5545.",
            headers = @Header(name = OMITTED, description = OMITTED_MEANS, schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response calendar(
            @BeanParam EventParameters parameters,
            @BeanParam CalendarParameters calendar,
            @BeanParam ReaderParameters reader) {
        boolean vague = calendar.includesVague();
        var cancelled = calendar.cancelled();
        EventLinks links = links(reader);
        return export(
                ExportFormat.CALENDAR_TYPE,
                parameters.read(),
                reader,
                event -> CalendarWriter.canShow(event, vague),
                out -> new CalendarWriter(out, links, vague, cancelled));
    }

    @GET
    @Path("events.jsonld")
    @Produces(ExportFormat.JSON_LD_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportJsonLd",
            summary = "The timeline as linked data (JSON-LD, schema.org)",
            description = WHOLE + "startDate stands only where ISO 8601 can say when; the label always does.")
    @APIResponse(
            responseCode = "200",
            description = "A graph of schema.org events.",
            content = @Content(mediaType = ExportFormat.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response jsonLd(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        EventLinks links = links(reader);
        return export(
                ExportFormat.JSON_LD_TYPE, parameters.read(), reader, out -> new JsonLdWriter(generator(out), links));
    }

    @GET
    @Path("events.geojson")
    @Produces(ExportFormat.GEO_JSON_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportGeoJson",
            summary = "The timeline as features of a map (GeoJSON)",
            description = WHOLE + "Places are known by name and country; where there are no coordinates the geometry is"
                    + " null.")
    @APIResponse(
            responseCode = "200",
            description = "A feature collection, RFC 7946.",
            content = @Content(mediaType = ExportFormat.GEO_JSON_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response geoJson(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        return export(ExportFormat.GEO_JSON_TYPE, parameters.read(), reader, out -> new GeoJsonWriter(generator(out)));
    }

    @GET
    @Path("events.csv")
    @Produces(ExportFormat.CSV_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportCsv",
            summary = "The timeline as a table (CSV)",
            description = WHOLE + "UTF-8 with a header line. Words that a spreadsheet would take for a formula begin"
                    + " with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A table, RFC 4180.",
            content = @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response csv(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        return export(
                ExportFormat.CSV_TYPE + ";charset=utf-8;header=present", parameters.read(), reader, CsvWriter::new);
    }

    @GET
    @Path("events.ndjson")
    @Produces(ExportFormat.NDJSON_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportNdjson",
            summary = "The timeline as one event per line (NDJSON)",
            description = WHOLE + "Each line is an event as /events/{id} serves it.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each on a line of its own.",
            content = @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response ndjson(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        return export(ExportFormat.NDJSON_TYPE, parameters.read(), reader, out -> new NdjsonWriter(out, json.writer()));
    }

    @GET
    @Path("events.timelinejs.json")
    @Produces(ExportFormat.TIMELINE_JS_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportTimelineJs",
            summary = "The timeline for TimelineJS",
            description =
                    WHOLE + "Dates are cut to their precision. An event without an earliest start cannot be shown:"
                            + " Omitted-Count says how many were left out.")
    @APIResponse(
            responseCode = "200",
            description = "The JSON of TimelineJS 3.",
            headers = @Header(name = OMITTED, description = OMITTED_MEANS, schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = ExportFormat.TIMELINE_JS_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response timelineJs(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        return export(
                ExportFormat.TIMELINE_JS_TYPE,
                parameters.read(),
                reader,
                TimelineJsWriter::canShow,
                out -> new TimelineJsWriter(generator(out)));
    }

    @GET
    @Path("events.atom")
    @Produces(ExportFormat.ATOM_TYPE)
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportFeed",
            summary = "What changed last, as a feed (Atom)",
            description = "The events that match, the last changed first, with the filters of /events. A page holds up"
                    + " to `limit` entries; older ones are at the link rel=next (RFC 5005).")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed, RFC 4287.",
            content = @Content(mediaType = ExportFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response feed(
            @BeanParam EventParameters parameters,
            @BeanParam PageParameters paging,
            @BeanParam ReaderParameters reader) {
        EntityTag tag = exportTag.of(reader);
        ResponseBuilder unchanged = reader.request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return answer(unchanged, tag).build();
        }
        EventPage page = listEvents.list(
                parameters.read(),
                Sort.LAST_CHANGED_FIRST,
                paging.limit(),
                paging.cursor(),
                false,
                reader.language(),
                null);
        AtomWriter.Page place = place(reader.uri, page);
        ResponseBuilder answer = answer(
                Response.ok(
                        stream(out -> write(page, new AtomWriter(out, links(reader), place))), ExportFormat.ATOM_TYPE),
                tag);
        PageLinks.add(answer, reader.uri, page.nextCursor());
        return answer.build();
    }

    private static AtomWriter.Page place(UriInfo uri, EventPage page) {
        URI base = uri.getBaseUri();
        return new AtomWriter.Page(
                uri.getRequestUri(),
                base.resolve(PageLinks.address(uri, null)),
                page.nextCursor() == null ? null : base.resolve(PageLinks.address(uri, page.nextCursor())),
                page.events().isEmpty()
                        ? Instant.EPOCH
                        : page.events().getFirst().event().updatedAt());
    }

    private static void write(EventPage page, EventWriter writer) throws IOException {
        writer.begin();
        for (ListedEvent listed : page.events()) {
            writer.write(listed.event());
        }
        writer.end();
    }

    private Response export(String mediaType, EventFilter filter, ReaderParameters reader, WriterOf writer) {
        return export(mediaType, filter, reader, null, writer);
    }

    /** @param canShow absent where the format shows every event */
    private Response export(
            String mediaType,
            EventFilter filter,
            ReaderParameters reader,
            @Nullable Predicate<Event> canShow,
            WriterOf writer) {
        // Known before the events are read: what changes meanwhile makes the next answer differ.
        EntityTag tag = exportTag.of(reader);
        ResponseBuilder unchanged = reader.request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return answer(unchanged, tag).build();
        }
        LabelLanguage language = reader.language();
        EventPage first = exportEvents.begin(filter, language);
        StreamingOutput body = stream(out -> exportEvents.write(first, filter, language, writer.on(out)));
        ResponseBuilder answer = answer(Response.ok(body, mediaType), tag);
        if (canShow != null) {
            answer.header(OMITTED, exportEvents.countExcept(first, filter, canShow));
        }
        return answer.build();
    }

    private ResponseBuilder answer(ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Lag.HEADER, lag.header());
    }

    /** What a body does with the writer of its characters. */
    private interface Body {
        void write(Writer out) throws IOException;
    }

    private static StreamingOutput stream(Body body) {
        return bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER_CHARS);
            body.write(out);
            out.flush();
        };
    }

    private JsonGenerator generator(Writer out) throws IOException {
        return json.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    private static EventLinks links(ReaderParameters reader) {
        return new EventLinks(reader.uri.getBaseUri());
    }
}
