package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receiver with its secret, where that is new. */
@Schema(
        name = "WebhookWithSecret",
        description = "A receiver, and its secret where that is new: it is shown this once.")
@RegisterForReflection
record WebhookSecretView(
        @Nullable
        @Schema(
                description = "Signs what is sent: `whsec_` and 32 bytes in Base64 (Standard Webhooks)",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret,

        @Schema(required = true, description = "The receiver")
        WebhookView webhook) {}
