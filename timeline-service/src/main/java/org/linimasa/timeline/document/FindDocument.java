package org.linimasa.timeline.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linimasa.message.Message.DocumentChanged;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;
import org.linimasa.timeline.state.StateJson;

/** Answers what is known of one document. */
@ApplicationScoped
public class FindDocument {
    private final DocumentRepository documents;
    private final StateJson json;

    FindDocument(DocumentRepository documents, StateJson json) {
        this.documents = documents;
        this.json = json;
    }

    /** @throws ProblemException 404 if nobody knows it, 410 if it was retracted or purged */
    @Transactional
    public DocumentView find(UUID id) {
        DocumentEntity row =
                documents.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("document", id));
        if (!row.live) {
            throw new ProblemException(ProblemKind.GONE, "The document " + id + " was taken back.");
        }
        return DocumentView.of(json.read(row.state, DocumentChanged.class));
    }
}
