package org.linimasa.extraction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Conflict;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Relation;
import org.linimasa.event.Status;

/**
 * The resolved state of one cluster of mentions: an event but for its revision and timestamps, which the service adds.
 *
 * @param id of the first mention, see {@link org.linimasa.event.Identity#eventId}
 * @param locked the fields that people set, named as on the wire
 * @param mentions in cluster order
 */
public record MergedEvent(
        UUID id,
        String title,
        String language,
        String type,
        String category,
        Status status,
        EventTime time,
        List<Participant> participants,
        @Nullable Place place,
        List<Relation> relations,
        double confidence,
        List<Evidence> evidence,
        @Nullable Plan plan,
        List<Conflict> conflicts,
        List<String> locked,
        List<Mention> mentions) {
    /** Copies the lists. */
    public MergedEvent {
        participants = List.copyOf(participants);
        relations = List.copyOf(relations);
        evidence = List.copyOf(evidence);
        conflicts = List.copyOf(conflicts);
        locked = List.copyOf(locked);
        mentions = List.copyOf(mentions);
    }
}
