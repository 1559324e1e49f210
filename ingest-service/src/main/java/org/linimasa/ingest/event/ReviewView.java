package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a review. */
@Schema(name = "EventReview", description = "An event after somebody has reviewed it.")
@RegisterForReflection
record ReviewView(
        @Schema(required = true, description = "UUID") UUID event,

        @Schema(required = true, description = "The last word on it")
        Verdict verdict,

        @Schema(required = true, description = "Whether it is on the timeline; a rejected event is not")
        boolean live,

        @Schema(required = true, description = "Of the event now", examples = "2")
        int revision) {}
