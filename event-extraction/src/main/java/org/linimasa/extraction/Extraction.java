package org.linimasa.extraction;

import java.util.List;
import org.linimasa.event.Mention;
import org.linimasa.tagger.Tagging;

/**
 * What one document says.
 *
 * @param tagging its language, document time and time expressions
 * @param mentions in text order
 */
public record Extraction(Tagging tagging, List<Mention> mentions) {
    /** Copies the list. */
    public Extraction {
        mentions = List.copyOf(mentions);
    }
}
