package org.linimasa.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a document was written; "yesterday" counts from it.
 *
 * @param edtf a day ({@code 2024-01-17}), a month where only that is known ({@code 2024-01}), or absent
 * @param inferred true when it was read from the text; false where it was given or is absent
 * @param explanation how it was found
 * @param alternatives other values that fit, most likely first
 */
public record DocumentTime(
        @Nullable String edtf, boolean inferred, List<ExplanationStep> explanation, List<Alternative> alternatives) {
    /** Copies the lists. */
    public DocumentTime {
        explanation = List.copyOf(explanation);
        alternatives = List.copyOf(alternatives);
    }
}
