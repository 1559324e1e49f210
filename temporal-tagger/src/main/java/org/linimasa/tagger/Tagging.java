package org.linimasa.tagger;

import java.util.List;
import org.linimasa.event.DocumentTime;

/**
 * What the tagger found in a text.
 *
 * @param language BCP 47, given or detected
 * @param documentTime given or inferred
 * @param expressions in text order, never overlapping
 */
public record Tagging(String language, DocumentTime documentTime, List<TimeExpression> expressions) {
    /** Copies the list. */
    public Tagging {
        expressions = List.copyOf(expressions);
    }
}
