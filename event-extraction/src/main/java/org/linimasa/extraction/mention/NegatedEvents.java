package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;

/** What did not happen and is worth telling though no date says when: it was awaited, or somebody named left it undone. */
final class NegatedEvents {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    NegatedEvents(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "A second station was never built", "polisi belum menangkap pemesan", "Mara Lind did not attend". */
    boolean isTold(Draft draft) {
        Trigger trigger = draft.trigger;
        return trigger.clause().isMain()
                && !trigger.nominal()
                && !trigger.isSpeech()
                && !draft.quoted
                && !isConditional(trigger)
                && !isInsideCue(trigger)
                && !pack.has(Words.SETTLING, text.token(trigger.from()).lower())
                && !isAsked(trigger)
                && !isJoined(trigger)
                && (isAwaited(trigger) || isOfSomebody(draft));
    }

    /** "No charges would be brought", "nobody may enter": that is a rule or a plan. */
    private boolean isConditional(Trigger trigger) {
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            String word = text.token(i).lower();
            boolean modal = pack.has(Words.MODAL, word) && !pack.has(Words.PAST_DO, word);
            if (modal && !pack.has(Words.ABILITY, word)) {
                return true;
            }
        }
        return false;
    }

    /** "Did not rule out", "tidak menutup kemungkinan": the verb is a part of another cue. */
    private boolean isInsideCue(Trigger trigger) {
        for (int i = trigger.clause().begin(); i <= trigger.from(); i++) {
            int end = pack.statusCues()
                    .longestAt(text, i, text.tokens().size())
                    .map(cue -> cue.to())
                    .orElse(i);
            if (end > trigger.from()) {
                return true;
            }
        }
        return false;
    }

    /** "Warga diminta tidak kembali": the denial belongs to what is asked. */
    private boolean isAsked(Trigger trigger) {
        int denial = denial(trigger);
        return denial > trigger.clause().begin()
                && pack.modifiersFollow()
                && pack.hasVerbShape(text.token(denial - 1).lower());
    }

    /** "Took the bell and never sold it": no subject of its own. */
    private boolean isJoined(Trigger trigger) {
        int denial = denial(trigger);
        return denial > trigger.clause().begin()
                && pack.has(Words.COORDINATOR, text.token(denial - 1).lower());
    }

    private int denial(Trigger trigger) {
        for (int i = trigger.from() - 1; i >= trigger.clause().begin(); i--) {
            if (pack.has(Words.NEGATOR, text.token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAwaited(Trigger trigger) {
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            boolean said = pack.phrases(Words.AWAITED).isAt(text, i, trigger.from());
            // "Has not been paid".
            boolean perfect = pack.has(Words.PRESENT_HAVE, text.token(i).lower())
                    && !trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
            if (said || perfect) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfSomebody(Draft draft) {
        return draft.actors.stream()
                .anyMatch(actor -> Selection.isNamed(actor) && actor.name().fullFrom() < draft.trigger.from());
    }
}
