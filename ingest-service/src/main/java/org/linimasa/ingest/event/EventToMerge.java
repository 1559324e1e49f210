package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The event that another one is the same as, unchecked. */
@Schema(name = "EventToMerge", description = "The event that is the same.")
@RegisterForReflection
record EventToMerge(
        @Schema(required = true, nullable = false, description = "Id of the other event, UUID") @Nullable
        UUID event) {}
