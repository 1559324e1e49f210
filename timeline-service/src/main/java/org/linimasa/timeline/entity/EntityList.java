package org.linimasa.timeline.entity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Participants and places, the best first. */
@RegisterForReflection
@Schema(description = "Participants and places, the best first.")
public record EntityList(
        @Schema(description = "The best first, as many as limit allows")
        List<EntityView> entities) {
    /** Copies the list. */
    public EntityList {
        entities = List.copyOf(entities);
    }
}
