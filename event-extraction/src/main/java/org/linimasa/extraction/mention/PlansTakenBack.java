package org.linimasa.extraction.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/**
 * "The band was due to play on Saturday. It was scrapped", "Namun, kegiatan itu digeser": what a next sentence says became
 * of the plan that the one before tells.
 */
final class PlansTakenBack {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final SecondPredicate predicates;
    private final DocumentClock clock;

    PlansTakenBack(Reading reading) {
        text = reading.text();
        pack = reading.pack();
        predicates = new SecondPredicate(reading);
        clock = new DocumentClock(reading.tagging().documentTime());
    }

    /** Joins each such plan of a text's drafts with what was said of it; of the two that one stays which has the date. */
    void join(List<Draft> drafts) {
        Set<Draft> told = new HashSet<>();
        for (Draft change : drafts) {
            Optional<Draft> plan = isSaidOfPlan(change) ? planBefore(change, drafts) : Optional.empty();
            plan.ifPresent(before -> told.add(joined(before, change)));
        }
        drafts.removeAll(told);
    }

    /** The draft of the two that the other tells as well. */
    private static Draft joined(Draft plan, Draft change) {
        if (!change.ownTime) {
            FormerPlans.becomes(plan, change);
            return change;
        }
        change.plannedFor = plan.ownTime ? plan.timeSpan : null;
        change.antecedent = plan;
        change.actors = plan.actors;
        change.actorsOfAntecedent = true;
        change.place = plan.place;
        plan.status = change.status;
        return plan;
    }

    /** Whether the subject of a change is only a word for a plan told before. */
    private boolean isSaidOfPlan(Draft change) {
        Trigger trigger = change.trigger;
        boolean changes = change.status == Status.CANCELLED || change.status == Status.POSTPONED;
        boolean told = trigger.clause().isMain() || trigger.clause().opener() == Opener.CONTRAST;
        if (!changes || !told || !trigger.rule().equals(TriggerRule.UNKNOWN_VERB)) {
            return false;
        }
        int at = trigger.clause().begin();
        while (at < trigger.from() && isBeforeSubject(at)) {
            at++;
        }
        int subject = at;
        return pack.phrases(Words.PLAN_WORD)
                .longestAt(text, subject, trigger.from())
                .map(Phrases.Match::to)
                .filter(end -> end == predicates.groupBegin(trigger.from(), subject))
                .isPresent();
    }

    /** "However, later", "Namun,". */
    private boolean isBeforeSubject(int at) {
        return text.token(at).kind() == Token.Kind.PUNCTUATION
                || pack.has(Words.ADVERB, text.token(at).lower())
                || pack.openers().isAt(text, at, at + 1);
    }

    private Optional<Draft> planBefore(Draft change, List<Draft> drafts) {
        return drafts.stream()
                .filter(this::isAhead)
                .filter(plan -> plan.trigger.sentence() == change.trigger.sentence() - 1)
                .filter(plan -> !plan.trigger.isSpeech())
                .reduce((earlier, later) -> later);
    }

    /** A plan by its words, or by a date that lies ahead: "semula dibuka Senin (22/5)". */
    private boolean isAhead(Draft draft) {
        TimeSpan span = draft.timeSpan;
        return draft.status == Status.PLANNED
                || draft.status == Status.POSSIBLE
                || draft.status == Status.OCCURRED
                        && span != null
                        && clock.isAfter(span.expression().time());
    }
}
