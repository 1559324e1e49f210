package org.linimasa.ingest.analysis;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.Submission;
import org.linimasa.ingest.submission.SubmittedText;

/** One text with its metadata, or several in {@code documents}; unchecked. */
@Schema(
        name = "AnalysisRequest",
        description = "One text with its metadata, or several in `documents`, which are merged into one timeline.")
@RegisterForReflection
record AnalysisRequest(
        @Nullable
        @Schema(maxLength = Submission.MAX_TEXT_CHARS, description = "Plain text, at most 1,000,000 UTF-16 code units")
        String text,

        @Nullable @Schema(maxLength = 1000, description = "The headline, where it is known apart from the text")
        String title,

        @Nullable @Schema(format = "uri", maxLength = 2000, description = "http or https")
        String url,

        @Nullable @Schema(maxLength = 300, description = "Who published it")
        String publisher,

        @Nullable @Schema(description = "BCP 47; detected where absent", examples = "id")
        String language,

        @Nullable
        @Schema(
                description = "Date or date-time of ISO 8601; where absent it is inferred from the text",
                examples = "2024-01-17")
        String publishedAt,

        @Nullable @Schema(description = "IANA time zone of the text's local times", examples = "Asia/Jakarta")
        String zone,

        @Nullable @Schema(description = "Several texts instead of one, at most 200")
        List<@Nullable DocumentToAnalyze> documents) {
    SubmittedText submittedText() {
        return new SubmittedText(text, title, url, publisher, language, publishedAt, zone);
    }

    /** One of several texts. */
    @Schema(name = "DocumentToAnalyze", description = "A text with its metadata, as in AnalysisRequest.")
    @RegisterForReflection
    record DocumentToAnalyze(
            @Schema(
                    required = true,
                    nullable = false,
                    maxLength = 300,
                    description = "The caller's own id, answered as is")
            @Nullable
            String id,

            @Schema(
                    required = true,
                    nullable = false,
                    maxLength = Submission.MAX_TEXT_CHARS,
                    description = "Plain text, at most 1,000,000 UTF-16 code units")
            @Nullable
            String text,

            @Nullable @Schema(maxLength = 1000, description = "The headline")
            String title,

            @Nullable @Schema(format = "uri", maxLength = 2000, description = "http or https")
            String url,

            @Nullable @Schema(maxLength = 300, description = "Who published it")
            String publisher,

            @Nullable @Schema(description = "BCP 47") String language,

            @Nullable @Schema(description = "Date or date-time of ISO 8601")
            String publishedAt,

            @Nullable @Schema(description = "IANA time zone")
            String zone) {
        SubmittedText submittedText() {
            return new SubmittedText(text, title, url, publisher, language, publishedAt, zone);
        }
    }
}
