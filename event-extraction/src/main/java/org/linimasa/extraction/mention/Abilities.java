package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;

/** "Can", "bisa": what one is able to do is an event that may come where somebody says so or something must come first. */
final class Abilities {
    private static final int SAID_REACH = 12;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Abilities(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** English "can be jailed for five years if convicted" is what the law says of anybody. */
    private boolean isPenalty(Trigger trigger) {
        return !pack.modifiersFollow() && trigger.rule().category().equals("LEGAL");
    }

    /**
     * "Statusnya bisa naik apabila hasil uji keluar", "mengatakan, Neneng bisa menggantikan Rosita"; what can be done to a
     * thing is rather how it is made: "gedung dapat digeser jika air surut", but "operator bisa didenda jika terbukti".
     */
    boolean mayCome(Trigger trigger) {
        return trigger.clause().isMain()
                && !isPenalty(trigger)
                && (!trigger.passive() || isMay(trigger) && isConditional(trigger))
                && (isConditional(trigger) || isSaid(trigger));
    }

    /** Indonesian "bisa" before a passive says what may come, "dapat" what a thing allows. */
    private boolean isMay(Trigger trigger) {
        return trigger.from() > trigger.clause().begin() && pack.has(Words.CHANCE, text.token(trigger.from() - 1));
    }

    private boolean isConditional(Trigger trigger) {
        List<Clause> clauses = reading.clauses(trigger.sentence()).all();
        return clauses.stream()
                .anyMatch(clause -> clause.opener() == Opener.CONDITION
                        && clause.parent() == trigger.clause().index());
    }

    private boolean isSaid(Trigger trigger) {
        int from = Math.max(trigger.clause().begin(), trigger.from() - SAID_REACH);
        // English "can" tells what is so at any time; what may come is "could".
        for (int i = from; pack.modifiersFollow() && i < trigger.from(); i++) {
            boolean saying = pack.triggers().allAt(text, i, trigger.from()).stream()
                    .map(Phrases.Match::meaning)
                    .anyMatch(rule -> rule.speech() && rule.category().equals("STATEMENT"));
            if (saying) {
                return true;
            }
        }
        return false;
    }
}
