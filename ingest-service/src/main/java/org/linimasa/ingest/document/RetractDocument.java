package org.linimasa.ingest.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.document.StoredDocument.Retraction;
import org.linimasa.ingest.event.FindEvent;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.rest.IfMatch;

/** Takes a document back: its mentions leave their events, and what only they supported is retracted. */
@ApplicationScoped
class RetractDocument {
    private static final Logger LOG = Logger.getLogger(RetractDocument.class);

    private final DocumentRepository documents;
    private final DocumentVersions versions;
    private final FindEvent events;
    private final Outbox outbox;
    private final Clock clock;

    RetractDocument(
            DocumentRepository documents, DocumentVersions versions, FindEvent events, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Retracts a document. One that is retracted already stays as it is, whatever version the condition names: what was
     * asked for has happened (RFC 9110, section 13.1.1).
     *
     * @return its state; empty where there is none of this id
     * @throws org.linimasa.rest.ProblemException 412 if it is at another version
     */
    Optional<DocumentView> retract(UUID id, IfMatch condition, @Nullable String author, @Nullable String reason) {
        return QuarkusTransaction.requiringNew().call(() -> {
            outbox.takeTurn();
            return documents
                    .findByPublicId(id)
                    .map(known -> known.retraction() == null ? retract(known, condition, author, reason) : known)
                    .map(document -> DocumentView.of(document, events.inDocument(id)));
        });
    }

    private StoredDocument retract(
            StoredDocument known, IfMatch condition, @Nullable String author, @Nullable String reason) {
        condition.check(known.version());
        StoredDocument retracted =
                known.retracted(new Retraction(clock.instant(), author, reason)).nextVersion();
        LOG.infof("document %s retracted, version %d", retracted.id(), retracted.version());
        return versions.store(retracted, null);
    }
}
