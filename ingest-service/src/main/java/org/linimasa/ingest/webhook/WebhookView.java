package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receiver as served, without its secret. */
@Schema(name = "Webhook", description = "A receiver that is told what changes. Its secret is shown once, and not here.")
@RegisterForReflection
record WebhookView(
        @Schema(required = true, description = "UUID, a function of the address")
        UUID id,

        @Schema(required = true, description = "Where messages are sent")
        String url,

        @Nullable @Schema(description = "What it is for") String description,

        @Schema(required = true, description = "What it is told, an open list")
        List<String> kinds,

        @Schema(required = true, description = "RFC 3339") Instant createdAt,

        @Schema(required = true, description = "Who added it")
        String createdBy,

        @Nullable @Schema(description = "Until when the secret before this one signs, too; RFC 3339")
        Instant formerSecretUntil) {
    static WebhookView of(WebhookEntity webhook, Instant now) {
        boolean both = webhook.formerUntil != null && now.isBefore(webhook.formerUntil);
        return new WebhookView(
                webhook.id,
                webhook.url,
                webhook.description,
                List.copyOf(webhook.kinds),
                webhook.createdAt,
                webhook.createdBy,
                both ? webhook.formerUntil : null);
    }
}
