package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receiver to tell, unchecked. */
@Schema(name = "WebhookToAdd", description = "A receiver, and what it shall be told.")
@RegisterForReflection
record WebhookToAdd(
        @Schema(
                required = true,
                nullable = false,
                format = "uri",
                maxLength = 2000,
                description = "http or https, of a host that the operator allows")
        @Nullable
        String url,

        @Nullable @Schema(maxLength = 300, description = "What it is for, for people")
        String description,

        @Nullable
        @Schema(
                description = "What it is told: event.created, event.updated, event.merged, event.retracted,"
                        + " document.purged; absent for all of them",
                examples = "[\"event.created\"]")
        List<String> kinds,

        @Nullable
        @Schema(
                description =
                        "Of which events it is told: those that match, or did so before they changed; absent for all."
                                + " Holds for events; document.purged comes in any case")
        WebhookFilters filters) {}
