package org.linimasa.ingest.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.linimasa.rest.access.Roles;

@Path("/api/v1/tokens")
@Tag(name = "Access", description = "Who gets in, and who wrote what")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
class TokenResource {
    private final ApiTokens tokens;
    private final SecurityIdentity caller;
    private final Clock clock;

    TokenResource(ApiTokens tokens, SecurityIdentity caller, Clock clock) {
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Issue a token",
            description =
                    "The secret is in the answer and nowhere else: only its digest is kept. A token of the same name"
                            + " is revoked, so this also changes a secret. Tokens let in at both services.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenOrder.class),
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            summary = "A program that hands in articles",
                                            value = """
{"name": "newsroom-feed", "role": "contributor", "expiresAt": "2099-01-01T00:00:00Z", "requestsPerMinute": 120}
""")))
    @APIResponse(
            responseCode = "201",
            description = "The token with its secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedTokenView.class)))
    public Response issue(@Nullable TokenOrder body) {
        NewToken order = JsonBody.required(body).checked(clock.instant());
        return Response.created(URI.create("/api/v1/tokens/" + order.name()))
                .entity(tokens.issue(order, caller.getPrincipal().getName()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Operation(
            operationId = "listTokens",
            summary = "The tokens that are not revoked",
            description = "Without their secrets, which nobody knows but their bearers.")
    @APIResponse(
            responseCode = "200",
            description = "By name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokensView.class)))
    public TokensView list() {
        return new TokensView(tokens.all());
    }

    @DELETE
    @Audited
    @Path("{name}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token",
            description = "It is worth nothing from now on; in the timeline service as soon as that has heard of it.")
    @APIResponse(
            responseCode = "200",
            description = "The token as it was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.class)))
    public TokenView revoke(
            @PathParam("name") @Parameter(description = "Name of the token", example = "newsroom-feed") String name) {
        return tokens.revoke(name).orElseThrow(() -> ProblemException.notFound("token", name));
    }
}
