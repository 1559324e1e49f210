package org.linimasa.ingest.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;

/**
 * An event as stored.
 *
 * @param state the present state, or the last one before it was merged or retracted; without a phase
 * @param mentions of that state, in cluster order
 * @param revision of the last change, merging and retraction included
 */
record StoredEvent(
        UUID id, int revision, Standing standing, @Nullable UUID mergedInto, Event state, List<Mention> mentions) {
    StoredEvent {
        mentions = List.copyOf(mentions);
    }

    /** The ids of its mentions, in cluster order. */
    List<UUID> mentionIds() {
        return mentions.stream().map(Mention::id).toList();
    }
}
