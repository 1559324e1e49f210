package org.linimasa.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the {@code type} of a problem points to. */
@Path("/problems")
@PermitAll
@RegisterForReflection
public class ProblemPages {
    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response page(@PathParam("slug") String slug) {
        ProblemKind kind =
                ProblemKind.ofSlug(slug).orElseThrow(() -> ProblemException.notFound("kind of problem", slug));
        String text = kind.status() + " " + kind.title() + "\n\n" + kind.description() + "\n";
        // It changes with a new version at most.
        return Response.ok(text)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .build();
    }
}
