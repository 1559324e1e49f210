package org.linimasa.timeline.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linimasa.rest.access.Roles;
import org.linimasa.timeline.example.ShippedExample;
import org.linimasa.timeline.watermark.Lag;

/** The texts that events rest on. */
@RolesAllowed(Roles.READER)
@Path("/api/v1/documents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "The texts that events rest on")
@RegisterForReflection
public class DocumentResource {
    private final FindDocument findDocument;
    private final Lag lag;

    DocumentResource(FindDocument findDocument, Lag lag) {
        this.findDocument = findDocument;
        this.lag = lag;
    }

    @GET
    @Operation(
            operationId = "getDocument",
            summary = "A document's metadata and its document time",
            description = "The document time says whether it was given or inferred from the text, and how.")
    @APIResponse(
            responseCode = "200",
            description = "The document, without its text.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "410", description = "The document was retracted.")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of a document.", example = ShippedExample.DOCUMENT) UUID id) {
        return Response.ok(findDocument.find(id))
                .header(Lag.HEADER, lag.header())
                .build();
    }
}
