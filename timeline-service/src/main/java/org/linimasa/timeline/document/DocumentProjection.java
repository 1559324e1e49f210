package org.linimasa.timeline.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.linimasa.timeline.state.StateJson;

/** Follows the documents. */
@ApplicationScoped
public class DocumentProjection {
    private final EntityManager database;
    private final StateJson json;

    DocumentProjection(EntityManager database, StateJson json) {
        this.database = database;
        this.json = json;
    }

    /** An empty batch. */
    public DocumentBatch batch() {
        return new DocumentBatch(database, json);
    }
}
