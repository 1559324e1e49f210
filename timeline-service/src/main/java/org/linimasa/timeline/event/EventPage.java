package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * A page of the timeline.
 *
 * @param events in the order asked for
 * @param nextCursor absent on the last page
 * @param total of the whole list; absent unless asked for
 */
@RegisterForReflection
@Schema(description = "A page of the timeline.")
public record EventPage(
        List<Event> events,
        @Nullable String nextCursor,
        @Nullable Long total) {
    /** Copies the list. */
    public EventPage {
        events = List.copyOf(events);
    }
}
