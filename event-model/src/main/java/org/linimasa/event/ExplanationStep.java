package org.linimasa.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step from the words to the value.
 *
 * @param rule the rule's name in its language pack or in the engine, such as {@code weekday-day-month-part}
 * @param detail what the step did, one sentence in English for a reader
 * @param words the words it read
 * @param anchor the date or phrase it counted from
 * @param assumption what the text does not say and was assumed
 * @param alternatives what else was possible
 */
public record ExplanationStep(
        String rule,
        String detail,
        @Nullable String words,
        @Nullable String anchor,
        @Nullable String assumption,
        List<Alternative> alternatives) {
    /** Copies the list. */
    public ExplanationStep {
        alternatives = List.copyOf(alternatives);
    }

    /** A step that only says what it did. */
    public static ExplanationStep of(String rule, String detail) {
        return new ExplanationStep(rule, detail, null, null, null, List.of());
    }

    /** A step that read words against an anchor. */
    public static ExplanationStep of(String rule, String detail, @Nullable String words, @Nullable String anchor) {
        return new ExplanationStep(rule, detail, words, anchor, null, List.of());
    }
}
