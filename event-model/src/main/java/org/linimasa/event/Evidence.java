package org.linimasa.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words an event rests on.
 *
 * @param documentId the document, or the mention's own id for a structured event without text
 * @param url of the document, where it has one
 * @param publisher of the document, where known
 * @param quote the text from {@code begin} to {@code end}, at most 300 characters; absent without a text
 * @param begin UTF-16 code units from the start of the document, inclusive
 * @param end exclusive
 */
public record Evidence(
        UUID documentId,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String quote,
        @Nullable Integer begin,
        @Nullable Integer end) {
    /** The longest quote, in UTF-16 code units. */
    public static final int MAX_QUOTE_CHARS = 300;
}
