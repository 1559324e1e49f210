package org.linimasa.timeline.embed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.linimasa.rest.LinkedFromElsewhere;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.saved.SavedTimelines;

/** The page itself, which is no part of the API. */
@RolesAllowed(Roles.READER)
@Path("/" + EmbedPage.PATH + "{slug:[a-z0-9-]+}")
@RegisterForReflection
public class EmbedResource {
    private final SavedTimelines timelines;

    EmbedResource(SavedTimelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @LinkedFromElsewhere
    @Operation(hidden = true)
    public Response get(@PathParam("slug") String slug, @Context UriInfo uri) {
        EmbedPage page = new EmbedPage(uri.getBaseUri(), timelines.get(slug));
        return Response.ok(page.html()).build();
    }
}
