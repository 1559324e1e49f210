package org.linimasa.timeline.saved;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All saved timelines. */
@Schema(name = "SavedTimelines", description = "All saved timelines.")
@RegisterForReflection
public record SavedTimelinesView(
        @Schema(description = "By slug") List<SavedTimelineView> timelines) {}
