package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline.
 *
 * @param events in the order asked for
 * @param nextCursor absent on the last page
 * @param total of the whole list; absent unless asked for
 * @param estimate absent where the total is exact
 */
@RegisterForReflection
@Schema(description = "A page of the timeline.")
public record EventPage(
        @Schema(description = "In the order asked for") List<ListedEvent> events,

        @Nullable @Schema(description = "Ask for the next page with it; absent on the last page")
        String nextCursor,

        @Nullable @Schema(description = "Events in all; only with count")
        Long total,

        @Nullable
        @Schema(
                description =
                        "true where total is estimated, from a sample of one event in 64 or, where millions match, in"
                                + " more: only with count=estimate, and only of about 20,000 events or more")
        Boolean estimate) {
    /** Copies the list. */
    public EventPage {
        events = List.copyOf(events);
    }
}
