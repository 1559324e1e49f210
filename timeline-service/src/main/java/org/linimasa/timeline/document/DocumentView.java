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
        UUID id,
        int version,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publisher,
        String language,
        @Nullable String publishedAt,
        DocumentTime documentTime,
        Instant receivedAt) {
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
