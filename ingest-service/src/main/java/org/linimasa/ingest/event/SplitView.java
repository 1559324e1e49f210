package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event was split into. */
@Schema(name = "SplitEvent", description = "The events that the mentions of the former one are part of now.")
@RegisterForReflection
record SplitView(
        @Schema(required = true, description = "That of the first mention, which keeps the id, comes first")
        List<EventView> events) {}
