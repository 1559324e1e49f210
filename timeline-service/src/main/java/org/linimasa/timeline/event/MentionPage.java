package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Mention;

/**
 * Places in texts that report events.
 *
 * @param mentions of an event: the first is the one the event's id comes from; of a document: as they stand in its text
 * @param nextCursor absent on the last page
 */
@RegisterForReflection
@Schema(description = "Places in texts that report events.")
public record MentionPage(
        @Schema(
                description =
                        "Of an event in the order in which they were put together, of a document in that of its text")
        List<Mention> mentions,

        @Nullable @Schema(description = "Ask for the next page with it; absent on the last page")
        String nextCursor) {
    /** Copies the list. */
    public MentionPage {
        mentions = List.copyOf(mentions);
    }
}
