package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.timeline.state.StateJson;

/**
 * Follows the events: the projection is a function of the set of messages, in whatever order and however often they
 * come. The highest revision of an id is its state, every revision is history. Batches are applied one after another,
 * so nothing here has to fear a second writer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EventProjection {
    private final EntityManager database;
    private final RevisionRepository revisions;
    private final MentionRepository mentions;
    private final StateJson json;

    EventProjection(EntityManager database, RevisionRepository revisions, MentionRepository mentions, StateJson json) {
        this.database = database;
        this.revisions = revisions;
        this.mentions = mentions;
        this.json = json;
    }

    /** An empty batch. */
    public EventBatch batch() {
        return new EventBatch(database, revisions, json);
    }

    /** Overwrites what past states hold of a document. What is live was told anew before. */
    public void forget(DocumentPurged message) {
        message.revisions().forEach(it -> revisions.forget(it.event(), it.revision()));
        mentions.delete("documentId", message.id());
        revisions.forgetValuesOfNoEvent();
    }
}
