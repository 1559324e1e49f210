package org.linimasa.extraction.mention;

import java.util.Locale;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** What did not happen and is worth telling though no date says when: it was awaited, or somebody named left it undone. */
final class NegatedEvents {
    private static final int REASON_REACH = 6;

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
        if (trigger.nominal()) {
            return isCarriedAwaited(draft);
        }
        return (trigger.clause().isMain() || isYetTo(draft))
                && !trigger.isSpeech()
                && !draft.quoted
                && !isConditional(trigger)
                && !isInsideCue(trigger)
                && !pack.has(Words.SETTLING, text.token(trigger.from()))
                && !isAsked(trigger)
                && !isJoined(trigger)
                && (isAwaited(trigger)
                        || isYetTo(draft)
                        || isOfSomebody(draft)
                        || isOfGroup(draft)
                        || isExplained(trigger));
    }

    /** "The meeting of Diaz and Reed never took place", "pertemuan Siti dan Adi tidak pernah terjadi". */
    private boolean isCarriedAwaited(Draft draft) {
        Trigger noun = draft.trigger;
        boolean carried = noun.clause().isMain()
                && !draft.quoted
                && draft.actors.stream().anyMatch(Actor::isNamed)
                && noun.light() > noun.to();
        for (int i = noun.to(); carried && i < noun.light(); i++) {
            if (pack.phrases(Words.AWAITED).isAt(text, i, noun.light() + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "No charges would be brought", "nobody may enter": that is a rule or a plan. */
    private boolean isConditional(Trigger trigger) {
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            Token word = text.token(i);
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
        return denial > trigger.clause().begin() && pack.modifiersFollow() && pack.hasVerbShape(text.token(denial - 1));
    }

    /** "Took the bell and never sold it": no subject of its own. */
    private boolean isJoined(Trigger trigger) {
        int denial = denial(trigger);
        return denial > trigger.clause().begin() && pack.has(Words.COORDINATOR, text.token(denial - 1));
    }

    private int denial(Trigger trigger) {
        for (int i = trigger.from() - 1; i >= trigger.clause().begin(); i--) {
            if (pack.has(Words.NEGATOR, text.token(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAwaited(Trigger trigger) {
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            boolean said = pack.phrases(Words.AWAITED).isAt(text, i, trigger.from());
            // "Has not been paid".
            boolean perfect = pack.has(Words.PRESENT_HAVE, text.token(i))
                    && !trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
            if (said || perfect) {
                return true;
            }
        }
        return false;
    }

    /** "Has yet | to ratify it": the infinitive of a cue that says so. */
    private boolean isYetTo(Draft draft) {
        Clause clause = draft.trigger.clause();
        String cue = draft.cue == null ? "" : draft.cue.toLowerCase(Locale.ROOT);
        int space = cue.lastIndexOf(' ');
        return space > 0
                && pack.has(Words.PURPOSE, cue.substring(space + 1))
                && clause.opener() == Opener.COMPLEMENT
                && pack.phrases(Words.AWAITED).isAt(text, clause.begin() - 1, clause.begin());
    }

    private boolean isOfSomebody(Draft draft) {
        return draft.actors.stream()
                .anyMatch(actor -> actor.isNamed() && actor.name().fullFrom() < draft.trigger.from());
    }

    /** "The ministers did not sign a deal": those of whom the text tells, at one time. */
    private boolean isOfGroup(Draft draft) {
        int denial = denial(draft.trigger);
        boolean past = denial > draft.trigger.clause().begin() && pack.has(Words.PAST_DO, text.token(denial - 1));
        return past
                && draft.actors.stream()
                        .map(Actor::name)
                        .anyMatch(name -> name.fullFrom() > 0
                                && name.fullFrom() < draft.trigger.from()
                                && pack.has(Words.BACK_BEFORE, text.token(name.fullFrom() - 1)));
    }

    /** "Feri itu tidak berlayar karena gelombang tinggi": what has a reason was left undone at one time. */
    private boolean isExplained(Trigger trigger) {
        return denial(trigger) >= 0
                && !trigger.rule().equals(TriggerRule.UNKNOWN_VERB)
                && reading.clauses(trigger.sentence()).all().stream()
                        .anyMatch(clause -> clause.opener() == Opener.COMPLEMENT
                                && clause.parent() == trigger.clause().index()
                                && clause.begin() >= trigger.to()
                                && clause.begin() - trigger.to() <= REASON_REACH
                                && pack.has(Words.CAUSE, text.token(clause.begin())));
    }
}
