package org.linimasa.ingest.webhook;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.access.Audited;
import org.linimasa.ingest.idempotency.Idempotent;
import org.linimasa.ingest.submission.JsonBody;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.access.Roles;

@RolesAllowed(Roles.EDITOR)
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "Receivers that are told what changes")
@Produces(MediaType.APPLICATION_JSON)
class WebhookResource {
    private static final String ID = "UUID of the webhook";
    private static final int MAX_LIMIT = 500;

    private final ManageWebhooks webhooks;
    private final SecurityIdentity caller;

    WebhookResource(ManageWebhooks webhooks, SecurityIdentity caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @POST
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWebhook",
            summary = "Have a receiver told what changes",
            description =
                    "From now on each change is posted to it as a CloudEvent, the same that the timeline service streams,"
                            + " signed as Standard Webhooks say: with the secret in this answer, which is shown this once. What it does"
                            + " not answer with 2xx is sent again, later each time. Receivers are called like pages: only hosts that the"
                            + " operator allows (`linimasa.webhooks.allowed-hosts`), and none that only we can reach. The same address"
                            + " again says anew what it is told, and shows no secret.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookToAdd.class),
                            examples = {
                                @ExampleObject(name = "receiver", summary = "A receiver on this machine", value = """
{"url": "http://localhost:9000/linimasa", "description": "Newsroom board", "kinds": ["event.created", "event.updated"]}
"""),
                                @ExampleObject(
                                        name = "chooser",
                                        summary = "One who is told of Russia's meetings and visits",
                                        value = """
{"url": "http://localhost:9000/linimasa", "filters": {"type": "MEETING,VISIT", "country": "RU", "minConfidence": "0.5"}}
""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The webhook, which was there",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecretView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecretView.class)))
    public Response post(@Nullable WebhookToAdd body) {
        String by = caller.isAnonymous() ? "anonymous" : caller.getPrincipal().getName();
        WebhookSecretView webhook = webhooks.put(JsonBody.required(body), by);
        URI location = URI.create("/api/v1/webhooks/" + webhook.webhook().id());
        return (webhook.secret() == null ? Response.ok().location(location) : Response.created(location))
                .entity(webhook)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "All webhooks", description = "Without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "The webhooks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhooksView.class)))
    public WebhooksView list() {
        return new WebhooksView(webhooks.list());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "A webhook", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class)))
    public WebhookView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return webhooks.get(id);
    }

    @DELETE
    @Audited
    @Path("{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Tell a receiver nothing more",
            description = "What came of its messages is forgotten, too. To remove what is not there changes nothing.")
    @APIResponse(responseCode = "204", description = "It is told nothing more")
    public void delete(@PathParam("id") @Parameter(description = ID) UUID id) {
        webhooks.remove(id);
    }

    @POST
    @Audited
    @Path("{id}/secret")
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Give a webhook another secret",
            description =
                    "It is in the answer and never shown again. For 24 hours messages carry both signatures, so that"
                            + " the receiver can change over.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecretView.class)))
    public Response renewSecret(@PathParam("id") @Parameter(description = ID) UUID id) {
        return Response.ok(webhooks.renewSecret(id))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Audited
    @Idempotent
    @Path("{id}/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a receiver a trial",
            description =
                    "A message of the type org.linimasa.ping that says nothing. What came of it is among the deliveries.")
    @APIResponse(
            responseCode = "202",
            description = "The trial, which is sent at once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDeliveryView.class)))
    public Response ping(@PathParam("id") @Parameter(description = ID) UUID id) {
        return Response.accepted(webhooks.ping(id)).build();
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What came of the messages to a receiver",
            description =
                    "The newest first. The next stretch is `before` the last id of this one. `state=DEAD` lists the dead"
                            + " letters: what was sent as often as `linimasa.webhooks.max-attempts` says, and never taken.")
    @APIResponse(
            responseCode = "200",
            description = "The messages",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookDeliveriesView.class)))
    public WebhookDeliveriesView deliveries(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @QueryParam("state")
                    @Parameter(
                            description = "Only messages in this state",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"WAITING", "DELIVERED", "DEAD"}))
                    @Nullable
                    String state,
            @QueryParam("before") @Parameter(description = "Only messages that were noted before this one") @Nullable
                    UUID before,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "At most so many, from 1 to 500", example = "50")
                    int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.unreadableParameter(
                    "limit", "out-of-range", "limit is from 1 to " + MAX_LIMIT + ".");
        }
        return new WebhookDeliveriesView(webhooks.deliveries(id, state(state), before, limit));
    }

    @POST
    @Audited
    @Idempotent
    @Path("{id}/resend")
    @Operation(
            operationId = "resendWebhookDeliveries",
            summary = "Send messages again",
            description =
                    "All dead letters, or one message in whatever state. They keep their ids, by which a receiver knows"
                            + " what it has taken already, and say what is in the log now.")
    @APIResponse(
            responseCode = "202",
            description = "They are due",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResentView.class)))
    public Response resend(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @QueryParam("delivery") @Parameter(description = "One message; all dead letters where absent") @Nullable
                    UUID delivery) {
        return Response.accepted(new ResentView(webhooks.resend(id, delivery))).build();
    }

    private static @Nullable DeliveryState state(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(DeliveryState.values())
                        .filter(state -> state.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.unreadableParameter(
                                "state",
                                "unknown-value",
                                "\"" + word + "\" is not a state. Known states: WAITING, DELIVERED, DEAD."));
    }
}
