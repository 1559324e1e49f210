package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person's word on an event as a whole. Like a correction it hangs on the mentions the event had, and belongs to
 * whatever event the first of them that lives is part of.
 *
 * @param number of two that belong to one event the higher one has the last word
 */
record Review(long number, List<UUID> mentions, Verdict verdict) {
    Review {
        mentions = List.copyOf(mentions);
    }

    /** The mention that says which event it belongs to. */
    Optional<UUID> firstAmong(Set<UUID> live) {
        return mentions.stream().filter(live::contains).findFirst();
    }

    /** As stored. */
    @RegisterForReflection
    record Given(Verdict verdict) {}
}
