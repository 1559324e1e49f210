package org.linimasa.extraction;

import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Mention;
import org.linimasa.extraction.mention.Opening;
import org.linimasa.extraction.mention.Wording;

/**
 * A mention with what merging needs of its document.
 *
 * @param mention not yet in an event
 * @param documentTime of its document; orders the mentions of a block
 * @param url of its document
 * @param publisher of its document
 * @param opening of its document; absent for a structured event, and for what an earlier version read
 * @param wording of its document; absent likewise
 */
public record LiveMention(
        Mention mention,
        DocumentTime documentTime,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable Opening opening,
        @Nullable Wording wording) {}
