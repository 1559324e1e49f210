package org.linimasa.ingest.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.Extraction;
import org.linimasa.ingest.event.FindEvent;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.ingest.submission.TextsAtOnce;

/** Takes a document in: reads it, stores it, and brings the events in line, all or nothing. */
@ApplicationScoped
class IngestDocument {
    private static final Logger LOG = Logger.getLogger(IngestDocument.class);

    private final DocumentRepository documents;
    private final DocumentVersions versions;
    private final EventExtractor extractor;
    private final TextsAtOnce textsAtOnce;
    private final FindEvent events;
    private final Outbox outbox;
    private final Clock clock;

    IngestDocument(
            DocumentRepository documents,
            DocumentVersions versions,
            EventExtractor extractor,
            TextsAtOnce textsAtOnce,
            FindEvent events,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.extractor = extractor;
        this.textsAtOnce = textsAtOnce;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The outcome.
     *
     * @param created false when the document was known already
     */
    record Ingested(DocumentView document, boolean created) {}

    /**
     * Known text with nothing new about it changes nothing. Known text with new metadata is analyzed again, and one that
     * was retracted counts again. Another text at a known URL takes the place of the older one.
     */
    Ingested ingest(Submission given) {
        Instant begin = clock.instant();
        Reading reading = read(given);
        Ingested ingested = QuarkusTransaction.joiningExisting().call(() -> store(given, reading));
        LOG.infof(
                "document %s version %d: %d characters, %d events, %d ms",
                ingested.document().id(),
                ingested.document().version(),
                ingested.document().textLength(),
                ingested.document().events().size(),
                Duration.between(begin, clock.instant()).toMillis());
        return ingested;
    }

    /** What the extractor was given and what it found. */
    private record Reading(
            Document document, Instant receivedAt, @Nullable Extraction extraction) {}

    /** Reads the text before taking the turn, because it takes the longest. */
    private Reading read(Submission given) {
        Optional<StoredDocument> known = QuarkusTransaction.joiningExisting().call(() -> find(given));
        Submission submission =
                known.map(stored -> given.completedBy(stored.submission())).orElse(given);
        Instant receivedAt = known.map(StoredDocument::receivedAt).orElseGet(clock::instant);
        Document document = submission.received(receivedAt);
        boolean unchanged =
                known.filter(stored -> stored.saysAlready(submission)).isPresent();
        return new Reading(document, receivedAt, unchanged ? null : extracted(document));
    }

    private Extraction extracted(Document document) {
        return textsAtOnce.read(document.text().length(), () -> extractor.extract(document));
    }

    private Ingested store(Submission given, Reading reading) {
        outbox.takeTurn();
        UUID id = given.documentId();
        Optional<StoredDocument> known = find(given);
        Submission submission =
                known.map(stored -> given.completedBy(stored.submission())).orElse(given);
        if (known.isPresent() && known.get().saysAlready(submission)) {
            return new Ingested(DocumentView.of(known.get(), events.inDocument(id)), false);
        }
        Instant receivedAt = known.map(StoredDocument::receivedAt).orElse(reading.receivedAt());
        Extraction extraction = extractionOf(submission.received(receivedAt), reading);
        StoredDocument document = new StoredDocument(
                id,
                known.map(StoredDocument::version).orElse(0) + 1,
                submission,
                receivedAt,
                extraction.tagging().language(),
                extraction.tagging().documentTime(),
                null,
                null);
        StoredDocument stored = versions.store(document, extraction);
        return new Ingested(DocumentView.of(stored, events.inDocument(id)), known.isEmpty());
    }

    /** Nothing where it is new; refused where it was purged, by its id or by what it says. */
    private Optional<StoredDocument> find(Submission given) {
        Optional<StoredDocument> known = documents.findByPublicId(given.documentId());
        if (known.isEmpty()) {
            documents.refuseForgotten(given);
        }
        return known;
    }

    /** What was read before the turn, unless another writer has changed what was to be read. */
    private Extraction extractionOf(Document document, Reading reading) {
        return reading.extraction() != null && reading.document().equals(document)
                ? reading.extraction()
                : extractor.extract(document);
    }
}
