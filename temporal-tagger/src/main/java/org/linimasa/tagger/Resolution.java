package org.linimasa.tagger;

import java.util.List;
import org.linimasa.event.Alternative;

/** The answer to one free-form date. */
public sealed interface Resolution {
    /**
     * A date that could be read.
     *
     * @param expression what it means; its span covers the whole input
     * @param alternatives other readings
     * @param warnings what does not fit, for a reader ("16 January 2024 is a Tuesday, not a Monday")
     */
    record Resolved(TimeExpression expression, List<Alternative> alternatives, List<String> warnings)
            implements Resolution {
        /** Copies the lists. */
        public Resolved {
            alternatives = List.copyOf(alternatives);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A text that is no date.
     *
     * @param reason for a reader: "31 February 2024: February 2024 has 29 days"
     */
    record Unresolved(String reason) implements Resolution {}
}
