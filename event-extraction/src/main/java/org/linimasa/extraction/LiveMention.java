package org.linimasa.extraction;

import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Mention;

/**
 * A mention with what merging needs of its document.
 *
 * @param mention not yet in an event
 * @param documentTime of its document; orders the mentions of a block
 * @param url of its document
 * @param publisher of its document
 */
public record LiveMention(
        Mention mention,
        DocumentTime documentTime,
        @Nullable String url,
        @Nullable String publisher) {}
