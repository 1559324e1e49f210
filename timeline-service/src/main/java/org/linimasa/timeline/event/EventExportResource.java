package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.rest.LinkedFromElsewhere;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.export.Heading;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageParameters;

/**
 * The timeline in the formats of other programs: the whole result, however long, oldest first. An address with a suffix says
 * itself what it is, so whatever the header {@code Accept} asks for there is answered with that: TimelineJS, for one, asks
 * for plain JSON.
 */
@RolesAllowed(Roles.READER)
@Path("/api/v1")
@Tag(name = "Exports", description = "The timeline in the formats of other programs")
@RegisterForReflection
public class EventExportResource {
    private static final String WHOLE = "All events that match, oldest first, undated ones last, without a limit. Takes"
            + " the filters of /events; the header Accept on /events leads here too. ";
    private static final String FILTERED = "A date or zone does not exist, or the window is empty.";
    private static final String UNCHANGED = "Nothing has changed since If-None-Match.";
    private static final String OMITTED_MEANS = "Events that match but have no place in this format";

    private final EventExports exports;

    EventExportResource(EventExports exports) {
        this.exports = exports;
    }

    @GET
    @Path("events.ics")
    @Produces({ExportFormat.CALENDAR_TYPE, MediaType.WILDCARD})
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
            headers =
                    @Header(
                            name = EventExports.OMITTED,
                            description = OMITTED_MEANS,
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response calendar(
            @BeanParam EventParameters parameters,
            @BeanParam CalendarParameters calendar,
            @BeanParam ReaderParameters reader) {
        return exports.calendar(parameters, calendar, reader, Heading.OURS);
    }

    @GET
    @Path("events.jsonld")
    @Produces({ExportFormat.JSON_LD_TYPE, MediaType.WILDCARD})
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
        return exports.jsonLd(parameters, reader);
    }

    @GET
    @Path("events.geojson")
    @Produces({ExportFormat.GEO_JSON_TYPE, MediaType.WILDCARD})
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
        return exports.geoJson(parameters, reader);
    }

    @GET
    @Path("events.csv")
    @Produces({ExportFormat.CSV_TYPE, MediaType.WILDCARD})
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
        return exports.csv(parameters, reader);
    }

    @GET
    @Path("events.ndjson")
    @Produces({ExportFormat.NDJSON_TYPE, MediaType.WILDCARD})
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
        return exports.ndjson(parameters, reader);
    }

    @GET
    @Path("events.timelinejs.json")
    @Produces({ExportFormat.TIMELINE_JS_TYPE, MediaType.WILDCARD})
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
            headers =
                    @Header(
                            name = EventExports.OMITTED,
                            description = OMITTED_MEANS,
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = ExportFormat.TIMELINE_JS_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response timelineJs(@BeanParam EventParameters parameters, @BeanParam ReaderParameters reader) {
        return exports.timelineJs(parameters, reader, null);
    }

    @GET
    @Path("events.atom")
    @Produces({ExportFormat.ATOM_TYPE, MediaType.WILDCARD})
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
        return exports.feed(parameters, paging, reader, Heading.OURS);
    }
}
