package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    UnknownVerbs(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The triggers and those verbs that a date belongs to, in text order. */
    List<Trigger> addTo(List<Trigger> triggers, int sentence) {
        List<Trigger> all = new ArrayList<>(triggers);
        List<Trigger> verbs = verbs(triggers, sentence);
        if (verbs.isEmpty()) {
            return triggers;
        }
        all.addAll(verbs);
        all.sort(Comparator.comparingInt(Trigger::from));
        Set<Trigger> dated = new TimeFinder(reading).owners(sentence, all);
        Trigger told = leadVerb(verbs, triggers, sentence);
        return all.stream()
                .filter(trigger -> !verbs.contains(trigger)
                        || dated.contains(trigger)
                        || trigger == told
                        || isChange(trigger, triggers)
                        || isAhead(trigger))
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
        String next = verb.to() < text.tokens().size() ? text.token(verb.to()).lower() : "";
        return !pack.modifiersFollow() && !verb.passive() && (pack.has(Words.TO, next) || pack.has(Words.BY, next));
    }

    private List<Trigger> verbs(List<Trigger> triggers, int sentenceIndex) {
        Sentence sentence = reading.sentences().get(sentenceIndex);
        Clauses clauses = reading.clauses(sentenceIndex);
        List<Trigger> verbs = new ArrayList<>();
        Deeds deeds = new Deeds(reading);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Clause clause = clauses.of(i);
            boolean free = !reading.isTime(i)
                    && !reading.isName(i)
                    && !clauses.isQuoted(i)
                    && clause.opener() != Opener.CONDITION
                    && triggers.stream().noneMatch(covers(i));
            boolean light = pack.has(Words.LIGHT, text.token(i).lower()) || isChangeAt(i, sentence.to());
            boolean carrier = light && triggers.stream().anyMatch(carriedIn(clause));
            boolean aside = BehindNoun.isParticipleAfterComma(reading, i, sentence)
                    && triggers.stream().anyMatch(carriedIn(clause));
            // "Menutup jalan menuju Ardi": behind a verb "menuju" is a preposition.
            boolean preposition = pack.has(Words.TO, text.token(i).lower())
                    && (!verbs.isEmpty() || triggers.stream().anyMatch(isVerbBefore(i)));
            if (free
                    && !carrier
                    && !aside
                    && !preposition
                    && !isBackground(i, clause, sentence)
                    && isVerb(i, sentence)
                    && !deeds.isDeed(i, clause, triggers)) {
                boolean passive =
                        pack.hasPassiveShape(text.token(i).lower()) || isAfterBe(i, sentence) || isOff(i, sentence);
                verbs.add(new Trigger(
                        i, end(i, sentence), TriggerRule.UNKNOWN_VERB, sentenceIndex, clause, false, passive, -1));
            }
        }
        return verbs;
    }

    /** "Could invest a further 25 million", "akan mengganti bantalan": what somebody plans, may do or is doing needs no date. */
    private boolean isAhead(Trigger verb) {
        int at = verb.from() - 1;
        int clauseBegin = verb.clause().begin();
        // "Is still being sought".
        while (at > clauseBegin
                && (pack.has(Words.ADVERB, text.token(at).lower())
                        || pack.has(Words.BE, text.token(at).lower()))) {
            at--;
        }
        boolean told = IntStream.range(Math.max(at, clauseBegin), verb.from())
                .anyMatch(i -> pack.statusCues()
                        .longestAt(text, i, verb.from())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED
                                || cue.meaning() == StatusCue.POSSIBLE
                                || cue.meaning() == StatusCue.ONGOING)
                        .isPresent());
        Clause clause = verb.clause();
        Sentence sentence = reading.sentences().get(verb.sentence());
        boolean infinitive = clause.opener() == Opener.COMPLEMENT
                && reading.clauses(verb.sentence()).parent(clause).isMain()
                && at == clause.begin()
                && closesCue(at, sentence);
        return at >= clause.begin() && (clause.isMain() && told || infinitive);
    }

    /** Calling off and putting off are worth telling without a date too. */
    private boolean isChange(Trigger trigger, List<Trigger> known) {
        boolean calledOff = trigger.from() > trigger.clause().begin()
                && isCalledOff(trigger.from() - 1)
                && known.stream()
                        .noneMatch(other ->
                                other.clause().index() == trigger.clause().index());
        boolean told =
                trigger.clause().isMain() || trigger.clause().opener() == Opener.CONTRAST || isSaid(trigger.clause());
        return told && (calledOff || isChangeAt(trigger.from(), trigger.to()) || isFailedPlan(trigger));
    }

    /** "A planned test has been dropped", "a proposal to close it was rejected": what fails was only planned. */
    private boolean isFailedPlan(Trigger trigger) {
        if (!pack.phrases(Words.FAILURE).isAt(text, trigger.from(), trigger.to())) {
            return false;
        }
        for (int i = trigger.clause().begin(); i < trigger.from(); i++) {
            boolean planned = pack.hasVerbShape(text.token(i).lower())
                    && pack.statusCues()
                            .longestAt(text, i, i + 1)
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned && !isAfterBe(i, reading.sentences().get(trigger.sentence())) || isNamedPlan(i, trigger)) {
                return true;
            }
        }
        return false;
    }

    /** "Proposal to", "plans to": a noun, where the clause has had no verb. */
    private boolean isNamedPlan(int at, Trigger trigger) {
        String word = text.token(at).lower();
        int before = at - 1;
        boolean subject = at == trigger.clause().begin()
                || before == trigger.clause().begin()
                        && pack.has(Words.ARTICLE, text.token(before).lower());
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
        return !pack.hasVerbShape(text.token(at).lower()) && isChangeAt(at, at + 1);
    }

    private boolean isChangeAt(int at, int limit) {
        return pack.statusCues()
                .longestAt(text, at, limit)
                .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                .isPresent();
    }

    /** Behind a verb of several words: "called off". */
    private int end(int at, Sentence sentence) {
        return isChangeAt(at, sentence.to())
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
        return trigger -> trigger.nominal()
                && (trigger.clause().index() == clause.index()
                        || trigger.clause().index() == clause.parent()
                                && !isSaid(clause)
                                && !isOfPronoun(clause)
                                && !isBehindAnotherVerb(trigger, clause));
    }

    /** "The reopening was set for May, | but it was put back": the clause has a subject of its own. */
    private boolean isOfPronoun(Clause clause) {
        int subject = clause.begin() + 1;
        return clause.opener() == Opener.CONTRAST
                && subject < text.tokens().size()
                && pack.has(Words.REPORTED_SELF, text.token(subject).lower());
    }

    /** "Told a conference | that it had scrapped the sale". */
    private boolean isSaid(Clause clause) {
        return clause.opener() == Opener.COMPLEMENT
                && pack.has(Words.THAT, text.token(clause.begin()).lower());
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

    private boolean isVerb(int at, Sentence sentence) {
        Token token = text.token(at);
        String word = token.lower();
        if (token.kind() != Token.Kind.WORD
                || token.isCapitalized() && at > sentence.from()
                || pack.has(Words.STATIVE, word) && !isChangeAt(at, sentence.to()) && !isHeldAt(at, sentence)
                || pack.has(Words.ADVERB, word)
                || pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.WITH, word)
                || isPlainCue(at, sentence)
                || pack.openers().isAt(text, at, at + 1)) {
            return false;
        }
        String before = at > sentence.from() ? text.token(at - 1).lower() : "";
        boolean marked = pack.has(Words.ARTICLE, before) && !pack.has(Words.ORDINAL, before);
        if (marked || pack.has(Words.POSSESSIVE, before) || pack.has(Words.WITHOUT, before)) {
            return false;
        }
        return pack.hasVerbShape(word)
                || pack.hasProgressiveShape(word) && isAfterBe(at, sentence)
                || isAfterModal(at, sentence)
                || isOff(at, sentence)
                || isPlanOfThing(at, sentence);
    }

    /** "As she was stepping out": what went on meanwhile is no event of its own. */
    private boolean isBackground(int at, Clause clause, Sentence sentence) {
        return clause.opener() == Opener.SAME
                && pack.hasProgressiveShape(text.token(at).lower())
                && isAfterBe(at, sentence);
    }

    /** "Kepindahan penyerang itu batal.": the word that calls it off is all of the predicate. */
    private boolean isOff(int at, Sentence sentence) {
        return pack.modifiersFollow()
                && at > sentence.from() + 1
                && isChangeAt(at, at + 1)
                && (at + 1 == sentence.to()
                        || text.token(at + 1).kind() == Token.Kind.PUNCTUATION
                        || pack.has(Words.CAUSE, text.token(at + 1).lower()));
    }

    /** "Ekskavasi berlangsung pada 13-25 Oktober": what only lasts is an event where its time stands right behind. */
    private boolean isHeldAt(int at, Sentence sentence) {
        int next = at + 1;
        while (next < sentence.to()
                && (pack.has(Words.PREPOSITION_OF_TIME, text.token(next).lower())
                        || pack.has(Words.APPROXIMATE, text.token(next).lower()))) {
            next++;
        }
        return pack.has(Words.LIGHT, text.token(at).lower()) && next < sentence.to() && reading.saysWhen(next);
    }

    /**
     * A cue that only colours another verb. Calling off and putting off are themselves what happens, and so is what is
     * "due on Friday" or "expected in May" with no verb behind it.
     */
    private boolean isPlainCue(int at, Sentence sentence) {
        Optional<Phrases.Match<StatusCue>> cue = pack.statusCues().longestAt(text, at, sentence.to());
        if (cue.isEmpty()) {
            return false;
        }
        return switch (cue.get().meaning()) {
            case CANCELLED, POSTPONED -> false;
            case PLANNED -> !isPredicate(at, sentence) && !isPlanOfThing(at, sentence);
            case DENIED, NEGATED, POSSIBLE, ABLE, ONGOING, OCCURRED -> true;
        };
    }

    /** "is due in court": a participle of planning that has a form of "be" before it and no infinitive behind. */
    private boolean isPredicate(int at, Sentence sentence) {
        boolean infinitive = at + 1 < sentence.to()
                && text.token(at + 1).kind() == Token.Kind.WORD
                && (pack.has(Words.TO, text.token(at + 1).lower()) || isVerbForm(at + 1));
        boolean participle =
                pack.modifiersFollow() ? pack.hasPassiveShape(text.token(at).lower()) : isAfterBe(at, sentence);
        return participle && !infinitive;
    }

    /** "Expects first images in July", "menargetkan kecepatan normal pada Sabtu": the date of a thing that no verb tells. */
    private boolean isPlanOfThing(int at, Sentence sentence) {
        if (!pack.has(Words.PLANNING_VERB, text.token(at).lower())) {
            return false;
        }
        int next = at + 1;
        while (next < sentence.to() && !reading.isTime(next)) {
            boolean told = text.token(next).kind() == Token.Kind.PUNCTUATION
                    || pack.hasVerbShape(text.token(next).lower())
                    || pack.openers().isAt(text, next, next + 1)
                    || pack.triggers().isAt(text, next, sentence.to());
            if (told) {
                return false;
            }
            next++;
        }
        return next < sentence.to() && next > at + 1;
    }

    private boolean isVerbForm(int at) {
        return pack.modifiersFollow()
                && (pack.hasVerbShape(text.token(at).lower()) || pack.triggers().isAt(text, at, at + 1));
    }

    /** "will switch", "due to finish": the base form behind a modal or an infinitive that a cue governs. */
    private boolean isAfterModal(int at, Sentence sentence) {
        String word = text.token(at).lower();
        if (pack.modifiersFollow() || pack.has(Words.MODAL, word) || pack.has(Words.ARTICLE, word)) {
            return false;
        }
        int before = at - 1;
        while (before > sentence.from()
                && (pack.has(Words.ADVERB, text.token(before).lower())
                        || pack.has(Words.NEGATOR, text.token(before).lower()))) {
            before--;
        }
        return before >= sentence.from()
                && !reading.isTime(before)
                && (pack.has(Words.MODAL, text.token(before).lower())
                        || closesCue(before, sentence)
                        || pack.has(Words.PURPOSE, text.token(before).lower())
                                && Infinitives.isOrdered(reading.clausesAt(at).of(at), at, sentence, reading));
    }

    /** "Due to", "had to", "forced to". */
    private boolean closesCue(int to, Sentence sentence) {
        boolean closes = false;
        for (int from = to - 1; from >= Math.max(sentence.from(), to - 2); from--) {
            closes |= pack.statusCues()
                    .longestAt(text, from, to + 1)
                    .filter(cue -> cue.meaning() == StatusCue.PLANNED || cue.meaning() == StatusCue.OCCURRED)
                    .filter(cue -> cue.to() == to + 1)
                    .isPresent();
        }
        return closes && pack.has(Words.TO, text.token(to).lower());
    }

    private boolean isAfterBe(int at, Sentence sentence) {
        int before = at - 1;
        while (before > sentence.from()
                && pack.has(Words.ADVERB, text.token(before).lower())) {
            before--;
        }
        return !pack.modifiersFollow()
                && before >= sentence.from()
                && pack.has(Words.BE, text.token(before).lower());
    }
}
