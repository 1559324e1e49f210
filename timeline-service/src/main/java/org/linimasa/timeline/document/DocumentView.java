package org.linimasa.timeline.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.message.Message.DocumentChanged;

/**
 * A text that events rest on, without its words.
 *
 * @param version counts the states of this id, from 1
 * @param url where it was published
 * @param title as published
 * @param publisher as named by whoever handed it in
 * @param language BCP 47
 * @param publishedAt date or date-time, as given
 * @param documentTime what "yesterday" counts from
 * @param receivedAt when it was handed in
 */
@RegisterForReflection
@Schema(name = "Document", description = "A text that events rest on, without its words.")
public record DocumentView(
        @Schema(description = "Depends on URL and text alone")
        UUID id,

        @Schema(description = "Counts the states of this document, from 1")
        int version,

        @Nullable @Schema(description = "Where it was published")
        String url,

        @Nullable @Schema(description = "As published") String title,
        @Nullable @Schema(description = "Who published it") String publisher,

        @Schema(description = "BCP 47, given or detected", examples = "id")
        String language,

        @Nullable @Schema(description = "Date or date-time of publication, as given", examples = "2024-01-17")
        String publishedAt,

        @Schema(description = "What \"yesterday\" counts from")
        DocumentTime documentTime,

        @Schema(description = "When it was handed in") Instant receivedAt) {
    static DocumentView of(DocumentChanged state) {
        return new DocumentView(
                state.id(),
                state.version(),
                state.url(),
                state.title(),
                state.publisher(),
                state.language(),
                state.publishedAt(),
                state.documentTime(),
                state.receivedAt());
    }
}
