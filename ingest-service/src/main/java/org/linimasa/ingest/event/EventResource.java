package org.linimasa.ingest.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.event.SubmitEvent.Submitted;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/events")
@Tag(name = "Events", description = "Events, as whoever changes them must see them")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {
    private final FindEvent findEvent;
    private final SubmitEvent submitEvent;

    EventResource(FindEvent findEvent, SubmitEvent submitEvent) {
        this.findEvent = findEvent;
        this.submitEvent = submitEvent;
    }

    @POST
    @Idempotent
    @Audited
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitEvent",
            summary = "Take in a structured event with a free-form date",
            description = "The date is in your own words, in any of 243 languages, or EDTF. It is resolved against"
                    + " `anchor`. What you leave out is read from the title. The event is a mention like any other: it"
                    + " merges with what documents report. The same key, or the same content, is one event however often"
                    + " it is sent. A date that cannot be is answered 422 with the reason.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedEvent.class),
                            examples = {
                                @ExampleObject(name = "meeting", summary = "A day without a year", value = """
{"title": "Meeting of Putin and Choe Son-hui", "when": "Jan 16", "anchor": "2024-01-17", "language": "en"}
"""),
                                @ExampleObject(name = "summit", summary = "A month of last year", value = """
{"title": "Pertemuan puncak Putin dan Kim Jong-un", "when": "September tahun lalu", "anchor": "2024-01-17", "language": "id", "type": "SUMMIT", "participants": [{"name": "Vladimir Putin", "country": "RU"}, {"name": "Kim Jong-un", "country": "KP", "role": "COUNTERPART"}]}
"""),
                                @ExampleObject(name = "plan", summary = "Something planned without a date", value = """
{"title": "Putin's visit to North Korea", "when": "in the near future", "anchor": "2024-01-17", "status": "PLANNED", "language": "en", "place": "North Korea", "publisher": "Example Agency", "key": "agency-2024-17"}
""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Stored. The event, and how the submission was read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedEventView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already. The present state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedEventView.class)))
    public Response post(@Nullable SubmittedEvent body) {
        Submitted submitted = submitEvent.submit(JsonBody.required(body));
        EventView event = submitted.event().event();
        URI location = EventAnswers.location(event.id());
        return (submitted.created() ? Response.created(location) : Response.ok().location(location))
                .entity(submitted.event())
                .tag(EventAnswers.tag(event))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getEvent",
            summary = "An event as the ingest service knows it",
            description = "The newest state, without the delay of the timeline service. An id that has become an alias"
                    + " is answered with the way to the event that its mentions belong to now.")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the state that If-None-Match names")
    @APIResponse(responseCode = "308", description = "Merged into another event")
    @APIResponse(responseCode = "410", description = "Retracted: no document supports it any more")
    public Response get(
            @PathParam("id") @Parameter(description = "UUID of the event") UUID id,
            @Context Request request,
            @Context UriInfo uri) {
        return switch (findEvent.find(id)) {
            case FindEvent.Found.Live(EventView event) -> {
                EntityTag tag = EventAnswers.tag(event);
                Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
                yield (unchanged == null ? Response.ok(event) : unchanged)
                        .tag(tag)
                        .build();
            }
            case FindEvent.Found.NotLive found -> EventAnswers.instead(id, found, uri);
        };
    }
}
