package org.linimasa.ingest.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@Path("/api/v1/audit")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
class AuditResource {
    private static final int MAX_LIMIT = 500;

    private final FindAudit findAudit;

    AuditResource(FindAudit findAudit) {
        this.findAudit = findAudit;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "Who wrote what, and when",
            description =
                    "Every call of an operation that changes something, also one that failed, but not one that was"
                            + " refused because of the caller's role. The next stretch is `before` the last id of this one.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditView.class)))
    public AuditView list(
            @QueryParam("before") @Nullable @Parameter(description = "Entries with a smaller id than this one")
                    Long before,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "At most so many, from 1 to 500", example = "50")
                    int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.unreadableParameter(
                    "limit", "out-of-range", "limit is from 1 to " + MAX_LIMIT + ".");
        }
        return findAudit.before(before == null ? Long.MAX_VALUE : before, limit);
    }
}
