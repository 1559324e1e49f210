package org.linimasa.tagger;

import java.util.List;
import org.linimasa.event.DocumentTime;

/**
 * What the tagger found in a text.
 *
 * @param language BCP 47: given, detected or assumed
 * @param languageAssumed whether none was given and the text shows none, so that the first of the tagger's was taken
 * @param documentTime given or inferred
 * @param expressions in text order, never overlapping
 */
public record Tagging(
        String language, boolean languageAssumed, DocumentTime documentTime, List<TimeExpression> expressions) {
    /** Copies the list. */
    public Tagging {
        expressions = List.copyOf(expressions);
    }

    /** In a language that was given or detected. */
    public Tagging(String language, DocumentTime documentTime, List<TimeExpression> expressions) {
        this(language, false, documentTime, expressions);
    }
}
