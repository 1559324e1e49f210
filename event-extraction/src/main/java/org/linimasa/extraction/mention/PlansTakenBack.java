package org.linimasa.extraction.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
 * "The band was due to play on Saturday. It was scrapped", "Namun, kegiatan itu digeser", "The launch was put off. It had
 * been due on Friday": what the sentence beside it says became of a plan.
 */
final class PlansTakenBack {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final SecondPredicate predicates;
    private final DocumentClock clock;

    PlansTakenBack(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        predicates = new SecondPredicate(reading);
        clock = reading.clock();
    }

    /** Joins each such plan of a text's drafts with what was said of it; of the two that one stays which has the date. */
    void join(List<Draft> drafts) {
        Set<Draft> told = new HashSet<>();
        for (Draft change : drafts) {
            Optional<Draft> plan = isSaidOfPlan(change)
                    ? planBefore(change, drafts)
                    : isContrasted(change)
                            ? formerPlan(change, 0, drafts)
                            : isDefinite(change)
                                    ? formerPlan(change, 0, drafts)
                                            .filter(former -> former.trigger.to()
                                                    <= change.trigger.clause().begin())
                                            .or(() -> formerPlan(change, 1, drafts))
                                    : Optional.empty();
            plan.ifPresent(before -> told.add(joined(before, change)));
        }
        for (Draft change : drafts) {
            if (isChange(change) && !told.contains(change) && change.antecedent == null) {
                formerPlan(change, -1, drafts)
                        .filter(plan -> !told.contains(plan))
                        .ifPresent(plan -> told.add(explained(change, plan)));
            }
        }
        for (Draft now : drafts) {
            if (isPlanOfNow(now) && !told.contains(now)) {
                formerPlan(now, 1, drafts)
                        .filter(plan -> plan.ownTime && !told.contains(plan))
                        .ifPresent(plan -> told.add(replaced(plan, now)));
            }
        }
        drafts.removeAll(told);
    }

    /** "Had planned to open in August. It now expects to open next year": the new plan is what became of the old. */
    private static Draft replaced(Draft plan, Draft now) {
        now.status = Status.POSTPONED;
        return joined(plan, now);
    }

    /** "It now expects", "kini perusahaan menargetkan": a dated plan that the sentence says is that of now. */
    private boolean isPlanOfNow(Draft draft) {
        int begin = reading.sentences().get(draft.trigger.sentence()).from();
        return draft.status == Status.PLANNED
                && draft.ownTime
                && IntStream.range(begin, draft.trigger.from()).anyMatch(i -> pack.has(Words.NOW, text.token(i)));
    }

    /** The draft of the two that the other tells as well, where the plan is told behind what became of it. */
    private static Draft explained(Draft change, Draft plan) {
        if (change.ownTime) {
            change.plannedFor = plan.ownTime ? plan.timeSpan : null;
            return plan;
        }
        FormerPlans.becomes(plan, change);
        return change;
    }

    private boolean isChange(Draft draft) {
        Clause clause = draft.trigger.clause();
        // "Proved so popular | that the closing was put off".
        boolean that = clause.opener() == Opener.COMPLEMENT && pack.has(Words.THAT, text.token(clause.begin()));
        return (draft.status == Status.CANCELLED || draft.status == Status.POSTPONED) && (clause.isMain() || that);
    }

    /** "They were due to come in May, but the visit was put off": the plan stands in the same sentence. */
    private boolean isContrasted(Draft change) {
        return change.trigger.nominal()
                && isChange(change)
                && change.trigger.clause().opener() == Opener.CONTRAST
                && change.trigger.clause().begin()
                        > reading.sentences().get(change.trigger.sentence()).from();
    }

    /** "The concert has been cancelled", "konser tersebut dibatalkan", "she postponed his case": of what was told before. */
    private boolean isDefinite(Draft change) {
        Clause clause = change.trigger.clause();
        return isChange(change)
                && IntStream.rangeClosed(
                                clause.begin(),
                                Math.min(change.trigger.to(), text.tokens().size() - 1))
                        .mapToObj(i -> text.token(i))
                        .anyMatch(word -> pack.has(Words.BACK_BEFORE, word)
                                || pack.has(Words.BACK_AFTER, word)
                                || pack.has(Words.REPORTED_SELF, word)
                                || pack.has(Words.PRONOUN, word));
    }

    /**
     * What the sentence so far before a change, or behind it, says had been planned: "it had been due to lift off on Friday".
     */
    private Optional<Draft> formerPlan(Draft change, int before, List<Draft> drafts) {
        return drafts.stream()
                .filter(plan -> plan.trigger.sentence() == change.trigger.sentence() - before)
                // "It was to have begun on Wednesday".
                .filter(plan -> plan.status == Status.PLANNED || plan.status == Status.NOT_OCCURRED)
                .filter(plan -> !plan.trigger.isSpeech() && isFormer(plan))
                .findFirst();
    }

    private boolean isFormer(Draft plan) {
        Clauses clauses = reading.clauses(plan.trigger.sentence());
        Clause own = plan.trigger.clause();
        Clause clause = own.opener() == Opener.COMPLEMENT ? clauses.parent(own) : own;
        // "Rapat itu sedianya digelar": the verb that carries a noun tells how it stood.
        int verb = Math.max(plan.trigger.from(), plan.trigger.light());
        return clause.isMain()
                && IntStream.range(clause.begin(), verb)
                        .anyMatch(i -> pack.phrases(Words.FORMER_PLAN).isAt(text, i, verb));
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
        if (!isChange(change) || !trigger.rule().equals(TriggerRule.UNKNOWN_VERB)) {
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
                || pack.has(Words.ADVERB, text.token(at))
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
