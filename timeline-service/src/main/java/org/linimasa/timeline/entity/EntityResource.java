package org.linimasa.timeline.entity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.FoldedName;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.filter.CodeLists;
import org.linimasa.timeline.paging.Limit;
import org.linimasa.timeline.watermark.Lag;

/** Participants and places. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entities", description = "Who and what the events name")
@RegisterForReflection
public class EntityResource {
    private static final int MAX_CHARS = 100;

    private final FindEntity findEntity;
    private final Lag lag;

    EntityResource(FindEntity findEntity, Lag lag) {
        this.findEntity = findEntity;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "listEntities",
            summary = "Participants and places by what somebody has typed of their name",
            description = """
                    For completion while typing: without regard to case and accents, and, in Latin letters, in spite of a slip \
                    or two. \
                    Names that begin so come first, then names with a word that begins so, then names that are alike; \
                    the most frequent first among equals. Without `q` the most frequent of all. A value of `id` is a \
                    value of the filter `participant`, or of `place` for a place.""")
    @APIResponse(
            responseCode = "200",
            description = "What was found; it may be nothing.",
            content = @Content(schema = @Schema(implementation = EntityList.class)))
    @APIResponse(responseCode = "422", description = "q is too long or holds no letter or digit.")
    public Response list(
            @QueryParam("q")
                    @Parameter(
                            description = "The beginning of a name or of a word of it, or something like it.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = MAX_CHARS),
                            example = "ptin")
                    @Nullable
                    String q,
            @QueryParam("kind")
                    @Parameter(
                            description = "PERSON, ORGANIZATION, COUNTRY, GROUP or PLACE; several separated by commas.",
                            example = "PERSON,ORGANIZATION")
                    @Nullable
                    String kind,
            @QueryParam("country")
                    @Parameter(description = "ISO 3166-1 alpha-2 code; several separated by commas.", example = "RU")
                    @Nullable
                    String country,
            @QueryParam(Limit.PARAMETER)
                    @Parameter(
                            description = "Entities at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @Nullable
                    String limit) {
        EntityList found = new EntityList(
                findEntity.find(typed(q), CodeLists.kinds(kind), CodeLists.countries(country), Limit.read(limit)));
        return answer(found);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEntity",
            summary = "One participant or place, with the address of its events",
            description = "Ids depend on kind and name alone, so that they can be kept.")
    @APIResponse(
            responseCode = "200",
            description = "The entity.",
            content = @Content(schema = @Schema(implementation = EntityView.class)))
    public Response get(
            @PathParam("id") @Parameter(description = "Id of an entity.", example = ShippedExample.PARTICIPANT)
                    UUID id) {
        return answer(findEntity.find(id).orElseThrow(() -> ProblemException.notFound("entity", id)));
    }

    private Response answer(Object body) {
        return Response.ok(body).header(Lag.HEADER, lag.header()).build();
    }

    private static @Nullable String typed(@Nullable String q) {
        if (q == null) {
            return null;
        }
        if (q.length() > MAX_CHARS) {
            throw ProblemException.invalidParameter(
                    "q", "too-long", "q has " + q.length() + " characters; no name has more than " + MAX_CHARS + ".");
        }
        if (FoldedName.of(q).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "q", "not-a-name", "\"" + q + "\" holds no letter or digit to look for.");
        }
        return q;
    }
}
