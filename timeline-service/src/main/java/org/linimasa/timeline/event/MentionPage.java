package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Mention;

/**
 * The places in the texts that report an event.
 *
 * @param mentions the first is the one the event's id comes from
 * @param nextCursor absent on the last page
 */
@RegisterForReflection
@Schema(description = "The places in the texts that report an event, in the order in which they were put together.")
public record MentionPage(
        @Schema(description = "In the order in which they were put together")
        List<Mention> mentions,

        @Nullable @Schema(description = "Ask for the next page with it; absent on the last page")
        String nextCursor) {
    /** Copies the list. */
    public MentionPage {
        mentions = List.copyOf(mentions);
    }
}
