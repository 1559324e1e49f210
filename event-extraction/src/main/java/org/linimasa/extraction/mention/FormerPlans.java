package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * What was planned and is no more: "the launch, which had been scheduled for May 20, was postponed to June 3", "debat
 * yang sedianya digelar Sabtu dibatalkan". Such a plan is no event beside the one that overtook it.
 */
final class FormerPlans {
    private static final int REACH = 9;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    FormerPlans(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The drafts of one sentence without overtaken plans; what is called off keeps the date it was planned for. */
    List<Draft> overtaken(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>(drafts);
        for (Draft change : drafts) {
            outcome(change, drafts).ifPresent(status -> {
                change.status = status;
                change.cue = reading.text().token(change.trigger.from()).text();
            });
            Optional<Draft> plan = isBareChange(change) ? planOf(change, drafts) : Optional.empty();
            if (plan.isPresent()) {
                kept.remove(change);
                becomes(plan.get(), change);
            }
        }
        for (Draft plan : drafts) {
            changeBehind(plan, drafts).filter(kept::contains).ifPresent(change -> {
                kept.remove(change);
                becomes(plan, change);
            });
        }
        for (Draft plan : drafts) {
            Optional<Draft> change = eventOf(plan, drafts);
            if (change.isPresent()) {
                kept.remove(plan);
                takeDate(change.get(), plan);
            }
        }
        for (Draft plan : drafts) {
            Optional<Draft> change =
                    changeOf(plan, drafts).filter(other -> isOvertaken(plan) || isPlannedOfSubject(plan, other));
            if (change.isPresent()) {
                kept.remove(plan);
                takeDate(change.get(), plan);
            }
        }
        return kept;
    }

    /** ", but has been delayed", ", tetapi ditunda": what became of the plan told before, in a clause without a subject. */
    private boolean isBareChange(Draft change) {
        Trigger trigger = change.trigger;
        boolean changes = change.status == Status.CANCELLED || change.status == Status.POSTPONED;
        if (changes && (isOfNamedPlan(trigger) || isOfFormerPlan(trigger))) {
            return true;
        }
        if (!changes || trigger.clause().opener() != Opener.CONTRAST) {
            return false;
        }
        if (!trigger.passive()) {
            // "Planned to sell it | but dropped the idea in 2006".
            return namesPlan(trigger) && trigger.from() == trigger.clause().begin() + 1;
        }
        for (int i = trigger.clause().begin() + 1; i < trigger.from(); i++) {
            Token word = text.token(i);
            boolean pronoun = pack.has(Words.REPORTED_SELF, word)
                    || pack.has(Words.BACK_BEFORE, word)
                            && i == trigger.clause().begin() + 1;
            boolean small = pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.ADVERB, word);
            if (!small && !(pronoun && isBeforePredicate(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words of a change say themselves that a plan is what it changes: "dropped the idea". */
    private boolean namesPlan(Trigger change) {
        return pack.statusCues()
                .longestAt(text, change.from(), text.tokens().size())
                .filter(cue -> pack.has(Words.PLAN_NOUN, text.token(cue.to() - 1)))
                .isPresent();
    }

    /** "But that | was put off", not "but that visit". */
    private boolean isBeforePredicate(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.hasPassiveShape(word);
    }

    /** "A vote had been expected this week but was deferred": the noun is what was planned, and what was put off. */
    private static Optional<Draft> eventOf(Draft plan, List<Draft> drafts) {
        boolean predicate = plan.status == Status.PLANNED && plan.trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
        if (!predicate) {
            return Optional.empty();
        }
        return drafts.stream()
                .filter(other -> other.trigger.nominal())
                .filter(other -> other.status == Status.CANCELLED || other.status == Status.POSTPONED)
                .filter(other ->
                        other.trigger.clause().index() == plan.trigger.clause().index()
                                || plan.trigger.clause().opener() == Opener.COMPLEMENT
                                        && other.trigger.clause().index()
                                                == plan.trigger.clause().parent())
                .filter(other -> other.trigger.to() <= plan.trigger.from())
                .findFirst();
    }

    /** "Pembacaan vonis, | yang semula dijadwalkan Kamis, | ditunda": the noun's own verb says what became of it. */
    private Optional<Draft> changeBehind(Draft plan, List<Draft> drafts) {
        Trigger noun = plan.trigger;
        int carrier = noun.light();
        if (plan.status != Status.PLANNED || !noun.nominal() || carrier < noun.to()) {
            return Optional.empty();
        }
        Clause relative = reading.clauses(noun.sentence()).of(carrier);
        boolean former = relative.opener() == Opener.RELATIVE
                && relative.parent() == noun.clause().index()
                && hasFormerWord(relative.begin(), carrier);
        return drafts.stream()
                .filter(change -> former
                        && change.trigger.rule().equals(TriggerRule.UNKNOWN_VERB)
                        && (change.status == Status.CANCELLED || change.status == Status.POSTPONED)
                        && change.trigger.clause().index() == noun.clause().index()
                        && change.trigger.from() > carrier)
                .findFirst();
    }

    /** "Rencana membuka kantor dibatalkan", "plans to open an office were dropped": the subject names a plan. */
    private boolean isOfNamedPlan(Trigger change) {
        int head = change.clause().begin();
        while (head < change.from()
                && (pack.has(Words.ARTICLE, text.token(head)) || pack.has(Words.ADVERB, text.token(head)))) {
            head++;
        }
        boolean plan = pack.statusCues()
                .longestAt(text, head, change.from())
                .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                .isPresent();
        return plan
                && head < change.from()
                && !pack.hasVerbShape(text.token(head))
                && !pack.has(Words.MODAL, text.token(head));
    }

    /** "It had been due to sail in April, but the voyage was postponed": whatever the plan is called the second time. */
    private boolean isOfFormerPlan(Trigger change) {
        Clause clause = change.clause();
        return clause.opener() == Opener.CONTRAST
                && change.passive()
                && hasFormerWord(
                        reading.clauses(change.sentence()).parent(clause).begin(), clause.begin());
    }

    /**
     * "An appeal was due to be heard in May | but was withdrawn", "direncanakan pada Agustus, | tetapi digeser": of what had
     * been planned a verb says that it is off, or put off.
     */
    private Optional<Status> outcome(Draft change, List<Draft> drafts) {
        Trigger verb = change.trigger;
        if (change.status != Status.OCCURRED || verb.nominal()) {
            return Optional.empty();
        }
        boolean moved = pack.has(Words.MOVE, text.token(verb.from())) && verb.passive();
        if (moved && verb.clause().opener() == Opener.CONTRAST && isOfPlannedClause(verb)) {
            return Optional.of(Status.POSTPONED);
        }
        boolean failed = pack.phrases(Words.FAILURE).isAt(text, verb.from(), verb.to());
        return failed && (isOfFormerPlan(verb) || isOfPlannedSubject(verb, drafts))
                ? Optional.of(Status.CANCELLED)
                : Optional.empty();
    }

    private boolean isOfPlannedClause(Trigger change) {
        Clause clause = change.clause();
        int begin = reading.clauses(change.sentence()).parent(clause).begin();
        return hasFormerWord(begin, clause.begin()) || hasPlanning(begin, clause.begin());
    }

    /** "The bill, | which had been due for a reading, | was withdrawn". */
    private boolean isOfPlannedSubject(Trigger change, List<Draft> drafts) {
        return change.passive()
                && drafts.stream()
                        .filter(plan -> plan.status == Status.PLANNED
                                && plan.trigger.clause().opener() == Opener.RELATIVE
                                && plan.trigger.clause().parent()
                                        == change.clause().index())
                        .anyMatch(this::isOvertaken);
    }

    /** The plan of the clause that a clause of change hangs on, or of its infinitive: "was due to open". */
    private static Optional<Draft> planOf(Draft change, List<Draft> drafts) {
        int told = change.trigger.clause().opener() == Opener.CONTRAST
                ? change.trigger.clause().parent()
                : change.trigger.clause().index();
        return drafts.stream()
                .filter(other -> other.status == Status.PLANNED && !other.trigger.isSpeech())
                .filter(other -> other.trigger.from() < change.trigger.from())
                .filter(other -> other.trigger.clause().index() == told
                        || other.trigger.clause().opener() == Opener.COMPLEMENT
                                && other.trigger.clause().parent() == told)
                .findFirst();
    }

    /** The plan is put off or called off; a new day takes the place of the one it had. */
    static void becomes(Draft plan, Draft change) {
        plan.datedAsPlan = true;
        plan.status = change.status;
        plan.cue = change.cue;
        if (change.status == Status.CANCELLED && change.ownTime && !plan.ownTime) {
            // The day on which it was given up, which is past.
            plan.datedAsPlan = false;
            plan.timeSpan = change.timeSpan;
            plan.ownTime = true;
            plan.sharedTime = change.sharedTime;
        }
        if (change.status == Status.POSTPONED && change.ownTime) {
            plan.plannedFor = plan.ownTime ? plan.timeSpan : null;
            plan.timeSpan = change.timeSpan;
            plan.ownTime = true;
            plan.sharedTime = false;
        }
    }

    private static void takeDate(Draft change, Draft plan) {
        if (!change.ownTime) {
            change.datedAsPlan = true;
            change.timeSpan = plan.timeSpan;
            change.ownTime = plan.ownTime;
            change.sharedTime = plan.sharedTime;
        }
    }

    /** "Arak-arakan yang rencananya digelar hari ini | diundur": what was put off is what the relative clause tells of. */
    private static boolean isPlannedOfSubject(Draft plan, Draft change) {
        boolean off = change.status == Status.CANCELLED || change.status == Status.POSTPONED;
        return off
                && plan.status == Status.PLANNED
                && plan.trigger.clause().opener() == Opener.RELATIVE
                && (change.trigger.passive() || change.trigger.nominal());
    }

    private boolean isOvertaken(Draft plan) {
        Clause clause = plan.trigger.clause();
        int begin = clause.begin();
        int end = plan.trigger.to();
        return switch (clause.opener()) {
            case RELATIVE -> hasFormerWord(begin, end) || hasPlanning(begin, end);
            case COMPLEMENT ->
                (plan.status == Status.PLANNED || plan.status == Status.NOT_OCCURRED)
                        && (hasPlanning(Math.max(0, begin - 1), begin) || isInFormerRelative(plan));
            case CONDITION, CONTRAST, LATER, PRIOR, RESULT, SAME -> false;
            case null -> false;
        };
    }

    /** "Scheduled", "due", "dijadwalkan": participles of planning, not "will". */
    private boolean hasPlanning(int from, int to) {
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            if (isPlanning(i, i + 2) && (pack.hasVerbShape(word) || pack.hasPassiveShape(word))) {
                return true;
            }
        }
        return false;
    }

    /** "The fair, which was | to open in May, has been put off": the infinitive of a relative clause. */
    private boolean isInFormerRelative(Draft plan) {
        Clause parent = parentOf(plan);
        return parent.opener() == Opener.RELATIVE && hasFormerWord(parent.begin(), plan.trigger.to());
    }

    private Clause parentOf(Draft plan) {
        return reading.clauses(plan.trigger.sentence()).parent(plan.trigger.clause());
    }

    private Optional<Draft> changeOf(Draft plan, List<Draft> drafts) {
        Clause told = parentOf(plan);
        int parent = told.opener() == Opener.RELATIVE && plan.trigger.clause().opener() == Opener.COMPLEMENT
                ? told.parent()
                : told.index();
        return drafts.stream()
                .filter(other -> other != plan && other.trigger.clause().index() == parent)
                .filter(other -> other.status == Status.CANCELLED
                        || other.status == Status.POSTPONED
                        || other.status == Status.NOT_OCCURRED)
                .findFirst();
    }

    /** Whether an expression says for when something had been planned: "originally set for April". */
    boolean isFormerDate(TimeSpan time, Sentence sentence) {
        int before = time.from() - 1;
        boolean plannedFor = before - 1 >= sentence.from() && isPlanning(before - 1, time.from());
        return plannedFor || isSaidFormer(time, sentence);
    }

    /** Whether an expression says for when something is or was planned: also "yang dijadwalkan 3 Mei". */
    boolean isPlannedDate(TimeSpan time, Sentence sentence) {
        return time.from() > sentence.from() && isPlanning(time.from() - 1) || isFormerDate(time, sentence);
    }

    /** Whether a word before an expression in its clause says that the plan may be no more: "semula", "originally". */
    boolean isSaidFormer(TimeSpan time, Sentence sentence) {
        int from = Math.max(sentence.from(), time.from() - REACH);
        Clauses clauses = reading.clausesAt(sentence.from());
        Clause own = clauses.of(time.from());
        boolean infinitive = own.opener() == Opener.COMPLEMENT && pack.has(Words.PURPOSE, text.token(own.begin()));
        while (from < time.from() - 1
                && clauses.of(from).index() != own.index()
                && !(infinitive && clauses.of(from).index() == own.parent())) {
            from++;
        }
        for (TimeSpan other : reading.timesIn(sentence)) {
            // "Semula 3 Mei menjadi 17 Mei": the word goes with the first date behind it.
            from = other.to() <= time.from() ? Math.max(from, other.to()) : from;
        }
        return hasFormerWord(from, time.from());
    }

    private boolean hasFormerWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (pack.phrases(Words.FORMER_PLAN).isAt(text, i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanning(int at) {
        return isPlanning(at, at + 1);
    }

    private boolean isPlanning(int at, int to) {
        return pack.statusCues()
                .longestAt(text, at, to)
                .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                .isPresent();
    }
}
