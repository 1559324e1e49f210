package org.linimasa.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.event.CorrectionDesk.Outcome;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.EDITOR)
@Audited
@Path("/api/v1/events")
@Tag(name = "Corrections", description = "What people say of events, which no text undoes")
@Produces(MediaType.APPLICATION_JSON)
class CorrectionResource {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final CorrectEvent correctEvent;
    private final MergeEvents mergeEvents;
    private final SplitEvent splitEvent;
    private final ObjectMapper mapper;

    CorrectionResource(CorrectEvent correctEvent, MergeEvents mergeEvents, SplitEvent splitEvent, ObjectMapper mapper) {
        this.correctEvent = correctEvent;
        this.mergeEvents = mergeEvents;
        this.splitEvent = splitEvent;
        this.mapper = mapper;
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "correctEvent",
            summary = "Correct fields of an event",
            description = "People have the last word: a field with a value is set and joins `locked`, and no document"
                    + " changes it any more, whatever comes in, goes or is read again. null gives the field back to"
                    + " what the texts say; what is left out stays. A correction is a revision with its author and"
                    + " reason. It belongs to the mentions the event rests on now, and goes with the first of them that"
                    + " lives into whatever event that becomes part of. A patch that changes nothing leaves no trace.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = EventPatch.Values.class),
                            examples = {
                                @ExampleObject(name = "status", summary = "It did happen", value = """
{"status": "OCCURRED"}
"""),
                                @ExampleObject(name = "release", summary = "The texts say it again", value = """
{"status": null}
""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the new revision, for If-Match",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "308", description = "Merged into another event: correct that one")
    @APIResponse(responseCode = "410", description = "Retracted: no document supports it any more")
    @APIResponse(responseCode = "412", description = "The event has changed since the revision that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("id") @Parameter(description = "UUID of the event") UUID id,
            @BeanParam CorrectionParameters parameters,
            @Nullable ObjectNode body,
            @Context UriInfo uri)
            throws JsonProcessingException {
        IfMatch condition = parameters.condition();
        EventPatch patch = EventPatch.of(JsonBody.required(body), mapper);
        return answer(id, correctEvent.correct(id, condition, patch, parameters.by()), uri);
    }

    @POST
    @Idempotent
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeEvents",
            summary = "Say that two events are one",
            description = "The mentions of both are one event from now on, whatever the texts make of them; a later"
                    + " correction may take them apart. The id that the first mention gives survives, the other one"
                    + " becomes an alias (308). What people set on either stays set. Events that are one already stay as"
                    + " they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventToMerge.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event that both are now; its id may be either",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the new revision, for If-Match",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "308", description = "Merged into another event: correct that one")
    @APIResponse(responseCode = "410", description = "Retracted: no document supports it any more")
    @APIResponse(responseCode = "412", description = "The event has changed since the revision that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response merge(
            @PathParam("id") @Parameter(description = "UUID of the event") UUID id,
            @BeanParam CorrectionParameters parameters,
            @Nullable EventToMerge body,
            @Context UriInfo uri) {
        IfMatch condition = parameters.condition();
        UUID other = JsonBody.required(body).event();
        if (other == null) {
            throw ERRORS.invalid("event", "missing", "event is missing: the id of the other event.");
        }
        return answer(id, mergeEvents.merge(id, condition, other, parameters.by()), uri);
    }

    @POST
    @Idempotent
    @Path("{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitEvent",
            summary = "Say that some mentions are another event",
            description =
                    "The mentions are one event from now on, and another one than the rest, whatever the texts make"
                            + " of them; a later correction may merge them again. The event of the first mention keeps the id, and"
                            + " what people set goes with the first of the mentions they set it on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MentionsToTakeOut.class)))
    @APIResponse(
            responseCode = "200",
            description = "The events that the mentions are part of now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SplitView.class)))
    @APIResponse(responseCode = "308", description = "Merged into another event: split that one")
    @APIResponse(responseCode = "410", description = "Retracted: no document supports it any more")
    @APIResponse(responseCode = "412", description = "The event has changed since the revision that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response split(
            @PathParam("id") @Parameter(description = "UUID of the event") UUID id,
            @BeanParam CorrectionParameters parameters,
            @Nullable MentionsToTakeOut body,
            @Context UriInfo uri) {
        IfMatch condition = parameters.condition();
        List<UUID> taken = JsonBody.required(body).ids();
        return switch (splitEvent.split(id, condition, taken, parameters.by())) {
            case Outcome.Corrected(List<EventView> events) ->
                Response.ok(new SplitView(events)).build();
            case Outcome.NotLive(Found.NotLive found) -> EventAnswers.instead(id, found, uri);
        };
    }

    private static Response answer(UUID id, Outcome outcome, UriInfo uri) {
        return switch (outcome) {
            case Outcome.Corrected(List<EventView> events) ->
                Response.ok(events.getFirst())
                        .tag(EventAnswers.tag(events.getFirst()))
                        .build();
            case Outcome.NotLive(Found.NotLive found) -> EventAnswers.instead(id, found, uri);
        };
    }
}
