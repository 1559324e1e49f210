package org.linimasa.ingest.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of an answer. */
@Schema(name = "Summary", description = "The last line of the answer. Where it is missing, the answer broke off.")
@RegisterForReflection
public record Summary(
        @Schema(required = true, description = "Whether all of the request was read", examples = "true")
        boolean complete,

        @Schema(required = true, description = "Taken for the first time", examples = "2")
        long created,

        @Schema(required = true, description = "Known already", examples = "0")
        long known,

        @Schema(required = true, description = "Not taken", examples = "0")
        long refused) {}
