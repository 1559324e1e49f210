package org.linimasa.ingest.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All saved timelines. */
@Schema(name = "SavedTimelines", description = "All saved timelines.")
@RegisterForReflection
record SavedTimelinesView(
        @Schema(required = true, description = "By slug") List<SavedTimelineView> timelines) {}
