package org.linimasa.ingest.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.ingest.event.FindEvent.Found;
import org.linimasa.ingest.outbox.Outbox;

/** Gives a person the last word on fields of an event. */
@ApplicationScoped
class CorrectEvent {
    private static final Logger LOG = Logger.getLogger(CorrectEvent.class);

    private final FindEvent findEvent;
    private final EventRepository events;
    private final EventPatchReader reader;
    private final EventMerging merging;
    private final Outbox outbox;
    private final Clock clock;

    CorrectEvent(
            FindEvent findEvent,
            EventRepository events,
            EventPatchReader reader,
            EventMerging merging,
            Outbox outbox,
            Clock clock) {
        this.findEvent = findEvent;
        this.events = events;
        this.reader = reader;
        this.merging = merging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Corrects an event that lives. What is as the patch wants it already leaves no trace.
     *
     * @return the event as it is now, or what the id stands for where that is no live event
     * @throws org.linimasa.rest.ProblemException 412 if the event is at another revision, 422 for a wrong value
     */
    Found correct(UUID id, IfMatch condition, EventPatch patch, By by) {
        Found found = QuarkusTransaction.requiringNew().call(() -> store(id, condition, patch, by));
        if (found instanceof Found.Live(EventView event)) {
            LOG.infof("correction of event %s: revision %d", event.id(), event.revision());
        }
        return found;
    }

    private Found store(UUID id, IfMatch condition, EventPatch patch, By by) {
        outbox.takeTurn();
        Found found = findEvent.find(id);
        if (!(found instanceof Found.Live)) {
            return found;
        }
        StoredEvent stored = events.findByPublicId(id).orElseThrow();
        condition.check(stored.revision());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        FieldChange change = reader.read(patch, stored.state(), today);
        if (!changes(stored.state(), change)) {
            return found;
        }
        List<UUID> mentions = stored.mentions().stream().map(Mention::id).toList();
        merging.correct(mentions, change, by, clock.instant());
        return findEvent.find(id);
    }

    private static boolean changes(Event event, FieldChange change) {
        FieldValues now = FieldValues.of(event);
        return change.released().stream().anyMatch(event.locked()::contains)
                || !event.locked().containsAll(change.set().names())
                || !now.overriddenBy(change.set()).equals(now);
    }
}
