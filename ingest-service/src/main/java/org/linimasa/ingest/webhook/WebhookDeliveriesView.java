package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the messages to a receiver. */
@Schema(name = "WebhookDeliveries", description = "A stretch of the messages to a receiver.")
@RegisterForReflection
record WebhookDeliveriesView(
        @Schema(required = true, description = "The newest first")
        List<WebhookDeliveryView> deliveries) {}
