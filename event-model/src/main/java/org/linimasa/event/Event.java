package org.linimasa.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical thing that happened or will happen, as it travels and as it is served.
 *
 * @param id see {@link Identity#eventId}
 * @param revision counts the changes, from 1
 * @param title one short sentence in {@code language}
 * @param language BCP 47
 * @param type a readable type such as MEETING; an open list
 * @param category from the closed list in the docs; served as an open list
 * @param status as the texts present it
 * @param phase derived when served; absent while stored and while travelling
 * @param time when
 * @param participants who
 * @param place where
 * @param relations to other events
 * @param confidence 0 to 1
 * @param evidence the words it rests on, one per mention
 * @param plan what was announced and what became of it
 * @param conflicts what the sources disagree on
 * @param locked the fields a person set
 * @param createdAt first revision
 * @param updatedAt this revision
 */
public record Event(
        UUID id,
        int revision,
        String title,
        String language,
        String type,
        String category,
        Status status,
        @Nullable Phase phase,
        EventTime time,
        List<Participant> participants,
        @Nullable Place place,
        List<Relation> relations,
        double confidence,
        List<Evidence> evidence,
        @Nullable Plan plan,
        List<Conflict> conflicts,
        List<String> locked,
        Instant createdAt,
        Instant updatedAt) {
    /** Copies the lists. */
    public Event {
        participants = List.copyOf(participants);
        relations = List.copyOf(relations);
        evidence = List.copyOf(evidence);
        conflicts = List.copyOf(conflicts);
        locked = List.copyOf(locked);
    }

    /** The same event with its phase, as served. */
    public Event withPhase(@Nullable Phase now) {
        return new Event(
                id,
                revision,
                title,
                language,
                type,
                category,
                status,
                now,
                time,
                participants,
                place,
                relations,
                confidence,
                evidence,
                plan,
                conflicts,
                locked,
                createdAt,
                updatedAt);
    }

    /** The same event with its time said otherwise. */
    public Event withTime(EventTime sameTime) {
        return new Event(
                id,
                revision,
                title,
                language,
                type,
                category,
                status,
                phase,
                sameTime,
                participants,
                place,
                relations,
                confidence,
                evidence,
                plan,
                conflicts,
                locked,
                createdAt,
                updatedAt);
    }
}
