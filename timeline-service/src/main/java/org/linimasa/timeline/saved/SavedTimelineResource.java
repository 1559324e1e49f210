package org.linimasa.timeline.saved;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.LinkedFromElsewhere;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.event.CalendarParameters;
import org.linimasa.timeline.event.EventExports;
import org.linimasa.timeline.event.EventListResource;
import org.linimasa.timeline.event.EventPage;
import org.linimasa.timeline.event.ReaderParameters;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.export.Heading;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.PageParameters;
import org.linimasa.timeline.watermark.Lag;

/** Saved timelines, and their events: the list and the exports with a timeline's filters, under its own address. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/timelines")
@Tag(name = "Timelines", description = "Choices of events under a name, with a living address in every format")
@RegisterForReflection
public class SavedTimelineResource {
    private static final String SLUG = "{slug:[a-z0-9-]+}";
    private static final String NAME = "Name of the timeline.";
    private static final String FILTERED = "A filter of the timeline does not mean anything here.";

    private final SavedTimelines timelines;
    private final EventListResource events;
    private final EventExports exports;
    private final Lag lag;

    SavedTimelineResource(SavedTimelines timelines, EventListResource events, EventExports exports, Lag lag) {
        this.timelines = timelines;
        this.events = events;
        this.exports = exports;
        this.lag = lag;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTimelines",
            summary = "All saved timelines",
            description = "Whoever may edit saves and removes them on the ingest service.")
    @APIResponse(
            responseCode = "200",
            description = "The timelines, by slug.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelinesView.class)))
    public Response list() {
        return answer(new SavedTimelinesView(timelines.all()));
    }

    @GET
    @Path(SLUG)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTimeline",
            summary = "A saved timeline: what it is called and which events it holds",
            description =
                    "Its events are at /timelines/{slug}/events, and with a suffix or by the header Accept in every"
                            + " other format: /timelines/{slug}.ics. A page of it, for people and for the frames of other pages,"
                            + " is at /embed/{slug}.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelineView.class)))
    public Response get(
            @PathParam("slug") @Parameter(description = NAME, example = ShippedExample.TIMELINE) String slug) {
        return answer(timelines.get(slug));
    }

    @GET
    @Path(SLUG + "/events")
    @Produces(MediaType.APPLICATION_JSON)
    @LinkedFromElsewhere
    @Operation(
            operationId = "listTimelineEvents",
            summary = "The events of a saved timeline",
            description = "As /events with the timeline's filters, in pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the timeline; it may be empty.",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=first, and rel=next unless this is the last page (RFC 8288)",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventPage.class)))
    @APIResponse(responseCode = "304", description = "The page has not changed since If-None-Match.")
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response events(
            @PathParam("slug") @Parameter(description = NAME, example = ShippedExample.TIMELINE) String slug,
            @QueryParam("sort") @Parameter(description = "As on /events: time, -time, -updated or relevance.") @Nullable
                    String sort,
            @BeanParam PageParameters paging,
            @QueryParam("count")
                    @Parameter(
                            description =
                                    "exact or estimate: also say how many events there are in all, as on /events.")
                    @Nullable
                    String count,
            @QueryParam("around")
                    @Parameter(description = "Id of a dated event to begin around, as on /events.")
                    @Nullable
                    String around,
            @QueryParam("fields")
                    @Parameter(description = "Fields of an event to answer with, separated by commas.")
                    @Nullable
                    String fields,
            @QueryParam("asOf")
                    @Parameter(description = "What the timeline said at this moment, as on /events.")
                    @Nullable
                    String asOf,
            @QueryParam("lang") @Parameter(description = "Language of time.label, as on /events.") @Nullable
                    String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Context UriInfo uri,
            @Context Request request) {
        return events.list(
                filters(slug), sort, paging, count, around, fields, asOf, lang, acceptLanguage, uri, request);
    }

    @GET
    @Path(SLUG + ".{format:ics|atom|jsonld|geojson|csv|ndjson|timelinejs\\.json}")
    @Produces({
        ExportFormat.CALENDAR_TYPE,
        ExportFormat.ATOM_TYPE,
        ExportFormat.JSON_LD_TYPE,
        ExportFormat.GEO_JSON_TYPE,
        ExportFormat.CSV_TYPE,
        ExportFormat.NDJSON_TYPE,
        ExportFormat.TIMELINE_JS_TYPE,
        MediaType.WILDCARD
    })
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportTimeline",
            summary = "The events of a saved timeline in the formats of other programs",
            description =
                    "As /events with the same suffix and the timeline's filters. To subscribe to: what the timeline"
                            + " holds changes with the texts, and with whoever edits it, while its address stays. A"
                            + " calendar, a feed and TimelineJS show its title. The header"
                            + " Accept on /timelines/{slug} leads here too.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content = {
                @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ExportFormat.GEO_JSON_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.TIMELINE_JS_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "Nothing has changed since If-None-Match.")
    @APIResponse(responseCode = "422", description = FILTERED)
    public Response export(
            @PathParam("slug") @Parameter(description = NAME, example = ShippedExample.TIMELINE) String slug,
            @PathParam("format")
                    @Parameter(
                            description = "ics, atom, jsonld, geojson, csv, ndjson or timelinejs.json.",
                            example = "ics",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "ics",
                                                "atom",
                                                "jsonld",
                                                "geojson",
                                                "csv",
                                                "ndjson",
                                                "timelinejs.json"
                                            }))
                    String format,
            @BeanParam CalendarParameters calendar,
            @BeanParam PageParameters paging,
            @BeanParam ReaderParameters reader) {
        SavedTimelineView timeline = timelines.get(slug);
        EventParameters filters = EventParameters.saved(timeline.filters());
        Heading heading = new Heading(timeline.title(), timeline.description());
        return switch (ExportFormat.ofSuffix("." + format).orElseThrow()) {
            case ICALENDAR -> exports.calendar(filters, calendar, reader, heading);
            case ATOM -> exports.feed(filters, paging, reader, heading);
            case JSON_LD -> exports.jsonLd(filters, reader);
            case GEO_JSON -> exports.geoJson(filters, reader);
            case CSV -> exports.csv(filters, reader);
            case NDJSON -> exports.ndjson(filters, reader);
            case TIMELINE_JS -> exports.timelineJs(filters, reader, heading);
        };
    }

    private EventParameters filters(String slug) {
        return EventParameters.saved(timelines.get(slug).filters());
    }

    private Response answer(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(Lag.HEADER, lag.header())
                .build();
    }
}
