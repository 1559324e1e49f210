package org.linimasa.ingest.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.CONTRIBUTOR)
@Audited
@Path("/api/v1/documents/fetch")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
class FetchResource {
    private final FetchDocument fetchDocument;

    FetchResource(FetchDocument fetchDocument) {
        this.fetchDocument = fetchDocument;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fetchDocument",
            summary = "Fetch a page and take it in",
            description =
                    "Off unless the operator allows hosts (`linimasa.fetch.allowed-hosts`). Only pages of the public"
                            + " internet are fetched, whatever they redirect to, as robots.txt allows; HTML and plain text of at most"
                            + " 4 MB in 15 seconds. The answer is that of `POST /documents`.",
            extensions = @Extension(name = "x-off-by-default", value = "true", parseValue = true))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AddressToFetch.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored. The state of the document with its events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already. The present state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "403", description = "Fetching is off")
    public Response post(@Nullable AddressToFetch body) {
        return DocumentAnswers.of(fetchDocument.fetch(JsonBody.required(body)));
    }
}
