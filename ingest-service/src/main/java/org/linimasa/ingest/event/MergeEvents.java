package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linimasa.extraction.correction.Together;
import org.linimasa.ingest.event.CorrectionDesk.Outcome;
import org.linimasa.ingest.event.CorrectionDesk.Said;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.rest.IfMatch;

/** Takes a person's word that two events are one. */
@ApplicationScoped
class MergeEvents {
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final CorrectionDesk desk;
    private final FindEvent findEvent;
    private final EventRepository events;

    MergeEvents(CorrectionDesk desk, FindEvent findEvent, EventRepository events) {
        this.desk = desk;
        this.findEvent = findEvent;
        this.events = events;
    }

    /**
     * Merges an event that lives with another one. The id of the first mention of both survives, the other one becomes an
     * alias. Where they are one already, nothing changes.
     *
     * @param other may be an alias too
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision, 422 if the other one does not
     *     live
     */
    Outcome merge(UUID id, IfMatch condition, UUID other, By by) {
        return desk.correct(id, condition, by, stored -> {
            StoredEvent live = live(other);
            if (live.id().equals(id)) {
                return Optional.empty();
            }
            List<UUID> both = Stream.concat(stored.mentionIds().stream(), live.mentionIds().stream())
                    .toList();
            return Optional.of(new Said(both, new Together()));
        });
    }

    private StoredEvent live(UUID id) {
        return switch (findEvent.find(id)) {
            case Found.Live(EventView event) ->
                events.findByPublicId(event.id()).orElseThrow();
            case Found.Alias(UUID survivor) -> events.findByPublicId(survivor).orElseThrow();
            case Found.Retracted() ->
                throw ERRORS.invalid(
                        "event", "retracted-event", "The event " + id + " is supported by no document any more.");
            case Found.Unknown() -> throw ERRORS.invalid("event", "unknown-event", "There is no event " + id + ".");
        };
    }
}
