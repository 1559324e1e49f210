package org.linimasa.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.document.StoredDocument.Retraction;
import org.linimasa.ingest.event.ForgetDocument;
import org.linimasa.ingest.idempotency.ForgetAnswers;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.ingest.retention.LongDeletion;
import org.linimasa.message.Message.DocumentPurged;
import org.linimasa.message.Message.DocumentPurged.PurgedRevision;
import org.linimasa.rest.IfMatch;

/** Forgets a document for good: takes it back first, then overwrites its words wherever they are. */
@ApplicationScoped
class PurgeDocument {
    private static final Logger LOG = Logger.getLogger(PurgeDocument.class);

    private final DocumentRepository documents;
    private final DocumentVersions versions;
    private final ForgetDocument forgetDocument;
    private final ForgetAnswers forgetAnswers;
    private final Outbox outbox;
    private final LongDeletion longDeletion;
    private final Clock clock;

    PurgeDocument(
            DocumentRepository documents,
            DocumentVersions versions,
            ForgetDocument forgetDocument,
            ForgetAnswers forgetAnswers,
            Outbox outbox,
            LongDeletion longDeletion,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.forgetDocument = forgetDocument;
        this.forgetAnswers = forgetAnswers;
        this.outbox = outbox;
        this.longDeletion = longDeletion;
        this.clock = clock;
    }

    /**
     * Purges a document.
     *
     * @return false where there is none of this id
     * @throws org.linimasa.rest.ProblemException 410 if it was purged before, 412 if it is at another version
     */
    boolean purge(UUID id, IfMatch condition, @Nullable String author, @Nullable String reason) {
        return longDeletion.call(() -> {
            outbox.takeTurn();
            return documents
                    .findByPublicId(id)
                    .map(document -> purge(document, condition, author, reason))
                    .orElse(false);
        });
    }

    private boolean purge(
            StoredDocument document, IfMatch condition, @Nullable String author, @Nullable String reason) {
        condition.check(document.version());
        Instant now = clock.instant();
        StoredDocument retracted = document.retraction() == null
                ? versions.store(
                        document.retracted(new Retraction(now, author, reason)).nextVersion(), null)
                : document;
        int version = retracted.version() + 1;
        List<PurgedRevision> revisions = forgetDocument.forget(document.id());
        documents.purge(document.id(), version, now);
        outbox.forget(
                document.id(), revisions.stream().map(PurgedRevision::event).collect(Collectors.toSet()));
        forgetAnswers.forget(document.id());
        outbox.append(new DocumentPurged(document.id(), version, now, revisions), now);
        LOG.infof("document %s purged, with %d revisions of events", document.id(), revisions.size());
        return true;
    }
}
