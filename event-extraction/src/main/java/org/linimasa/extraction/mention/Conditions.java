package org.linimasa.extraction.mention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** What an event depends on: "if the vote fails", "had the rain not stopped", "seandainya". */
final class Conditions {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final SecondPredicate secondPredicate;

    Conditions(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        secondPredicate = new SecondPredicate(reading);
    }

    /** Whether a clause of condition hangs on the trigger's clause, and no second verb stands between. */
    boolean hangOn(Trigger trigger, Clauses clauses) {
        for (Clause clause : clauses.all()) {
            boolean condition = clause.opener() == Opener.CONDITION
                    && clause.parent() == trigger.clause().index();
            if (condition && !hasSecondVerb(trigger.to(), clause.begin())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSecondVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (secondPredicate.opensAt(i, to)) {
                return true;
            }
        }
        return false;
    }

    /** "Would have resigned if", "seandainya ..., ...": of a condition that was not met. */
    boolean areUnmet(@Nullable String cue, Trigger trigger, Clauses clauses) {
        return cue != null && pack.has(Words.COUNTERFACTUAL, cue.toLowerCase(Locale.ROOT))
                || clauses.all().stream()
                        .filter(clause -> clause.opener() == Opener.CONDITION
                                && clause.parent() == trigger.clause().index())
                        .anyMatch(clause -> pack.phrases(Words.COUNTERFACTUAL)
                                .isAt(text, clause.begin(), text.tokens().size()));
    }

    /** "Had the rain not stopped": a condition that no word opens. */
    boolean isInverted(Trigger trigger) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        return trigger.clause().begin() == sentence.from()
                && reading.pack().has(Words.INVERSION, reading.text().token(sentence.from()));
    }
}
