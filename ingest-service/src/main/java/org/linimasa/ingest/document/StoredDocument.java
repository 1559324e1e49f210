package org.linimasa.ingest.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.ingest.submission.Submission;

/**
 * A document as stored.
 *
 * @param version counts the states of this id, from 1
 * @param submission the text and all that callers ever said of it
 * @param receivedAt of the first submission: it stays, so that a replay infers the same document time
 * @param language given or detected, BCP 47
 * @param supersededBy the newer text at the same URL; absent while this one counts, and once it is retracted
 * @param retraction who took it back; absent while nobody has
 */
record StoredDocument(
        UUID id,
        int version,
        Submission submission,
        Instant receivedAt,
        String language,
        DocumentTime documentTime,
        @Nullable UUID supersededBy,
        @Nullable Retraction retraction) {
    /**
     * Which of the texts at one URL is the newest: the one published last, else received last. The id only makes sure
     * that there is an answer.
     */
    static final Comparator<StoredDocument> BY_AGE = Comparator.comparing(
                    (StoredDocument document) -> document.submission.writtenAt(document.receivedAt))
            .thenComparing(StoredDocument::receivedAt)
            .thenComparing(StoredDocument::id);

    /**
     * The taking back of a document.
     *
     * @param author as they name themselves
     * @param reason in their own words
     */
    record Retraction(
            Instant at, @Nullable String author, @Nullable String reason) {}

    boolean live() {
        return supersededBy == null && retraction == null;
    }

    /** Whether a submission of this text brings nothing new; what was retracted is news when it comes again. */
    boolean saysAlready(Submission given) {
        return retraction == null && submission.equals(given);
    }

    /** The same document where this one is the newest at its URL: it counts if that is itself. */
    StoredDocument supersededBy(@Nullable UUID newest) {
        UUID newer = retraction != null || id.equals(newest) ? null : newest;
        return new StoredDocument(id, version, submission, receivedAt, language, documentTime, newer, retraction);
    }

    StoredDocument retracted(Retraction by) {
        return new StoredDocument(id, version, submission, receivedAt, language, documentTime, supersededBy, by);
    }

    /** The same document as another engine reads it. */
    StoredDocument readAs(String language, DocumentTime documentTime) {
        return new StoredDocument(
                id, version, submission, receivedAt, language, documentTime, supersededBy, retraction);
    }

    StoredDocument nextVersion() {
        return new StoredDocument(
                id, version + 1, submission, receivedAt, language, documentTime, supersededBy, retraction);
    }
}
