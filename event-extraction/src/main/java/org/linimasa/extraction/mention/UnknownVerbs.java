package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * Events that no table knows: the verb of a clause that the text dates. The date makes it an event, so a verb without
 * one never becomes a trigger here.
 */
final class UnknownVerbs {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final VerbForms forms;
    private final Deeds deeds;
    private final PlainDeeds plain;
    private final DeniedDeeds denied;
    private final TimeFinder timeFinder;
    private final SecondPredicate second;

    UnknownVerbs(Reading reading, TimeFinder timeFinder) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        this.timeFinder = timeFinder;
        forms = new VerbForms(reading);
        deeds = new Deeds(reading);
        plain = new PlainDeeds(reading);
        denied = new DeniedDeeds(reading);
        second = new SecondPredicate(reading);
    }

    /**
     * The triggers and those verbs that a date belongs to, in text order.
     *
     * @param dates see {@link TimeFinder#datesOf}
     */
    List<Trigger> addTo(List<Trigger> triggers, int sentence, List<TimeSpan> dates) {
        List<Trigger> verbs = verbs(triggers, sentence);
        if (verbs.isEmpty()) {
            return triggers;
        }
        List<Trigger> all = new ArrayList<>(triggers);
        all.addAll(verbs);
        all.sort(Comparator.comparingInt(Trigger::from));
        Set<Trigger> dated = timeFinder.dated(dates, all);
        Trigger told = leadVerb(verbs, triggers, sentence);
        return all.stream()
                .filter(trigger -> !verbs.contains(trigger)
                        || dated.contains(trigger)
                        || trigger == told
                        || isChange(trigger, triggers)
                        || isAhead(trigger)
                        || isCounted(trigger)
                        || plain.tells(trigger)
                        || denied.tells(trigger))
                .toList();
    }

    /** "The sketch has been returned, the museum said": what a lead tells, where no word of it is known as an event. */
    private @Nullable Trigger leadVerb(List<Trigger> verbs, List<Trigger> known, int sentence) {
        boolean lead = reading.sentences().get(sentence).role() == Sentence.Role.LEAD;
        boolean tellsOther = known.stream().anyMatch(trigger -> trigger.clause().isMain() && !trigger.isSpeech());
        return !lead || tellsOther
                ? null
                : verbs.stream()
                        .filter(trigger -> trigger.clause().isMain())
                        .min(Comparator.comparing(this::isReduced))
                        .orElse(null);
    }

    /** "A sketch attributed to Lind": a participle that describes its noun. */
    private boolean isReduced(Trigger verb) {
        Token next = text.token(verb.to());
        return !pack.modifiersFollow() && !verb.passive() && (pack.has(Words.TO, next) || pack.has(Words.BY, next));
    }

    private List<Trigger> verbs(List<Trigger> triggers, int sentenceIndex) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        Clauses clauses = reading.clauses(sentenceIndex);
        List<Trigger> verbs = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Clause clause = clauses.of(i);
            boolean free = !reading.isTime(i)
                    && !reading.isName(i)
                    && !(clauses.isQuoted(i) && !clause.isMain())
                    && clause.opener() != Opener.CONDITION
                    && forms.isVerb(i, sentence)
                    && triggers.stream().noneMatch(covers(i))
                    && !isWished(i, sentence);
            if (!free) {
                continue;
            }
            boolean light = pack.has(Words.LIGHT, text.token(i))
                    || forms.isChangeAt(i, sentence.to())
                    || forms.isPossible(i, sentence);
            boolean further = isFurther(i, clause, sentence, triggers);
            boolean carrier = light
                    && triggers.stream().anyMatch(carriedIn(clause).and(isCarriedAt(i, clause)))
                    && !isOwnContrast(i, clause)
                    && !further;
            boolean aside = !further
                    && BehindNoun.isParticipleAfterComma(reading, i, sentence)
                    && triggers.stream().anyMatch(carriedIn(clause));
            // "Menutup jalan menuju Ardi": behind a verb "menuju" is a preposition.
            boolean preposition = pack.has(Words.TO, text.token(i))
                    && (!verbs.isEmpty() || triggers.stream().anyMatch(isVerbBefore(i)));
            if (!carrier
                    && !aside
                    && !preposition
                    && !isBackground(i, clause, sentence)
                    && !deeds.isDeed(i, clause, triggers)) {
                boolean passive = pack.hasPassiveShape(text.token(i))
                        || forms.isAfterBe(i, sentence)
                        || i == sentence.from() && reading.fronted(sentence).isPresent()
                        || forms.isOff(i, sentence);
                verbs.add(new Trigger(
                        i, end(i, sentence), TriggerRule.UNKNOWN_VERB, sentenceIndex, clause, false, passive, -1));
            }
        }
        return verbs;
    }

    /** "Menuntut penundaan", "demanded a postponement": what somebody wants has not come about. */
    private boolean isWished(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from()
                && (pack.has(Words.ARTICLE, text.token(before))
                        || pack.has(Words.INDEFINITE_ARTICLE, text.token(before)))) {
            before--;
        }
        return before >= sentence.from()
                && forms.isChangeAt(at, sentence.to())
                && !pack.hasPassiveShape(text.token(at))
                && pack.has(Words.REQUESTING_VERB, text.token(before));
    }

    /**
     * "Could invest a further 25 million", "akan mengganti bantalan", "was never built": what somebody plans, may do, is
     * doing or has not done needs no date.
     */
    private boolean isAhead(Trigger verb) {
        int at = verb.from() - 1;
        int clauseBegin = verb.clause().begin();
        // "Is still being sought".
        while (at > clauseBegin
                && (pack.has(Words.ADVERB, text.token(at))
                        || pack.has(Words.BE, text.token(at))
                        || pack.has(Words.NEGATOR, text.token(at - 1))
                        || pack.has(Words.HAVE, text.token(at)) && pack.has(Words.MODAL, text.token(at - 1)))) {
            at--;
        }
        boolean told = IntStream.range(Math.max(at, clauseBegin), verb.from())
                .anyMatch(i -> pack.statusCues()
                        .longestAt(text, i, verb.from())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED
                                || cue.meaning() == StatusCue.POSSIBLE
                                || cue.meaning() == StatusCue.ONGOING
                                || cue.meaning() == StatusCue.NEGATED)
                        .isPresent());
        Clause clause = verb.clause();
        Sentence sentence = reading.sentences().get(verb.sentence());
        told |= goesOn(verb, sentence) || isAble(at, verb) && new Abilities(reading).mayCome(verb);
        boolean infinitive = clause.opener() == Opener.COMPLEMENT
                && reading.clauses(verb.sentence()).parent(clause).isMain()
                && at == clause.begin()
                && forms.closesCue(at, sentence);
        boolean said = isSaid(clause)
                && reading.clauses(verb.sentence()).parent(clause).isMain();
        return at >= clause.begin() && ((clause.isMain() || said) && told || infinitive);
    }

    private boolean isAble(int cue, Trigger verb) {
        return IntStream.range(Math.max(cue, verb.clause().begin()), verb.from())
                .anyMatch(i -> pack.statusCues()
                        .longestAt(text, i, verb.from())
                        .filter(match -> match.meaning() == StatusCue.ABLE)
                        .isPresent());
    }

    /** "Biologists are tracking three fish", "doctors have been borrowing vaccine". */
    private boolean goesOn(Trigger verb, Sentence sentence) {
        int at = verb.from() - 1;
        while (at > sentence.from() && pack.has(Words.ADVERB, text.token(at))) {
            at--;
        }
        boolean perfect = at > sentence.from() && pack.has(Words.PRESENT_HAVE, text.token(at - 1));
        return pack.hasProgressiveShape(text.token(verb.from()))
                && !pack.statusCues().isAt(text, verb.from(), verb.to())
                && forms.isAfterBe(verb.from(), sentence)
                && (perfect || !pack.has(Words.PAST_BE, text.token(at)));
    }

    /** "Withdrew on Monday, a day | after her mast snapped": the distance dates what it counts from. */
    private boolean isCounted(Trigger verb) {
        Clause clause = verb.clause();
        return (clause.opener() == Opener.PRIOR || clause.opener() == Opener.LATER)
                && reading.timesIn(reading.sentences().get(verb.sentence())).stream()
                        .anyMatch(time -> time.to() == clause.begin() && TimeFinder.countsFromEvent(time));
    }

    /** Calling off and putting off are worth telling without a date too. */
    private boolean isChange(Trigger trigger, List<Trigger> known) {
        boolean calledOff = trigger.from() > trigger.clause().begin()
                && isCalledOff(trigger.from() - 1)
                && known.stream()
                        .noneMatch(other ->
                                other.clause().index() == trigger.clause().index()
                                        && !(other.nominal() && other.light() < 0));
        boolean told =
                trigger.clause().isMain() || trigger.clause().opener() == Opener.CONTRAST || isSaid(trigger.clause());
        return told
                && (calledOff
                        || isMoved(trigger)
                        || forms.isChangeAt(trigger.from(), trigger.to())
                        || isFailedPlan(trigger));
    }

    /** "Direncanakan pada Agustus, | tetapi digeser": a passive right behind "but". */
    private boolean isMoved(Trigger trigger) {
        return trigger.clause().opener() == Opener.CONTRAST
                && trigger.passive()
                && trigger.from() == trigger.clause().begin() + 1
                && pack.has(Words.MOVE, text.token(trigger.from()));
    }

    /** "A planned test has been dropped", "a proposal to close it was rejected": what fails was only planned. */
    private boolean isFailedPlan(Trigger trigger) {
        if (!pack.phrases(Words.FAILURE).isAt(text, trigger.from(), trigger.to())) {
            return false;
        }
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            boolean planned = pack.hasVerbShape(text.token(i))
                    && pack.statusCues()
                            .longestAt(text, i, i + 1)
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned && !forms.isAfterBe(i, reading.sentences().get(trigger.sentence()))
                    || isNamedPlan(i, trigger)) {
                return true;
            }
        }
        return false;
    }

    /** "Proposal to", "plans to": a noun, where the clause has had no verb. */
    private boolean isNamedPlan(int at, Trigger trigger) {
        Token word = text.token(at);
        int before = at - 1;
        boolean subject = at == trigger.clause().begin()
                || before == trigger.clause().begin() && pack.has(Words.ARTICLE, text.token(before));
        return subject
                && !pack.hasVerbShape(word)
                && !pack.has(Words.MODAL, word)
                && !pack.has(Words.BE, word)
                && (pack.has(Words.PLAN_NOUN, word)
                        || pack.statusCues()
                                .longestAt(text, at, trigger.from())
                                .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                                .isPresent());
    }

    /** "Batal digelar": the word before the verb calls it off, and is no verb by its form. */
    private boolean isCalledOff(int at) {
        return !pack.hasVerbShape(text.token(at)) && forms.isChangeAt(at, at + 1);
    }

    /** Behind a verb of several words: "called off". */
    private int end(int at, Sentence sentence) {
        return forms.isChangeAt(at, sentence.to())
                ? pack.statusCues()
                        .longestAt(text, at, sentence.to())
                        .map(Phrases.Match::to)
                        .orElseThrow()
                : at + 1;
    }

    private static Predicate<Trigger> isVerbBefore(int token) {
        return trigger -> !trigger.nominal() && trigger.to() <= token;
    }

    private static Predicate<Trigger> covers(int token) {
        return trigger -> trigger.light() == token || trigger.from() <= token && token < trigger.to();
    }

    /** An event noun of the clause, or of the clause it describes: a light verb there only carries it. */
    private Predicate<Trigger> carriedIn(Clause clause) {
        return trigger -> (trigger.nominal() || forms.isOfDescribedNoun(trigger, clause))
                && (trigger.clause().index() == clause.index()
                        || trigger.clause().index() == clause.parent()
                                && !isSaid(clause)
                                && !isOfPronoun(clause)
                                && !hasOwnSubject(clause)
                                && !isCarriedBehind(trigger, clause)
                                && !isBehindAnotherVerb(trigger, clause));
    }

    /** "The strike, | which began on Monday, | ended on Tuesday": the noun has a verb of its own behind the clause. */
    private boolean isCarriedBehind(Trigger noun, Clause relative) {
        return relative.opener() == Opener.RELATIVE
                && noun.light() > relative.begin()
                && reading.clausesAt(noun.light()).of(noun.light()).index()
                        == noun.clause().index();
    }

    /** "The reopening was set for May, | but it was put back": the clause has a subject of its own. */
    private boolean isOfPronoun(Clause clause) {
        int subject = clause.begin() + 1;
        return clause.opener() == Opener.CONTRAST
                && subject < text.tokens().size()
                && pack.has(Words.REPORTED_SELF, text.token(subject));
    }

    /** "Lomba diundur, | sedangkan pasar malam dibatalkan": what is called off there is something else. */
    private boolean hasOwnSubject(Clause clause) {
        int verb = clause.begin() + 1;
        while (verb < text.tokens().size()
                && text.token(verb).kind() == Token.Kind.WORD
                && !pack.hasVerbShape(text.token(verb))
                && !second.isSmall(verb)) {
            verb++;
        }
        return clause.opener() == Opener.CONTRAST
                && pack.modifiersFollow()
                && verb > clause.begin() + 1
                && verb < text.tokens().size()
                && pack.hasPassiveShape(text.token(verb))
                && !pack.has(Words.BACK_AFTER, text.token(verb - 1))
                && !pack.phrases(Words.PLAN_WORD).isAt(text, clause.begin() + 1, verb);
    }

    /** "Lomba perahu memperebutkan piala, yang ..., ditiadakan": a noun with a verb of its own is carried by no other. */
    private Predicate<Trigger> isCarriedAt(int verb, Clause clause) {
        return noun -> !pack.modifiersFollow() && !isDuring(noun)
                || noun.light() >= 0
                || noun.clause().index() != clause.index()
                || !reading.clausesAt(verb).hasVerb(clause.index(), noun.to(), verb)
                        && !(noun.from() > clause.begin() && pack.has(Words.DURING, text.token(noun.from() - 1)));
    }

    /** "Appointments were cancelled during a one-day strike": what is cancelled is not the strike. */
    private boolean isDuring(Trigger noun) {
        int before = noun.from() - 1;
        while (before > noun.clause().begin()
                && text.token(before).kind() == Token.Kind.WORD
                && !pack.has(Words.DURING, text.token(before))
                && !pack.hasVerbShape(text.token(before))) {
            before--;
        }
        Token word = text.token(Math.max(before, 0));
        return noun.light() < 0 && pack.has(Words.DURING, word) && !pack.has(Words.AT, word);
    }

    /** "Talks opened in May, | tetapi terhenti pada 2016": unlike calling off, this goes on from what is told. */
    private boolean isOwnContrast(int at, Clause clause) {
        Clauses clauses = reading.clausesAt(at);
        return clause.opener() == Opener.CONTRAST
                && !forms.isChangeAt(at, text.tokens().size())
                && clauses.hasVerb(clause.parent(), clauses.parent(clause).begin(), clause.begin());
    }

    /** "Talks began in October, | broke down in November": what else came of the noun, on a day of its own. */
    private boolean isFurther(int verb, Clause clause, Sentence sentence, List<Trigger> triggers) {
        int when = lightEnd(verb, sentence);
        while (when < sentence.to()
                && (pack.has(Words.PREPOSITION_OF_TIME, text.token(when))
                        || pack.has(Words.APPROXIMATE, text.token(when)))) {
            when++;
        }
        boolean dated = when < sentence.to() && reading.saysWhen(when);
        return dated
                && triggers.stream()
                        .filter(noun -> noun.nominal()
                                && noun.light() >= noun.to()
                                && noun.light() < verb
                                && noun.clause().index() == clause.index())
                        .anyMatch(noun -> {
                            int begin = second.groupBegin(verb, noun.light() + 1);
                            Token before = text.token(begin - 1);
                            return begin - 1 > noun.light()
                                    && (before.is(",") || pack.has(Words.COORDINATOR, before))
                                    && IntStream.range(noun.light() + 1, begin).anyMatch(reading::saysWhen);
                        });
    }

    private int lightEnd(int verb, Sentence sentence) {
        return pack.phrases(Words.LIGHT)
                .longestAt(text, verb, sentence.to())
                .map(Phrases.Match::to)
                .orElse(verb + 1);
    }

    /** "Told a conference | that it had scrapped the sale". */
    private boolean isSaid(Clause clause) {
        return clause.opener() == Opener.COMPLEMENT && pack.has(Words.THAT, text.token(clause.begin()));
    }

    /** "The race was won by Marta Serra, | who also took the title": the clause tells of whom the verb names. */
    private boolean isBehindAnotherVerb(Trigger noun, Clause relative) {
        if (relative.opener() != Opener.RELATIVE || relative.begin() < noun.to()) {
            return false;
        }
        Clauses clauses = reading.clauses(noun.sentence());
        int clause = noun.clause().index();
        int carrier = Math.clamp(noun.light(), noun.to() - 1, relative.begin());
        return clauses.hasVerb(clause, noun.to(), carrier) || clauses.hasVerb(clause, carrier + 1, relative.begin());
    }

    /** "As she was stepping out": what went on meanwhile is no event of its own. */
    private boolean isBackground(int at, Clause clause, Sentence sentence) {
        return clause.opener() == Opener.SAME
                && pack.hasProgressiveShape(text.token(at))
                && forms.isAfterBe(at, sentence);
    }
}
