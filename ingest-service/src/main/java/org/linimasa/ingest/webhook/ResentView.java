package org.linimasa.ingest.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many messages are sent again. */
@Schema(name = "ResentMessages", description = "How many messages are sent again.")
@RegisterForReflection
record ResentView(
        @Schema(required = true, description = "Messages that are due again", examples = "0")
        int resent) {}
