package org.linimasa.extraction.mention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** What the clauses around an event say of the plan that it is, or that waits for it. */
final class PlansAround {
    private static final int REACH_OF_PLAN = 5;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final BehindNoun behind;
    private final SecondPredicate secondPredicate;

    PlansAround(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        behind = new BehindNoun(reading);
        secondPredicate = new SecondPredicate(reading);
    }

    /** "Was to be signed on Monday but the minister did not come": a former plan that a negated clause takes back. */
    boolean isBroken(@Nullable String cue, Trigger trigger, Sentence sentence) {
        Clauses clauses = reading.clauses(trigger.sentence());
        boolean former = cue != null
                && (pack.has(Words.FORMER_PLAN, cue.toLowerCase(Locale.ROOT)) || isPastPlan(trigger, sentence));
        if (!former) {
            return false;
        }
        Clause own = trigger.clause();
        int told = own.opener() == Opener.COMPLEMENT ? own.parent() : own.index();
        boolean negated = false;
        for (int i = trigger.to(); i < sentence.to(); i++) {
            Clause clause = clauses.of(i);
            boolean answers = clause.opener() == Opener.CONTRAST && clause.parent() == told;
            if (answers && behind.isCancelledOrPostponed(i, sentence)) {
                // "But has been put off without a date": that is what became of it.
                return false;
            }
            negated |= answers && behind.isNegation(i);
        }
        return negated;
    }

    /** "Will step down after the annual meeting in April": an appointed event that a plan waits for. */
    boolean waitFor(Trigger trigger) {
        Clauses clauses = reading.clauses(trigger.sentence());
        Clause own = trigger.clause();
        boolean temporal = own.opener() == Opener.PRIOR || own.opener() == Opener.LATER;
        boolean definite = own.begin() + 1 < trigger.from() && pack.has(Words.BACK_BEFORE, text.token(own.begin() + 1));
        boolean appointed = switch (trigger.rule().type().category()) {
            case "CONSULT", "ELECTION", "SPORT", "AWARD" -> true;
            default -> false;
        };
        if (!temporal || !definite || !appointed || !trigger.nominal() || trigger.light() >= 0) {
            return false;
        }
        for (int i = clauses.parent(own).begin(); i < own.begin(); i++) {
            boolean planned = clauses.of(i).index() == own.parent()
                    && pack.statusCues()
                            .longestAt(text, i, own.begin())
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned) {
                return true;
            }
        }
        return false;
    }

    /** "Was also due to appear": a plan of the past. */
    private boolean isPastPlan(Trigger trigger, Sentence sentence) {
        for (int i = trigger.from() - 1; i > sentence.from() && trigger.from() - i <= REACH_OF_PLAN; i--) {
            if (pack.has(Words.PAST_BE, text.token(i))) {
                return pack.statusCues()
                        .longestAt(text, secondPredicate.behindAdverbs(i + 1), trigger.from())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .isPresent();
            }
        }
        return false;
    }
}
