package org.linimasa.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.LiveMention;
import org.linimasa.ingest.document.StoredDocument.Retraction;
import org.linimasa.ingest.event.EventMerging;
import org.linimasa.ingest.event.SourceChange;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.message.Message;

/**
 * Stores new states of documents and lets the newest text at each URL, and only that, support events. What is retracted
 * counts as if it had never been received. In the caller's transaction, which holds the writer's turn
 * ({@link Outbox#takeTurn}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DocumentVersions {
    private final DocumentRepository documents;
    private final EventExtractor extractor;
    private final EventMerging merging;
    private final Outbox outbox;
    private final Clock clock;

    DocumentVersions(
            DocumentRepository documents, EventExtractor extractor, EventMerging merging, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.extractor = extractor;
        this.merging = merging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores a new state of a document, and what follows from it for the other texts at its URL.
     *
     * @param read what the extractor finds in it; absent where that is not known yet
     * @return the document in its place
     */
    StoredDocument store(StoredDocument document, @Nullable Extraction read) {
        Instant now = clock.instant();
        List<StoredDocument> others = document.submission().url() == null
                ? List.of()
                : documents.findByUrl(document.submission().url()).stream()
                        .filter(other -> !other.id().equals(document.id()))
                        .toList();
        @Nullable
        UUID newest = Stream.concat(Stream.of(document), others.stream())
                .filter(version -> version.retraction() == null)
                .max(StoredDocument.BY_AGE)
                .map(StoredDocument::id)
                .orElse(null);
        StoredDocument placed = document.supersededBy(newest);
        List<SourceChange> changes = new ArrayList<>();
        changes.add(changeOf(placed, read));
        save(placed, now);
        for (StoredDocument other : others) {
            StoredDocument after = other.supersededBy(newest);
            if (!after.equals(other)) {
                StoredDocument next = after.nextVersion();
                changes.add(changeOf(next, null));
                save(next, now);
            }
        }
        merging.apply(changes, now);
        return placed;
    }

    /**
     * Stores what a newer engine finds in a document that is there, and merges its mentions again whether they differ or not:
     * the engine may merge them otherwise.
     *
     * @return whether anything is other than before
     */
    boolean readAgain(StoredDocument document, Extraction read) {
        Instant now = clock.instant();
        StoredDocument reread =
                document.readAs(read.tagging().language(), read.tagging().documentTime());
        boolean changed = !reread.equals(document);
        StoredDocument stored = changed ? reread.nextVersion() : document;
        if (changed) {
            save(stored, now);
        }
        SourceChange found = changeOf(stored, read);
        Cause cause = new Cause("REPLAY", document.id(), null, null);
        return merging.applyAgain(new SourceChange(found.source(), found.mentions(), cause), now) || changed;
    }

    private SourceChange changeOf(StoredDocument document, @Nullable Extraction read) {
        if (!document.live()) {
            Retraction by = document.retraction();
            return new SourceChange(
                    document.id(),
                    List.of(),
                    new Cause(
                            "RETRACTION",
                            document.id(),
                            by == null ? null : by.author(),
                            by == null ? null : by.reason()));
        }
        Extraction extraction =
                read == null ? extractor.extract(document.submission().received(document.receivedAt())) : read;
        List<LiveMention> mentions = extraction.live(
                document.documentTime(),
                document.submission().url(),
                document.submission().publisher());
        return new SourceChange(document.id(), mentions, new Cause("MENTION", document.id(), null, null));
    }

    private void save(StoredDocument document, Instant now) {
        documents.save(document);
        Submission submission = document.submission();
        outbox.append(
                new Message.DocumentChanged(
                        document.id(),
                        document.version(),
                        document.live(),
                        submission.url(),
                        submission.title(),
                        submission.publisher(),
                        document.language(),
                        submission.publishedAt(),
                        document.documentTime(),
                        document.receivedAt()),
                now);
    }
}
