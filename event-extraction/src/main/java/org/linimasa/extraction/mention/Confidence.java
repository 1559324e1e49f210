package org.linimasa.extraction.mention;

/** How sure a mention is: what supports it adds up, what weakens it takes away. */
final class Confidence {
    private Confidence() {}

    static double of(Draft draft) {
        double value = 0.55;
        if (draft.hasOwnTime() && draft.time != null) {
            value += draft.sharedTime ? 0.1 : 0.2;
        }
        if (!draft.actors.isEmpty()) {
            value += 0.15;
        }
        if (draft.trigger.clause().isMain()) {
            value += 0.05;
        }
        if (draft.quoted) {
            value -= 0.15;
        }
        if (draft.trigger.rule().weak() || draft.type().equals("ACTIVITY")) {
            value -= 0.1;
        }
        return Math.round(Math.max(0.05, Math.min(0.97, value)) * 100) / 100.0;
    }
}
