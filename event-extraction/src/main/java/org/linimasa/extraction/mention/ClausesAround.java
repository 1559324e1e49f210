package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;

/** What the clauses around a trigger say of how it stands: beside another event, as one of a row, or as the end of a wait. */
final class ClausesAround {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    ClausesAround(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "Pupils were crossing | when a cable snapped": what went on then goes on no more. */
    boolean isBackground(Trigger trigger, Clauses clauses) {
        return !trigger.nominal()
                && clauses.all().stream()
                        .filter(clause -> clause.opener() == Opener.SAME
                                && clause.parent() == trigger.clause().index()
                                && clause.begin() >= trigger.to())
                        .anyMatch(clause -> pack.has(Words.SAME_MOMENT, text.token(clause.begin()))
                                && clauses.hasVerb(clause.index(), clause.begin() + 1, endOf(clause, clauses)));
    }

    private int endOf(Clause clause, Clauses clauses) {
        int end = clause.begin();
        while (end < text.tokens().size()
                && reading.clausesAt(end) == clauses
                && clauses.of(end).index() == clause.index()) {
            end++;
        }
        return end;
    }

    /** "Is the fourth pub | to be bought by its customers": the infinitive tells what the others did, too. */
    boolean isOneOfRow(Trigger trigger, Clauses clauses) {
        Clause own = trigger.clause();
        boolean infinitive = own.opener() == Opener.COMPLEMENT && pack.has(Words.PURPOSE, text.token(own.begin()));
        Clause main = clauses.parent(own);
        for (int i = main.begin() + 1; infinitive && i < own.begin(); i++) {
            boolean ranked = pack.has(Words.SUPERLATIVE, text.token(i)) && pack.has(Words.ARTICLE, text.token(i - 1));
            if (ranked && i > main.begin() + 1 && pack.has(Words.BE, text.token(i - 2))) {
                return true;
            }
        }
        return false;
    }

    /** "To stay | until the budget is approved in June": what ends a wait is yet to come. */
    boolean isAwaitedEnd(Trigger trigger) {
        Clause own = trigger.clause();
        return own.opener() == Opener.LATER
                && !pack.modifiersFollow()
                && !trigger.nominal()
                && pack.has(Words.UNTIL, text.token(own.begin()))
                && IntStream.range(own.begin(), trigger.from())
                        .mapToObj(i -> text.token(i))
                        .anyMatch(word -> pack.has(Words.BE, word) && !pack.has(Words.PAST_BE, word));
    }
}
