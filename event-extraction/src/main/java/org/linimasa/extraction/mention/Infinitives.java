package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;

/** "Voted | to close the pier", "memutuskan | untuk menutup dermaga": clauses that say what a verb aims at. */
final class Infinitives {
    private Infinitives() {}

    /** Whether a clause of purpose stands right behind a verb. */
    static boolean isOf(Trigger verb, Clause clause, Reading reading) {
        return clause.opener() == Opener.COMPLEMENT
                && clause.parent() == verb.clause().index()
                && !verb.nominal()
                && clause.begin() >= verb.from()
                && clause.begin() <= verb.to()
                && reading.pack()
                        .has(Words.PURPOSE, reading.text().token(clause.begin()).lower());
    }
}
