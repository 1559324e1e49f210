package org.linimasa.timeline.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;

/**
 * One change of the timeline.
 *
 * @param sequence its place in commit order
 * @param revision of the event
 * @param into the surviving event after a merge
 * @param state the full state with its phase; absent where the event ended
 */
public record Change(
        long sequence,
        Kind kind,
        UUID event,
        int revision,
        Instant at,
        Cause cause,
        @Nullable UUID into,
        @Nullable Event state) {
    /** What happened to the event. */
    public enum Kind {
        CREATED,
        UPDATED,
        MERGED,
        RETRACTED
    }
}
