package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.timeline.state.StateJson;

/** Answers what is known of one event. */
@ApplicationScoped
@Transactional
class FindEvent {
    /** A moment can lie between two messages of a re-clustering, where aliases can form a ring. */
    private static final int MAX_ALIASES = 64;

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

    /** What a document says of live events, in the order of its text. */
    List<Mention> findMentionsInDocument(UUID document) {
        return mentions.findInDocument(document).stream()
                .map(it -> json.read(it.state, Mention.class).inEvent(it.key.eventId()))
                .sorted(Comparator.comparing(
                                (Mention mention) -> mention.begin(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Mention::id))
                .toList();
    }

    /** What an id was at an earlier moment, as the timeline said then. */
    EventLookup findAsOf(UUID id, Instant moment, LabelLanguage language) {
        UUID current = id;
        for (int i = 0; i < MAX_ALIASES; i++) {
            Optional<RevisionEntity> revision = revisions.findAsOf(current, moment);
            if (revision.isEmpty()) {
                return current.equals(id) ? new EventLookup.Unknown() : new EventLookup.Merged(current);
            }
            RevisionEntity row = revision.get();
            if (row.state != null) {
                return current.equals(id)
                        ? new EventLookup.Live(ServedEvent.at(
                                moment.truncatedTo(ChronoUnit.SECONDS), language, json.read(row.state, Event.class)))
                        : new EventLookup.Merged(current);
            }
            if (row.intoId == null) {
                return new EventLookup.Retracted();
            }
            current = row.intoId;
        }
        return new EventLookup.Merged(current);
    }

    /** Revisions older than {@code before}, newest first, without their states; also of an event that has ended. */
    List<RevisionView> findRevisions(UUID event, int before, int limit) {
        // One more, for what the last one changed.
        List<RevisionEntity> rows = revisions.findBefore(event, before, limit + 1);
        return IntStream.range(0, Math.min(limit, rows.size()))
                .mapToObj(i -> view(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null, false))
                .toList();
    }

    Optional<RevisionView> findRevision(UUID event, int revision) {
        List<RevisionEntity> rows = revisions.findBefore(event, revision + 1, 2);
        return rows.isEmpty() || rows.getFirst().key.revision() != revision
                ? Optional.empty()
                : Optional.of(view(rows.getFirst(), rows.size() > 1 ? rows.get(1) : null, true));
    }

    private RevisionView view(RevisionEntity row, @Nullable RevisionEntity previous, boolean withState) {
        Event after = state(row);
        Event before = previous == null ? null : state(previous);
        return new RevisionView(
                row.key.revision(),
                RevisionView.Change.valueOf(row.change),
                row.at,
                json.read(row.cause, Cause.class),
                row.intoId,
                before == null || after == null ? null : FieldChange.between(before, after),
                withState ? after : null);
    }

    private @Nullable Event state(RevisionEntity row) {
        return row.state == null ? null : json.read(row.state, Event.class);
    }
}
