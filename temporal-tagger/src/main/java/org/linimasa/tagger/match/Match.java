package org.linimasa.tagger.match;

import java.util.Map;
import org.linimasa.tagger.pack.Rule;

/**
 * A rule that fits.
 *
 * @param rule the rule
 * @param from its first token in the span
 * @param to the token after its last in the span
 * @param reach the token after the last that the pattern took, context included
 * @param slots what the pattern's elements took, by slot name
 */
public record Match(Rule rule, int from, int to, int reach, Map<String, Slot> slots) {
    /** Copies the map. */
    public Match {
        slots = Map.copyOf(slots);
    }

    /** How many tokens the span has. */
    public int length() {
        return to - from;
    }
}
