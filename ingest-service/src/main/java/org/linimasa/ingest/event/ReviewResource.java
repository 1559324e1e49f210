package org.linimasa.ingest.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.linimasa.ingest.event.ReviewEvent.Outcome;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.EDITOR)
@Audited
@Path("/api/v1/events")
@Tag(name = "Corrections")
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final ReviewEvent reviewEvent;

    ReviewResource(ReviewEvent reviewEvent) {
        this.reviewEvent = reviewEvent;
    }

    @POST
    @Idempotent
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewEvent",
            summary = "Say whether an event is one",
            description =
                    "REJECTED takes an event that was read wrongly off the timeline, as if it were retracted (410), and"
                            + " no document brings it back, however often it comes or is read again. CONFIRMED says that it is one,"
                            + " and brings back what was rejected. The word belongs to the event's mentions, so that a later report of"
                            + " something else is not affected. What was said already leaves no trace.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventVerdict.class),
                            examples = @ExampleObject(name = "confirmed", summary = "It is one", value = """
{"verdict": "CONFIRMED"}
""")))
    @APIResponse(
            responseCode = "200",
            description = "What is said of it now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "308", description = "Merged into another event: review that one")
    @APIResponse(responseCode = "410", description = "Retracted: no document supports it any more")
    @APIResponse(responseCode = "412", description = "The event has changed since the revision that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response review(
            @PathParam("id") @Parameter(description = "UUID of the event") UUID id,
            @BeanParam CorrectionParameters parameters,
            @Nullable EventVerdict body,
            @Context UriInfo uri) {
        IfMatch condition = parameters.condition();
        Verdict verdict = JsonBody.required(body).verdict();
        if (verdict == null) {
            throw ERRORS.invalid("verdict", "missing", "verdict is missing: CONFIRMED or REJECTED.");
        }
        return switch (reviewEvent.review(id, condition, verdict, parameters.by())) {
            case Outcome.Reviewed(ReviewView review) ->
                Response.ok(review).tag(new EntityTag("r" + review.revision())).build();
            case Outcome.NotLive(FindEvent.Found.NotLive found) -> EventAnswers.instead(id, found, uri);
        };
    }
}
