package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;

/** Which drafts an editor would write down: something definite that happened, or is going to, and can be shown. */
final class Selection {
    private final Reading reading;
    private final Statements statements;
    private final SingleEvent single;

    Selection(Reading reading) {
        this.reading = reading;
        statements = new Statements(reading);
        single = new SingleEvent(reading);
    }

    List<Draft> choose(List<Draft> drafts) {
        List<Draft> events = drafts.stream().filter(single::isEvent).toList();
        Map<String, List<Draft>> dated = events.stream()
                .filter(event -> event.trigger.nominal() && event.hasOwnTime())
                .collect(Collectors.groupingBy(this::words));
        List<Draft> chosen = new ArrayList<>(events);
        chosen.removeIf(draft -> isConsequence(draft, events)
                || isToldBefore(draft, dated)
                || isDenialOfTold(draft, events)
                || isSubjectOfTold(draft, events));
        drafts.stream()
                .filter(draft -> isToldInLead(draft, drafts)
                        && chosen.stream()
                                .noneMatch(other -> other.trigger.sentence() == draft.trigger.sentence()
                                        && other.trigger.clause().isMain()))
                .findFirst()
                .ifPresent(chosen::add);
        drafts.stream()
                .filter(draft -> statements.isSaidInLead(draft)
                        && chosen.stream().noneMatch(other -> other.trigger.sentence() == draft.trigger.sentence()))
                .findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    /** "The sketch has been returned": what a lead tells with a verb that no table knows. */
    private boolean isToldInLead(Draft draft, List<Draft> drafts) {
        return single.isLead(draft)
                && draft.trigger.rule().equals(TriggerRule.UNKNOWN_VERB)
                && draft.trigger.clause().isMain()
                && draft.status == Status.OCCURRED
                && !draft.hasOwnTime()
                && !draft.quoted
                && !single.isHabit(draft)
                && drafts.stream()
                        .anyMatch(other -> other.trigger.sentence() == draft.trigger.sentence()
                                && other.tagFrom > draft.trigger.from());
    }

    /** "... menewaskan 14 orang": what came of an event that is told in the same sentence is part of it. */
    private boolean isConsequence(Draft draft, List<Draft> events) {
        Clause clause = draft.trigger.clause();
        Clause cause = reading.clauses(draft.trigger.sentence()).parent(clause);
        // "Serangan | yang dilancarkan pada Minggu | menewaskan 14 orang".
        int told = cause.opener() == Opener.RELATIVE ? cause.parent() : cause.index();
        return clause.opener() == Opener.RESULT
                && events.stream()
                        .anyMatch(other -> other != draft
                                && other.trigger.sentence() == draft.trigger.sentence()
                                && (other.trigger.clause().index() == clause.parent()
                                        || other.trigger.nominal()
                                                && other.trigger.clause().index() == told
                                        || other.trigger.clause().opener() == Opener.RELATIVE
                                                && other.trigger.clause().parent() == told)
                                && !other.trigger.isSpeech());
    }

    /** "Both candidates are ready for the election": an undated noun in the words of a dated event tells of that one. */
    private boolean isToldBefore(Draft draft, Map<String, List<Draft>> dated) {
        boolean undated = draft.trigger.nominal() && !draft.hasOwnTime() && draft.antecedent == null;
        return undated
                && dated.getOrDefault(words(draft), List.of()).stream()
                        .anyMatch(other -> other.trigger.from() < draft.trigger.from()
                                && isReal(other.status) == isReal(draft.status));
    }

    /** Where what is denied is an event itself, its status tells of the denial. */
    private boolean isDenialOfTold(Draft draft, List<Draft> events) {
        return statements.isRefusal(draft)
                && (!draft.hasOwnTime() || statements.isTimeOfReport(draft))
                && events.stream()
                        .anyMatch(other -> other.status == Status.DENIED
                                && (other.trigger.sentence() == draft.trigger.sentence()
                                        || other.refuted && other.trigger.sentence() == draft.trigger.sentence() - 1));
    }

    /** "The deal is expected | to close in May": a noun that points back and is only the subject of what is told. */
    private static boolean isSubjectOfTold(Draft draft, List<Draft> events) {
        return draft.trigger.nominal()
                && draft.trigger.light() < 0
                && draft.pointsBack
                && !draft.hasOwnTime()
                && events.stream()
                        .anyMatch(other -> !other.trigger.nominal()
                                && other.hasOwnTime()
                                && other.status == draft.status
                                && other.trigger.sentence() == draft.trigger.sentence()
                                && other.trigger.from() > draft.trigger.to()
                                && other.trigger.clause().opener() == Opener.COMPLEMENT
                                && other.trigger.clause().parent()
                                        == draft.trigger.clause().index());
    }

    private static boolean isReal(Status status) {
        return status == Status.OCCURRED || status == Status.ONGOING;
    }

    private String words(Draft draft) {
        return reading.text().between(draft.trigger.from(), draft.trigger.to()).toLowerCase(Locale.ROOT);
    }
}
