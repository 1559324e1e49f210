package org.linimasa.extraction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text with its metadata, as the extractor reads it.
 *
 * @param id see {@link org.linimasa.event.Identity#documentId}
 * @param text as received; offsets count its UTF-16 code units
 * @param title where it is known apart from the text
 * @param language BCP 47; absent to detect it
 * @param publishedAt local time of publication; absent to infer it from the text
 * @param receivedOn the day the text arrived
 * @param zone IANA zone of the document's local times, where known
 * @param url where it has one
 * @param publisher where known
 */
public record Document(
        UUID id,
        String text,
        @Nullable String title,
        @Nullable String language,
        @Nullable LocalDateTime publishedAt,
        LocalDate receivedOn,
        @Nullable String zone,
        @Nullable String url,
        @Nullable String publisher) {}
