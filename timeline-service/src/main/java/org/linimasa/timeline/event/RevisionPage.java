package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The history of an event.
 *
 * @param revisions newest first, without their states
 * @param nextCursor absent on the last page
 */
@RegisterForReflection
@Schema(description = "The history of an event, newest first; each state is at /revisions/{revision}.")
public record RevisionPage(
        @Schema(description = "Newest first, without their states")
        List<RevisionView> revisions,

        @Nullable @Schema(description = "Ask for the next page with it; absent on the last page")
        String nextCursor) {
    /** Copies the list. */
    public RevisionPage {
        revisions = List.copyOf(revisions);
    }
}
