package org.linimasa.ingest.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/api/v1/timelines")
@Tag(name = "Timelines", description = "Choices of events under a name")
@Produces(MediaType.APPLICATION_JSON)
class SavedTimelineResource {
    private static final String SLUG = "Its name in addresses: letters a to z, digits and hyphens between them";
    private static final String EXAMPLE = "january-talks";

    private final SaveTimelines timelines;

    SavedTimelineResource(SaveTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Operation(
            operationId = "listTimelines",
            summary = "All saved timelines",
            description = "As whoever changes them must see them; the public reads them from the timeline service.")
    @APIResponse(
            responseCode = "200",
            description = "The timelines",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelinesView.class)))
    public SavedTimelinesView list() {
        return new SavedTimelinesView(timelines.list());
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "getTimeline",
            summary = "A saved timeline",
            description = "With the ETag that a change of it needs.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelineView.class)))
    public Response get(@PathParam("slug") @Parameter(description = SLUG, example = EXAMPLE) String slug) {
        SavedTimelineView timeline =
                timelines.find(slug).orElseThrow(() -> ProblemException.notFound("timeline", slug));
        return Response.ok(timeline).tag(tag(timeline)).build();
    }

    @PUT
    @Audited
    @RolesAllowed(Roles.EDITOR)
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveTimeline",
            summary = "Save a timeline, or change one",
            description =
                    "The timeline service then answers with its events at /api/v1/timelines/{slug}/events, in every"
                            + " format, and shows them at /embed/{slug}. What events these are changes with the events: a saved"
                            + " timeline is a question and not its answer. To change one, send If-Match with its ETag. The same"
                            + " again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelineToSave.class),
                            examples = @ExampleObject(name = "talks", summary = "Meetings of a month", value = """
{"title": "Talks in January 2024", "description": "Who met whom", "filters": {"from": "2024-01", "to": "2024-02", "category": "CONSULT"}}
""")))
    @APIResponse(
            responseCode = "200",
            description = "The timeline, which was there",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelineView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The timeline, which is new",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedTimelineView.class)))
    @APIResponse(responseCode = "412", description = "It was changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "There is one of this name: If-Match is missing")
    public Response put(
            @PathParam("slug") @Parameter(description = SLUG, example = EXAMPLE) String slug,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(description = "ETag of the version that is changed, or * for any", example = "*")
                    @Nullable
                    String ifMatch,
            @Nullable TimelineToSave body) {
        SaveTimelines.Saved saved = timelines.save(slug, JsonBody.required(body), ifMatch);
        Response.ResponseBuilder answer =
                saved.created() ? Response.created(URI.create("/api/v1/timelines/" + slug)) : Response.ok();
        return answer.entity(saved.timeline()).tag(tag(saved.timeline())).build();
    }

    @DELETE
    @Audited
    @RolesAllowed(Roles.EDITOR)
    @Path("{slug}")
    @Operation(
            operationId = "removeTimeline",
            summary = "Remove a saved timeline",
            description =
                    "Its addresses lead nowhere from then on; the events stay. To remove what is not there changes"
                            + " nothing.")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "412", description = "It was changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void delete(
            @PathParam("slug") @Parameter(description = SLUG, example = "talks-of-last-year") String slug,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(description = "ETag of the version that is removed, or * for any", example = "*")
                    @Nullable
                    String ifMatch) {
        timelines.remove(slug, ifMatch);
    }

    private static EntityTag tag(SavedTimelineView timeline) {
        return new EntityTag("v" + timeline.version());
    }
}
