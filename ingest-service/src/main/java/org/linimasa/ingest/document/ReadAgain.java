package org.linimasa.ingest.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.Extraction;

/** Reads stored documents again, in the order in which they came. */
@ApplicationScoped
public class ReadAgain {
    private final DocumentRepository documents;
    private final DocumentVersions versions;
    private final EventExtractor extractor;

    ReadAgain(DocumentRepository documents, DocumentVersions versions, EventExtractor extractor) {
        this.documents = documents;
        this.versions = versions;
        this.extractor = extractor;
    }

    /** A document as read by the present engine, not stored yet. */
    public static final class Reread {
        private final long position;
        private final StoredDocument document;
        private final Extraction extraction;

        Reread(long position, StoredDocument document, Extraction extraction) {
            this.position = position;
            this.document = document;
            this.extraction = extraction;
        }

        /** Its place in the order. */
        public long position() {
            return position;
        }
    }

    /** How many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count() {
        return documents.countKept();
    }

    /** Reads the next document, outside of any transaction, because it takes the longest. */
    public Optional<Reread> readAfter(long position) {
        return QuarkusTransaction.requiringNew()
                .call(() -> documents.findAfter(position))
                .map(placed -> new Reread(
                        placed.position(),
                        placed.document(),
                        extractor.extract(placed.document()
                                .submission()
                                .received(placed.document().receivedAt()))));
    }

    /**
     * Stores what was read, unless the document was changed meanwhile: then the present engine has read it anyway. The caller
     * holds the writer's turn.
     *
     * @return whether anything is other than before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean store(Reread read) {
        return documents
                .findByPublicId(read.document.id())
                .filter(read.document::equals)
                .map(document -> versions.readAgain(document, read.extraction))
                .orElse(false);
    }
}
