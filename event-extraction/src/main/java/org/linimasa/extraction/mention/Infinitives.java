package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "Voted | to close the pier", "memutuskan | untuk menutup dermaga": clauses that say what a verb aims at. */
final class Infinitives {
    private Infinitives() {}

    /** "Forced 3,400 people | to leave". */
    private static final int OBJECT_WORDS = 6;

    private static final int ORDERED_REACH = 9;

    /** Whether a clause of purpose stands right behind a verb. */
    static boolean isOf(Trigger verb, Clause clause, Reading reading) {
        return isPurposeOf(verb, clause, reading) && clause.begin() <= verb.to();
    }

    /** "Voted by 91 percent last week | to reject it": a time stands between, and no other verb. */
    static boolean isBehindTime(Trigger verb, Clause clause, Reading reading) {
        if (!isPurposeOf(verb, clause, reading)) {
            return false;
        }
        boolean time = false;
        for (int i = verb.to(); i < clause.begin(); i++) {
            Token word = reading.text().token(i);
            if (reading.text().token(i).is(",") || reading.pack().hasVerbShape(word) && !reading.isName(i)) {
                return false;
            }
            time |= reading.isTime(i);
        }
        return time && clause.begin() - verb.to() <= OBJECT_WORDS + 2;
    }

    /** Whether a clause of purpose stands behind a verb's object. */
    static boolean isOfObject(Trigger verb, Clause clause, Reading reading) {
        if (!isPurposeOf(verb, clause, reading) || clause.begin() - verb.to() > OBJECT_WORDS) {
            return false;
        }
        for (int i = verb.to(); i < clause.begin(); i++) {
            boolean mark = reading.text().token(i).kind() == Token.Kind.PUNCTUATION && !reading.isName(i);
            if (mark || reading.isTime(i)) {
                return false;
            }
        }
        return true;
    }

    /** "Has ordered a salmon producer | to remove 18 cages": whether an infinitive tells what somebody is to do. */
    static boolean isOrdered(Clause clause, int verb, Sentence sentence, Reading reading) {
        return isGovernedBy(Words.ORDERING_VERB, clause, verb, sentence, reading);
    }

    /** "Has invited both sides | to return to the table": whether an infinitive tells what somebody is asked to do. */
    static boolean isRequested(Clause clause, int verb, Sentence sentence, Reading reading) {
        return isGovernedBy(Words.REQUESTING_VERB, clause, verb, sentence, reading);
    }

    private static boolean isGovernedBy(Words verbs, Clause clause, int verb, Sentence sentence, Reading reading) {
        LanguagePack pack = reading.pack();
        boolean infinitive = clause.opener() == Opener.COMPLEMENT
                && clause.begin() == verb - 1
                && pack.has(Words.PURPOSE, reading.text().token(clause.begin()));
        for (int i = clause.begin() - 2; infinitive && i >= Math.max(sentence.from(), verb - ORDERED_REACH); i--) {
            Token word = reading.text().token(i);
            if (pack.has(verbs, word)) {
                return true;
            }
            if (reading.text().token(i).is(",") || pack.hasVerbShape(word) && !reading.isName(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPurposeOf(Trigger verb, Clause clause, Reading reading) {
        return clause.opener() == Opener.COMPLEMENT
                && clause.parent() == verb.clause().index()
                && !verb.nominal()
                && clause.begin() >= verb.from()
                && reading.pack().has(Words.PURPOSE, reading.text().token(clause.begin()));
    }
}
