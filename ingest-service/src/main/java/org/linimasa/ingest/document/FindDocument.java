package org.linimasa.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.linimasa.ingest.event.FindEvent;

@ApplicationScoped
class FindDocument {
    private final DocumentRepository documents;
    private final FindEvent events;

    FindDocument(DocumentRepository documents, FindEvent events) {
        this.documents = documents;
        this.events = events;
    }

    @Transactional
    Optional<DocumentView> find(UUID id) {
        return documents.findByPublicId(id).map(document -> DocumentView.of(document, events.inDocument(id)));
    }

    @Transactional
    Optional<String> text(UUID id) {
        return documents
                .findByPublicId(id)
                .map(document -> document.submission().text());
    }
}
