package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All receivers. */
@Schema(name = "Webhooks", description = "All receivers.")
@RegisterForReflection
record WebhooksView(
        @Schema(required = true, description = "The oldest first")
        List<WebhookView> webhooks) {}
