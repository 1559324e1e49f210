package org.linimasa.extraction.mention;

import java.util.Locale;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Whether the verb of an event tells of the past or, in English, of the present. */
final class Tense {
    private final Reading reading;

    Tense(Reading reading) {
        this.reading = reading;
    }

    /** Whether the event's verb has the form of the past. */
    boolean hasPastForm(Draft draft) {
        int verb = draft.trigger.nominal() ? verbOf(draft.trigger) : draft.trigger.from();
        return verb >= 0
                && !reading.pack().modifiersFollow()
                && reading.pack().hasVerbShape(reading.text().token(verb));
    }

    /** "Did not reopen". */
    boolean isHelpedByPast(Draft draft) {
        int verb = draft.trigger.from();
        return !draft.trigger.nominal()
                && verb >= 2
                && reading.pack().has(Words.PAST_DO, reading.text().token(verb - 2));
    }

    /** A past form that no cue makes a plan of. */
    boolean isPast(Draft draft) {
        int verb = draft.trigger.nominal() ? verbOf(draft.trigger) : draft.trigger.from();
        boolean past = draft.status == Status.OCCURRED
                && (draft.cue != null
                        || verb >= 0
                                && reading.pack().hasVerbShape(reading.text().token(verb)));
        boolean broken = draft.status == Status.NOT_OCCURRED
                && draft.cue != null
                && reading.pack().has(Words.FORMER_PLAN, draft.cue.toLowerCase(Locale.ROOT));
        return (past || broken || draft.status == Status.CANCELLED && hadTo(draft))
                && !draft.trigger.isSpeech()
                && !reading.pack().modifiersFollow();
    }

    /** "The champions parade the trophy on Monday": an English present with a day tells what is to come. */
    boolean isPresent(Draft draft) {
        int verb = draft.trigger.nominal() ? draft.trigger.light() : draft.trigger.from();
        if (verb < 0
                || draft.trigger.isSpeech()
                || draft.cue != null
                || reading.pack().modifiersFollow()) {
            return false;
        }
        Token word = reading.text().token(verb);
        Token before = reading.text().token(Math.max(0, verb - 1));
        // "Was run over": a participle with the form of a present.
        return !(verb > 0 && reading.pack().has(Words.PAST_BE, before))
                && !reading.pack().hasVerbShape(word)
                && !reading.pack().has(Words.BE, word)
                && !reading.pack().has(Words.HAVE, word)
                && !reading.pack().hasProgressiveShape(word);
    }

    /** The verb that carries a noun, else the one before it in its clause: "broke a leg in a crash". */
    private int verbOf(Trigger noun) {
        if (noun.light() >= 0) {
            return noun.light();
        }
        Clauses clauses = reading.clauses(noun.sentence());
        for (int i = noun.from() - 1; i >= noun.clause().begin(); i--) {
            boolean verb = clauses.of(i).index() == noun.clause().index()
                    && !reading.isName(i)
                    && !reading.isTime(i)
                    && reading.pack().hasVerbShape(reading.text().token(i));
            if (verb) {
                return i;
            }
        }
        return -1;
    }

    /** "Had to be called off on Sunday": that was done, and by then. */
    private boolean hadTo(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Clauses clauses = reading.clauses(draft.trigger.sentence());
        for (int i = sentence.from(); i < TimeReader.span(draft).from(); i++) {
            boolean had = clauses.of(i).index() == draft.trigger.clause().index()
                    && reading.pack()
                            .statusCues()
                            .longestAt(reading.text(), i, sentence.to())
                            .filter(cue -> cue.meaning() == StatusCue.OCCURRED && cue.to() > cue.from() + 1)
                            .filter(cue -> reading.pack()
                                    .has(Words.PURPOSE, reading.text().token(cue.to() - 1)))
                            .isPresent();
            if (had) {
                return true;
            }
        }
        return false;
    }

    /** "Was meant to end on Monday", told on Wednesday: a plan that its own words say is past. */
    boolean isUnkept(Draft draft) {
        return draft.cue != null && reading.pack().has(Words.UNKEPT_PLAN, draft.cue.toLowerCase(Locale.ROOT));
    }
}
