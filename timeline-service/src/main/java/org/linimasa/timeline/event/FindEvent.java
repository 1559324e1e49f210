package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.timeline.state.StateJson;

/** Answers what is known of one event. */
@ApplicationScoped
@Transactional
class FindEvent {
    private final EventRepository events;
    private final FormerEventRepository formerEvents;
    private final RevisionRepository revisions;
    private final MentionRepository mentions;
    private final StateJson json;
    private final Clock clock;

    FindEvent(
            EventRepository events,
            FormerEventRepository formerEvents,
            RevisionRepository revisions,
            MentionRepository mentions,
            StateJson json,
            Clock clock) {
        this.events = events;
        this.formerEvents = formerEvents;
        this.revisions = revisions;
        this.mentions = mentions;
        this.json = json;
        this.clock = clock;
    }

    EventLookup find(UUID id, LabelLanguage language) {
        EventEntity row = events.findById(id);
        if (row != null) {
            return new EventLookup.Live(
                    ServedEvent.at(ServedEvent.now(clock), language, json.read(row.state, Event.class)));
        }
        Optional<FormerEventEntity> former = formerEvents.findLast(id);
        if (former.isEmpty()) {
            return new EventLookup.Unknown();
        }
        UUID into = former.get().intoId;
        return into == null ? new EventLookup.Retracted() : new EventLookup.Merged(into);
    }

    /** Mentions after a position, in the order of the cluster. */
    List<Mention> findMentions(UUID event, int afterPosition, int limit) {
        return mentions.findAfter(event, afterPosition, limit).stream()
                .map(it -> json.read(it.state, Mention.class))
                .toList();
    }

    /** Revisions older than {@code before}, newest first, without their states; also of an event that has ended. */
    List<RevisionView> findRevisions(UUID event, int before, int limit) {
        return revisions.findBefore(event, before, limit).stream()
                .map(it -> view(it, false))
                .toList();
    }

    Optional<RevisionView> findRevision(UUID event, int revision) {
        return revisions.find(event, revision).map(it -> view(it, true));
    }

    private RevisionView view(RevisionEntity row, boolean withState) {
        return new RevisionView(
                row.key.revision(),
                RevisionView.Change.valueOf(row.change),
                row.at,
                json.read(row.cause, Cause.class),
                row.intoId,
                withState && row.state != null ? json.read(row.state, Event.class) : null);
    }
}
