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

        @Nullable @Schema(description = "Of which events it is told; absent for all")
        WebhookFilters filters,

        @Schema(required = true, description = "RFC 3339") Instant createdAt,

        @Schema(required = true, description = "Who added it")
        String createdBy,

        @Nullable @Schema(description = "Until when the secret before this one signs, too; RFC 3339")
        Instant formerSecretUntil) {
    /** @param filters absent where the receiver does not choose */
    static WebhookView of(WebhookEntity webhook, @Nullable WebhookFilters filters, Instant now) {
        boolean both = webhook.formerUntil != null && now.isBefore(webhook.formerUntil);
        return new WebhookView(
                webhook.id,
                webhook.url,
                webhook.description,
                List.copyOf(webhook.kinds),
                filters,
                webhook.createdAt,
                webhook.createdBy,
                both ? webhook.formerUntil : null);
    }
}
