package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.event.Mention;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.EventChanged;
import org.linimasa.message.Message.EventMerged;
import org.linimasa.message.Message.EventPurged;
import org.linimasa.message.Message.EventRetracted;
import org.linimasa.timeline.state.StateJson;

/**
 * Follows the events: the projection is a function of the set of messages, in whatever order and however often they
 * come. The highest revision of an id is its state, every revision is history. Batches are applied one after another,
 * so nothing here has to fear a second writer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventProjection {
    private final EventRepository events;
    private final FormerEventRepository formerEvents;
    private final RevisionRepository revisions;
    private final MentionRepository mentions;
    private final ZoneInUseRepository zones;
    private final StateJson json;

    EventProjection(
            EventRepository events,
            FormerEventRepository formerEvents,
            RevisionRepository revisions,
            MentionRepository mentions,
            ZoneInUseRepository zones,
            StateJson json) {
        this.events = events;
        this.formerEvents = formerEvents;
        this.revisions = revisions;
        this.mentions = mentions;
        this.zones = zones;
        this.json = json;
    }

    /**
     * @param sequence the message's place in the sender's commit order
     * @return false if this revision was known
     */
    public boolean apply(long sequence, EventChanged message) {
        Event event = message.event().withPhase(null);
        String state = json.write(event);
        return remember(
                sequence,
                new RevisionEntity.Key(event.id(), event.revision()),
                RevisionView.Change.CHANGED,
                event.updatedAt(),
                message.cause(),
                null,
                event,
                () -> put(event, state, message.mentions()));
    }

    /**
     * @param sequence the message's place in the sender's commit order
     * @return false if this revision was known
     */
    public boolean apply(long sequence, EventMerged message) {
        return remember(
                sequence,
                new RevisionEntity.Key(message.id(), message.revision()),
                RevisionView.Change.MERGED,
                message.at(),
                message.cause(),
                message.into(),
                null,
                () -> retire(message.id(), message.revision(), message.into(), message.at()));
    }

    /**
     * @param sequence the message's place in the sender's commit order
     * @return false if this revision was known
     */
    public boolean apply(long sequence, EventRetracted message) {
        return remember(
                sequence,
                new RevisionEntity.Key(message.id(), message.revision()),
                RevisionView.Change.RETRACTED,
                message.at(),
                message.cause(),
                null,
                null,
                () -> retire(message.id(), message.revision(), null, message.at()));
    }

    /**
     * A revision of which nothing is told but that there was one: its state is forgotten.
     *
     * @param sequence the message's place in the sender's commit order
     * @return false if this revision was known
     */
    public boolean apply(long sequence, EventPurged message) {
        return remember(
                sequence,
                new RevisionEntity.Key(message.id(), message.revision()),
                RevisionView.Change.PURGED,
                message.at(),
                message.cause(),
                null,
                null,
                () -> {});
    }

    /** Overwrites what past states hold of a document. What is live was told anew before. */
    public void forget(DocumentPurged message) {
        revisions.flush();
        message.revisions().forEach(it -> revisions.forget(it.event(), it.revision()));
        mentions.delete("documentId", message.id());
        revisions.forgetValuesOfNoEvent();
    }

    private boolean remember(
            long sequence,
            RevisionEntity.Key key,
            RevisionView.Change change,
            Instant at,
            Cause cause,
            @Nullable UUID into,
            @Nullable Event event,
            Runnable makeCurrent) {
        Optional<RevisionEntity> known = revisions.find(key.eventId(), key.revision());
        if (known.isPresent()) {
            if (known.get().sequence == null) {
                known.get().place(sequence, event);
            }
            return false;
        }
        boolean newest = revisions.findNewestNumber(key.eventId()) < key.revision();
        RevisionEntity revision =
                new RevisionEntity(key, change, at, json.write(cause), into, event == null ? null : json.write(event));
        revision.place(sequence, event);
        revisions.persist(revision);
        if (newest) {
            makeCurrent.run();
        }
        // The next message may be of the same event: it has to find this one's rows.
        revisions.flush();
        return true;
    }

    private void put(Event event, String state, List<Mention> itsMentions) {
        formerEvents.deleteById(event.id());
        EventEntity row = events.findById(event.id());
        if (row == null) {
            row = new EventEntity(event.id());
            row.fill(event, state);
            events.persist(row);
        } else {
            row.fill(event, state);
        }
        zones.note(row.zone);
        putMentions(event.id(), itsMentions);
    }

    private void putMentions(UUID event, List<Mention> itsMentions) {
        List<MentionEntity> rows = mentions.findAll(event);
        for (int position = 0; position < itsMentions.size(); position++) {
            boolean isNew = position >= rows.size();
            MentionEntity row = isNew ? new MentionEntity(new MentionEntity.Key(event, position)) : rows.get(position);
            Mention mention = itsMentions.get(position);
            row.id = mention.id();
            row.documentId = mention.document();
            row.state = json.write(mention.inEvent(event));
            if (isNew) {
                mentions.persist(row);
            }
        }
        rows.stream().skip(itsMentions.size()).forEach(mentions::delete);
    }

    private void retire(UUID id, int revision, @Nullable UUID into, Instant at) {
        mentions.findAll(id).forEach(mentions::delete);
        events.deleteById(id);
        FormerEventEntity row = formerEvents.findById(id);
        boolean isNew = row == null;
        if (isNew) {
            row = new FormerEventEntity(id);
        }
        row.revision = revision;
        row.intoId = into;
        row.at = at;
        if (isNew) {
            formerEvents.persist(row);
        }
    }
}
