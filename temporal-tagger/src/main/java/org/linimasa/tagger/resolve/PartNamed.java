package org.linimasa.tagger.resolve;

import org.jspecify.annotations.Nullable;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Modifier;

/**
 * The early, middle or late part of a period. EDTF has no notation for it, and no language says where it begins or
 * ends, so bounds stay those of the whole; that the text was more precise is said beside them.
 */
final class PartNamed {
    private PartNamed() {}

    /** The part that a TIMEX3 mod names; null where it names none (APPROX, BEFORE, ...). */
    static @Nullable Modifier of(@Nullable String mod) {
        for (Modifier part : Modifier.values()) {
            if (part.name().equals(mod)) {
                return part;
            }
        }
        return null;
    }

    /** Why the bounds are wider than the words. */
    static ExplanationStep step(Modifier part, String value) {
        String named = switch (part) {
            case START -> "early";
            case MID -> "in the middle";
            case END -> "late";
        };
        return ExplanationStep.of(
                "part-of-period",
                named + " in " + value
                        + ": nothing says where that part begins and ends, so the bounds are those of all of " + value);
    }
}
