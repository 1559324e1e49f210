package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message, and what came of it. */
@Schema(name = "WebhookDelivery", description = "A message to a receiver, and what came of it. Absent: not known yet.")
@RegisterForReflection
record WebhookDeliveryView(
        @Schema(required = true, description = "UUID; the header webhook-id is `msg_` and this")
        UUID id,

        @Schema(required = true, description = "What was told, an open list", examples = "event.created")
        String kind,

        @Nullable @Schema(description = "Place in the log, the `sequence` of the CloudEvent; absent for a trial")
        Long sequence,

        @Schema(
                required = true,
                description = "WAITING: it is sent when it is due. DELIVERED: it was taken. DEAD: all attempts failed",
                examples = "DELIVERED")
        String state,

        @Schema(required = true, description = "How often it was sent", examples = "1")
        int attempts,

        @Schema(required = true, description = "When it was noted, RFC 3339")
        Instant createdAt,

        @Nullable @Schema(description = "When it is sent next, while it waits; RFC 3339")
        Instant dueAt,

        @Nullable @Schema(description = "Last attempt, RFC 3339")
        Instant attemptedAt,

        @Nullable @Schema(description = "HTTP status of the last answer", examples = "204")
        Integer status,

        @Nullable @Schema(description = "Why the last attempt failed, in words")
        String failure,

        @Nullable @Schema(description = "How long the last attempt took, in milliseconds")
        Long millis) {
    static WebhookDeliveryView of(WebhookDeliveryEntity delivery) {
        return new WebhookDeliveryView(
                delivery.id,
                delivery.kind,
                delivery.sequence,
                delivery.state.name(),
                delivery.attempts,
                delivery.createdAt,
                delivery.state == DeliveryState.WAITING ? delivery.dueAt : null,
                delivery.attemptedAt,
                delivery.status,
                delivery.failure,
                delivery.millis);
    }
}
