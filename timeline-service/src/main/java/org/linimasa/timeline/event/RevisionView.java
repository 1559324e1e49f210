package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;

/**
 * One change of an event.
 *
 * @param revision from 1
 * @param change what happened
 * @param at when
 * @param cause why
 * @param mergedInto the surviving event after a merge
 * @param changes what differs from the revision before; absent where there is none, or no state after it
 * @param event the full state after the change, without a phase (which depends on now); absent in lists, and where the
 *     event ended
 */
@RegisterForReflection
@Schema(name = "Revision", description = "One change of an event; revisions are never altered.")
public record RevisionView(
        @Schema(description = "Counts the changes of this event, from 1", examples = "1")
        int revision,

        @Schema(description = "What happened. An open list: accept new values")
        Change change,

        @Schema(description = "When the change was made") Instant at,
        @Schema(description = "Why") Cause cause,

        @Nullable @Schema(description = "The surviving event, after a merge")
        UUID mergedInto,

        @Nullable
        @Schema(description = "What differs from the revision before; absent for the first, and where the event ended")
        List<FieldChange> changes,

        @Nullable
        @Schema(
                description = "The full state after the change, without phase; absent in lists and where the event"
                        + " ended")
        Event event) {
    /** What happened to the event. */
    public enum Change {
        CHANGED,
        MERGED,
        RETRACTED,
        /** Changed, but its state held words of a document that is forgotten. */
        PURGED
    }
}
