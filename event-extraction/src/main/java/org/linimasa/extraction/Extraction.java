package org.linimasa.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Mention;
import org.linimasa.extraction.mention.Opening;
import org.linimasa.extraction.mention.Wording;
import org.linimasa.tagger.Tagging;

/**
 * What one document says.
 *
 * @param tagging its language, document time and time expressions
 * @param mentions in text order
 * @param opening what its first sentences name; absent for a language without a pack
 * @param wording by which a copy of it is known; absent likewise
 */
public record Extraction(
        Tagging tagging,
        List<Mention> mentions,
        @Nullable Opening opening,
        @Nullable Wording wording) {
    /** Copies the list. */
    public Extraction {
        mentions = List.copyOf(mentions);
    }

    /** The mentions of a document that gives neither its address nor its publisher. */
    public List<LiveMention> live() {
        return live(tagging.documentTime(), null, null);
    }

    /**
     * The mentions with what merging needs of their document.
     *
     * @param documentTime the document's
     * @param url the document's
     * @param publisher the document's
     */
    public List<LiveMention> live(DocumentTime documentTime, @Nullable String url, @Nullable String publisher) {
        return mentions.stream()
                .map(mention -> new LiveMention(mention, documentTime, url, publisher, opening, wording))
                .toList();
    }
}
