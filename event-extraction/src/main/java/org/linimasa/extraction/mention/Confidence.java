package org.linimasa.extraction.mention;

/**
 * How sure a mention is: what supports it adds up, what weakens it takes away. The weights are set so that of the mentions
 * with a confidence about as large a share is right on the annotated articles ({@code ./linimasa evaluate}).
 */
final class Confidence {
    private Confidence() {}

    static double of(Draft draft) {
        double value = 0.6;
        if (draft.hasOwnTime() && draft.time != null) {
            value += draft.sharedTime ? 0.13 : 0.23;
        }
        if (!draft.actors.isEmpty()) {
            value += 0.05;
        }
        if (draft.trigger.clause().isMain()) {
            value += 0.05;
        }
        if (draft.quoted) {
            value -= 0.15;
        }
        if (draft.trigger.rule().weak() || draft.type().equals("ACTIVITY")) {
            value -= 0.04;
        }
        return Math.round(Math.max(0.05, Math.min(0.97, value)) * 100) / 100.0;
    }
}
