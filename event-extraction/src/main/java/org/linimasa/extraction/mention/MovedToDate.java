package org.linimasa.extraction.mention;

import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** "Has moved its annual meeting, planned for 27 September, to 15 November": a verb of moving with the new date behind it. */
final class MovedToDate {
    private static final int REACH = 20;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    MovedToDate(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "Pembukaan rute yang sedianya dimulai Senin | dimundurkan ke Januari": such a verb behind a noun in its clause; -1. */
    int behind(Trigger noun, Sentence sentence) {
        Clauses clauses = reading.clauses(noun.sentence());
        for (int i = noun.to(); i < sentence.to(); i++) {
            if (clauses.of(i).index() == noun.clause().index() && isAt(i, sentence)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a verb puts off, or brings forward, to a date what stands behind it. */
    boolean isAt(int verb, Sentence sentence) {
        if (verb < 0 || !pack.phrases(Words.MOVE).isAt(text, verb, sentence.to())) {
            return false;
        }
        Clauses clauses = reading.clauses(reading.sentences().indexOf(sentence));
        int clause = clauses.of(verb).index();
        for (int i = verb + 1; i + 1 < Math.min(sentence.to(), verb + REACH); i++) {
            boolean led = pack.has(Words.NEW_DATE, text.token(i))
                    && !pack.has(Words.DURING, text.token(i))
                    && !pack.has(Words.PREPOSITION_OF_TIME, text.token(i));
            if (led && clauses.of(i).index() == clause && reading.saysWhen(i + 1)) {
                return true;
            }
        }
        return false;
    }
}
