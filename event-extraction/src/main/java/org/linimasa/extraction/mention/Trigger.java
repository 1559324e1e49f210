package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.TriggerRule;

/**
 * The words that report an event, at their place.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param rule the line of the trigger table
 * @param sentence index of the sentence
 * @param clause the clause of the words
 * @param nominal whether they are a noun
 * @param passive whether the subject is acted upon
 * @param light index of the light verb of a noun ("menggelar pertemuan"); -1 where there is none
 */
record Trigger(
        int from, int to, TriggerRule rule, int sentence, Clause clause, boolean nominal, boolean passive, int light) {
    boolean isSpeech() {
        return rule.speech();
    }
}
