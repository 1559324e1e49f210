package org.linimasa.timeline.saved;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved timeline as served. */
@Schema(name = "SavedTimeline", description = "A choice of events under a name. Its events change with the texts.")
@RegisterForReflection
public record SavedTimelineView(
        @Schema(description = "Its name in addresses", examples = "january-talks")
        String slug,

        @Schema(description = "Counts its changes, from 1", examples = "1")
        int version,

        @Schema(description = "One line") String title,

        @Nullable @Schema(description = "What it is about") String description,

        @Schema(description = "Which events: parameters of /api/v1/events, by name")
        Map<String, String> filters,

        @Schema(description = "Since when it is as it is, RFC 3339")
        Instant changedAt) {}
