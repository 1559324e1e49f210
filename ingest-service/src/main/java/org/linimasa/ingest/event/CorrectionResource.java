package org.linimasa.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.ProblemException;

@Path("/api/v1/events")
@Tag(name = "Corrections")
@Produces(MediaType.APPLICATION_JSON)
class CorrectionResource {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final CorrectEvent correctEvent;
    private final ObjectMapper mapper;

    CorrectionResource(CorrectEvent correctEvent, ObjectMapper mapper) {
        this.correctEvent = correctEvent;
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
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(
                            required = true,
                            description = "The ETag of the event as you know it, from either service; only its revision"
                                    + " counts, \"r1\" will do. * is whatever revision there is: you may overwrite"
                                    + " what you have not seen",
                            example = "*")
                    @Nullable
                    String ifMatch,
            @BeanParam CorrectionParameters parameters,
            @Nullable ObjectNode body)
            throws JsonProcessingException {
        IfMatch condition = IfMatch.read(ifMatch);
        EventPatch patch = EventPatch.of(JsonBody.required(body), mapper);
        return switch (correctEvent.correct(id, condition, patch, parameters.by())) {
            case FindEvent.Found.Live(EventView event) ->
                Response.ok(event).tag(EventAnswers.tag(event)).build();
            case FindEvent.Found.Alias(UUID survivor) -> EventAnswers.moved(survivor);
            case FindEvent.Found.Retracted() -> throw EventAnswers.gone(id);
            case FindEvent.Found.Unknown() -> throw ProblemException.notFound("event", id);
        };
    }
}
