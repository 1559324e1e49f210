package org.linimasa.ingest.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved timeline as served. */
@Schema(
        name = "SavedTimeline",
        description = "A saved timeline. Its events are at /api/v1/timelines/{slug}/events of the timeline service.")
@RegisterForReflection
record SavedTimelineView(
        @Schema(required = true, description = "Its name in addresses", examples = "january-talks")
        String slug,

        @Schema(required = true, description = "Counts its changes, from 1", examples = "1")
        int version,

        @Schema(required = true, description = "One line") String title,

        @Nullable @Schema(description = "What it is about") String description,

        @Schema(required = true, description = "Which events")
        TimelineFilters filters,

        @Schema(required = true, description = "Since when it is as it is, RFC 3339")
        Instant changedAt) {}
