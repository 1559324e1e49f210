package org.linimasa.timeline.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.rest.LinkedFromElsewhere;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.export.CalendarWriter;
import org.linimasa.timeline.export.Cancelled;
import org.linimasa.timeline.export.EventLinks;
import org.linimasa.timeline.export.EventWriter;
import org.linimasa.timeline.export.ExportFormat;
import org.linimasa.timeline.export.Heading;
import org.linimasa.timeline.export.JsonLdWriter;
import org.linimasa.timeline.watermark.Lag;

/** One event in the formats of other programs. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/events/{id}.{format:ics|jsonld}")
@Tag(name = "Exports")
@RegisterForReflection
public class EventFormatResource {
    private final FindEvent findEvent;
    private final ObjectMapper json;
    private final Lag lag;

    EventFormatResource(FindEvent findEvent, ObjectMapper json, Lag lag) {
        this.findEvent = findEvent;
        this.json = json;
        this.lag = lag;
    }

    @GET
    @Produces({ExportFormat.CALENDAR_TYPE, ExportFormat.JSON_LD_TYPE, MediaType.WILDCARD})
    @LinkedFromElsewhere
    @Operation(
            operationId = "exportEvent",
            summary = "One event as a calendar entry or as linked data",
            description =
                    "The header Accept on /events/{id} leads here too. A time that a calendar cannot show, such as"
                            + " \"in the fifties\", is shown on the earliest day it may be, with a ~ before the title.")
    @APIResponse(
            responseCode = "200",
            description = "The event: iCalendar (RFC 5545) or JSON-LD (schema.org).",
            content = {
                @Content(mediaType = ExportFormat.CALENDAR_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.JSON_LD_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "The event has not changed since If-None-Match.")
    @APIResponse(
            responseCode = "308",
            description = "The id is an alias: the event is now a part of the one at Location.")
    @APIResponse(responseCode = "410", description = "No text supports this event any more.")
    @APIResponse(
            responseCode = "422",
            description = "Nothing is known of the time, so that a calendar has no place for the event, or asOf is no"
                    + " moment.")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of an event.", example = ShippedExample.EVENT) UUID id,
            @PathParam("format")
                    @Parameter(
                            description = "ics or jsonld.",
                            example = "ics",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ics", "jsonld"}))
                    String format,
            @BeanParam ReaderParameters reader)
            throws IOException {
        LabelLanguage language = reader.language();
        Instant moment = PastMoment.read(reader.asOf);
        EventLookup found = moment == null ? findEvent.find(id, language) : findEvent.findAsOf(id, moment, language);
        return switch (found) {
            case EventLookup.Live(Event event) -> {
                EntityTag tag = EventTags.of(event, language);
                Response.ResponseBuilder unchanged = reader.request.evaluatePreconditions(tag);
                yield answer(
                                unchanged == null
                                        ? write(event, format.equals("ics"), reader.uri.getBaseUri())
                                        : unchanged,
                                moment)
                        .tag(tag)
                        .build();
            }
            case EventLookup.Merged(UUID into) ->
                answer(Response.status(Response.Status.PERMANENT_REDIRECT), null)
                        .header(
                                HttpHeaders.LOCATION,
                                URI.create("/api/v1/events/" + into + "." + format
                                        + (moment == null ? "" : "?" + PastMoment.PARAMETER + "=" + moment)))
                        .build();
            case EventLookup.Retracted() ->
                throw new ProblemException(
                        ProblemKind.GONE,
                        "The event " + id
                                + " was retracted: no text supports it any more, or somebody rejected it. Its revisions say which.");
            case EventLookup.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }

    private Response.ResponseBuilder write(Event event, boolean calendar, URI base) throws IOException {
        if (calendar && !CalendarWriter.canShow(event, true)) {
            throw new ProblemException(
                    ProblemKind.INVALID_VALUE,
                    "Nothing is known of when " + event.id() + " begins, so that a calendar has no place for it.");
        }
        StringWriter text = new StringWriter();
        EventLinks links = new EventLinks(base);
        EventWriter writer = calendar
                ? new CalendarWriter(text, links, true, Cancelled.STATUS, Heading.OURS)
                : new JsonLdWriter(json.createGenerator(text), links);
        writer.begin();
        writer.write(event);
        writer.end();
        return Response.ok(text.toString(), calendar ? ExportFormat.CALENDAR_TYPE : ExportFormat.JSON_LD_TYPE);
    }

    private Response.ResponseBuilder answer(Response.ResponseBuilder answer, @Nullable Instant moment) {
        return answer.header(HttpHeaders.CACHE_CONTROL, moment == null ? "no-cache" : PastMoment.CACHE_CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Lag.HEADER, lag.header());
    }
}
