package org.linimasa.timeline.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the timeline, as its events are stored.
 *
 * @param now decides the phases
 * @param events in the order asked for
 * @param nextCursor absent on the last page
 * @param total of the whole list; absent unless asked for
 */
record FoundPage(
        Instant now,
        List<FoundEvent> events,
        @Nullable String nextCursor,
        @Nullable Total total) {
    FoundPage {
        events = List.copyOf(events);
    }
}
