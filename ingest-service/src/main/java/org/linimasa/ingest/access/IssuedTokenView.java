package org.linimasa.ingest.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as it is shown once. */
@RegisterForReflection
@Schema(name = "IssuedToken", description = "A token with its secret, which is shown this once and kept nowhere")
record IssuedTokenView(
        @Schema(
                required = true,
                description = "The secret: send it as Authorization: Bearer",
                examples = "linimasa_2QbW4R8t0uZyXkq7o5sVnLhE1gCjDaPfMiTrBwKxNvY")
        String token,

        @Schema(required = true, description = "What it is good for")
        TokenView issued) {}
