package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.ingest.document.StoredDocument.Retraction;
import org.linimasa.ingest.event.EventView;

/** A document's state as served, without its text. */
@Schema(name = "Document", description = "A text that was received, and the events it supports. Absent means unknown.")
@RegisterForReflection
record DocumentView(
        @Schema(required = true, description = "UUID, a function of URL and text")
        UUID id,

        @Schema(required = true, description = "Counts the states of this document, from 1", examples = "1")
        int version,

        @Schema(
                required = true,
                description = "False once a newer text at the same URL took its place, or somebody took it back")
        boolean live,

        @Nullable @Schema(description = "The newer text at the same URL")
        UUID supersededBy,

        @Nullable @Schema(description = "Who took it back, and why; absent while nobody has")
        RetractionView retraction,

        @Nullable @Schema(description = "The headline as given, or as the page has it")
        String title,

        @Nullable @Schema(description = "Canonical") String url,
        @Nullable @Schema(description = "Who published it") String publisher,
        @Nullable @Schema(description = "Who wrote it") String author,

        @Schema(required = true, description = "BCP 47, given or detected", examples = "id")
        String language,

        @Nullable @Schema(description = "As given, or as the page has it")
        String publishedAt,

        @Nullable @Schema(description = "IANA time zone as given")
        String zone,

        @Schema(required = true, description = "When it was written: `yesterday` counts from it")
        DocumentTime documentTime,

        @Schema(required = true, description = "First received, RFC 3339")
        Instant receivedAt,

        @Schema(required = true, description = "Length of the text in UTF-16 code units")
        int textLength,

        @Schema(required = true, description = "The events it supports, by place in the text")
        List<EventView> events) {
    static DocumentView of(StoredDocument document, List<EventView> events) {
        return new DocumentView(
                document.id(),
                document.version(),
                document.live(),
                document.supersededBy(),
                RetractionView.of(document.retraction()),
                document.submission().title(),
                document.submission().url(),
                document.submission().publisher(),
                document.submission().author(),
                document.language(),
                document.submission().publishedAt(),
                document.submission().zone(),
                document.documentTime(),
                document.receivedAt(),
                document.submission().text().length(),
                events);
    }

    /** The taking back of a document. */
    @Schema(name = "Retraction", description = "The taking back of a document.")
    @RegisterForReflection
    record RetractionView(
            @Schema(required = true, description = "When, RFC 3339")
            Instant at,

            @Nullable @Schema(description = "Who, as they name themselves")
            String author,

            @Nullable @Schema(description = "Why, in their own words")
            String reason) {
        static @Nullable RetractionView of(@Nullable Retraction retraction) {
            return retraction == null
                    ? null
                    : new RetractionView(retraction.at(), retraction.author(), retraction.reason());
        }
    }
}
