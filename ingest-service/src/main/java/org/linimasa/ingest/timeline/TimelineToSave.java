package org.linimasa.ingest.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A timeline to save, unchecked. */
@Schema(name = "TimelineToSave", description = "What a saved timeline is called and which events it holds.")
@RegisterForReflection
record TimelineToSave(
        @Schema(required = true, nullable = false, maxLength = SaveTimelines.MAX_TITLE_CHARS, description = "One line")
        @Nullable
        String title,

        @Nullable @Schema(maxLength = SaveTimelines.MAX_DESCRIPTION_CHARS, description = "What it is about, for people")
        String description,

        @Nullable @Schema(description = "Which events; absent for all")
        TimelineFilters filters) {}
