package org.linimasa.timeline.facet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.paging.Limit;
import org.linimasa.timeline.watermark.Lag;

/** How the matching events divide by what can be filtered. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview", description = "Counts of events, to see where to look")
@RegisterForReflection
public class FacetsResource {
    private final CountByValue countByValue;
    private final Lag lag;

    FacetsResource(CountByValue countByValue, Lag lag) {
        this.countByValue = countByValue;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "countByValue",
            summary = "How the matching events divide by status, type, country and more",
            description = """
                    Takes the filters of `GET /events`. Each facet takes no notice of its own filter and holds to all \
                    others, so that it says what another choice would find: with `status=PLANNED` the facet `status` \
                    still counts what occurred, and all other facets count plans only. The counts are exact \
                    unless `estimate` says that they are not.""")
    @APIResponse(
            responseCode = "200",
            description = "The facets.",
            content = @Content(schema = @Schema(implementation = FacetsView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A date or zone does not exist, the window is empty, or q has no word to look for.")
    public Response count(
            @BeanParam EventParameters parameters,
            @QueryParam(Limit.PARAMETER)
                    @Parameter(
                            description = "Values of each facet, the most frequent first.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @Nullable
                    String limit) {
        FacetsView facets = countByValue.count(parameters.read(), Limit.read(limit));
        return Response.ok(facets).header(Lag.HEADER, lag.header()).build();
    }
}
