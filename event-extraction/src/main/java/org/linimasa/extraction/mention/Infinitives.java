package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Token;

/** "Voted | to close the pier", "memutuskan | untuk menutup dermaga": clauses that say what a verb aims at. */
final class Infinitives {
    private Infinitives() {}

    /** "Forced 3,400 people | to leave". */
    private static final int OBJECT_WORDS = 6;

    /** Whether a clause of purpose stands right behind a verb. */
    static boolean isOf(Trigger verb, Clause clause, Reading reading) {
        return isPurposeOf(verb, clause, reading) && clause.begin() <= verb.to();
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

    private static boolean isPurposeOf(Trigger verb, Clause clause, Reading reading) {
        return clause.opener() == Opener.COMPLEMENT
                && clause.parent() == verb.clause().index()
                && !verb.nominal()
                && clause.begin() >= verb.from()
                && reading.pack()
                        .has(Words.PURPOSE, reading.text().token(clause.begin()).lower());
    }
}
