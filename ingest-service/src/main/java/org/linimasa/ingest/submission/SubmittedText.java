package org.linimasa.ingest.submission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text with its metadata as a caller wrote it, unchecked.
 *
 * @param text UTF-16 code units are what offsets count
 */
@Schema(name = "SubmittedText", description = "A text with what is known about it. Absent means unknown.")
@RegisterForReflection
public record SubmittedText(
        @Nullable
        @Schema(
                maxLength = Submission.MAX_TEXT_CHARS,
                description = "Plain text, at most 1,000,000 UTF-16 code units. Either this or `html`")
        String text,

        @Nullable @Schema(maxLength = 1000, description = "The headline, where it is known apart from the text")
        String title,

        @Nullable
        @Schema(
                format = "uri",
                maxLength = 2000,
                description = "http or https. The same URL with another text is a new version of the document")
        String url,

        @Nullable @Schema(maxLength = 300, description = "Who published it")
        String publisher,

        @Nullable @Schema(description = "BCP 47; detected where absent", examples = "id")
        String language,

        @Nullable
        @Schema(
                description = "Date or date-time of ISO 8601, with or without offset; where absent it is inferred from"
                        + " the text",
                examples = "2024-01-17")
        String publishedAt,

        @Nullable @Schema(description = "IANA time zone of the text's local times", examples = "Asia/Jakarta")
        String zone,

        @Nullable @Schema(maxLength = 300, description = "Who wrote it")
        String author,

        @Nullable
        @Schema(
                description = "A page instead of a text: its main text is the text of the document, without what stands"
                        + " around it. What the page says of itself (title, author, publisher, time of publication,"
                        + " language, canonical address) counts where the fields here are absent")
        String html) {
    /** A text that nobody signed. */
    public SubmittedText(
            @Nullable String text,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String language,
            @Nullable String publishedAt,
            @Nullable String zone) {
        this(text, title, url, publisher, language, publishedAt, zone, null, null);
    }
}
