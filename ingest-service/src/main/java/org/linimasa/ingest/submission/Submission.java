package org.linimasa.ingest.submission;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.extraction.Document;

/**
 * A text with its metadata, checked: see {@link SubmissionReader}.
 *
 * @param url canonical
 * @param language BCP 47
 * @param publishedAt a date or date-time that {@link PublicationTime} reads
 * @param zone IANA
 */
public record Submission(
        String text,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String publishedAt,
        @Nullable String zone,
        @Nullable String author) {
    /** The longest text, in UTF-16 code units. */
    public static final int MAX_TEXT_CHARS = 1_000_000;

    /** The id of the document this is. */
    public UUID documentId() {
        return Identity.documentId(url, text);
    }

    /** This submission, with what it leaves out taken from an earlier one of the same document. */
    public Submission completedBy(Submission earlier) {
        return new Submission(
                earlier.text,
                title == null ? earlier.title : title,
                url == null ? earlier.url : url,
                publisher == null ? earlier.publisher : publisher,
                language == null ? earlier.language : language,
                publishedAt == null ? earlier.publishedAt : publishedAt,
                zone == null ? earlier.zone : zone,
                author == null ? earlier.author : author);
    }

    /** As the extractor reads it. */
    public Document received(Instant at) {
        return new Document(
                documentId(),
                text,
                title,
                language,
                publishedLocally(),
                at.atZone(zoneOrUtc()).toLocalDate(),
                zone,
                url,
                publisher);
    }

    /** When this version of the text came into the world, as far as we know. */
    public Instant writtenAt(Instant receivedAt) {
        LocalDateTime published = publishedLocally();
        return published == null ? receivedAt : published.atZone(zoneOrUtc()).toInstant();
    }

    private @Nullable LocalDateTime publishedLocally() {
        return publishedAt == null
                ? null
                : PublicationTime.parse(publishedAt).in(zone == null ? null : ZoneId.of(zone));
    }

    private ZoneId zoneOrUtc() {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
