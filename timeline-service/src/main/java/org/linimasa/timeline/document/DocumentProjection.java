package org.linimasa.timeline.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.timeline.state.StateJson;

/** Follows the documents: the highest version of an id is its state, in whatever order the messages come. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DocumentProjection {
    private final DocumentRepository documents;
    private final StateJson json;

    DocumentProjection(DocumentRepository documents, StateJson json) {
        this.documents = documents;
        this.json = json;
    }

    /** @return false if this version, or a newer one, was known */
    public boolean apply(DocumentChanged message) {
        DocumentEntity row = documents.findById(message.id());
        if (row == null) {
            row = new DocumentEntity(message.id());
            fill(row, message);
            documents.persist(row);
            return true;
        }
        if (row.version >= message.version()) {
            return false;
        }
        fill(row, message);
        return true;
    }

    /**
     * Keeps nothing of a document but that it is gone.
     *
     * @return false if that, or a newer state, was known
     */
    public boolean apply(DocumentPurged message) {
        DocumentEntity row = documents.findById(message.id());
        boolean isNew = row == null;
        if (isNew) {
            row = new DocumentEntity(message.id());
        } else if (row.version >= message.version()) {
            return false;
        }
        row.version = message.version();
        row.live = false;
        row.state = "{}";
        if (isNew) {
            documents.persist(row);
        }
        return true;
    }

    private void fill(DocumentEntity row, DocumentChanged message) {
        row.version = message.version();
        row.live = message.live();
        row.state = json.write(message);
    }
}
