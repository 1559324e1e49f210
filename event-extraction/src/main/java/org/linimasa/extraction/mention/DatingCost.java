package org.linimasa.extraction.mention;

import java.time.LocalDateTime;
import java.util.List;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** How far an expression is from a trigger that it may date, in words, clauses and other verbs between. */
final class DatingCost {
    static final int OUT_OF_REACH = 1000;

    private static final int DAYS_OF_NEWS = 8;

    private static final int OTHER_CLAUSE = 6;
    private static final int BEHIND_ANOTHER_TRIGGER = 12;
    private static final int NOUNS_INFINITIVE = 36;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final DocumentClock clock;
    private final Deeds deeds;
    private final VerbForms forms;
    private final SecondPredicate second;
    private final FormerPlans plans;

    DatingCost(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        clock = reading.clock();
        deeds = new Deeds(reading);
        forms = new VerbForms(reading);
        second = new SecondPredicate(reading);
        plans = new FormerPlans(reading);
    }

    /** What it costs a trigger to reach an expression; {@link #OUT_OF_REACH} where it cannot. */
    int cost(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        if (TimeFinder.countsFromEvent(time)
                && TimeFinder.anchorOf(time, triggers).filter(trigger::equals).isPresent()) {
            return OUT_OF_REACH;
        }
        if (CountedOn.isCompared(reading, trigger)) {
            return OUT_OF_REACH;
        }
        if (trigger.isSpeech() && time.to() <= SpeechTag.begin(reading, trigger, triggers)) {
            return OUT_OF_REACH;
        }
        if (deeds.isBefore(time, trigger) && !isNews(time)
                || isInApposition(trigger, time)
                || isBehindSecond(trigger, time)
                || isOfWhatIsSaid(trigger, time, triggers)) {
            return OUT_OF_REACH;
        }
        Clauses clauses = reading.clauses(trigger.sentence());
        Clause own = trigger.clause();
        Clause there = clauseOf(time, clauses);
        int distance = distance(trigger, time, clauses);
        boolean secondVerb = time.to() <= trigger.from() && second.isSecond(trigger.from(), time.to());
        if (isOfWhatNeverHappened(trigger, time)
                || isBeforePlan(trigger, time)
                || isOfBackground(trigger, time)
                || isOfPlannedObject(trigger, time, triggers)) {
            return OUT_OF_REACH;
        }
        if (secondVerb && second.isSecondWithCue(trigger.from(), time.to()) && hasAnyVerb(own, time.from(), clauses)) {
            // "Will have a scan on Friday and could miss the match": the date is that of the first.
            return OUT_OF_REACH;
        }
        int crossing = (crossing(trigger, time, triggers) + (secondVerb ? 2 : 0)) * BEHIND_ANOTHER_TRIGGER;
        if (there.index() == own.index()) {
            crossing += isOfNounsInfinitive(trigger, time, triggers) ? NOUNS_INFINITIVE : 0;
            return distance + crossing + (isOfParticiple(trigger, time, own, clauses) ? BEHIND_ANOTHER_TRIGGER : 0);
        }
        boolean relativeBehind = there.opener() == Opener.RELATIVE && there.parent() == own.index();
        if (relativeBehind) {
            boolean head = (trigger.nominal() || forms.isOfDescribedNoun(trigger, there))
                    && there.begin() >= trigger.to()
                    && !isOfTopic(trigger, there)
                    && !(there.begin() > 0
                            && text.token(there.begin() - 1).is(",")
                            && clauses.hasVerb(own.index(), trigger.to(), there.begin()));
            return head ? distance + 2 + crossing : OUT_OF_REACH;
        }
        Sentence sentence = reading.sentences().get(trigger.sentence());
        if (there.parent() == own.index()
                && clock.isAfter(time.expression().time())
                && Infinitives.isRequested(there, there.begin() + 1, sentence, reading)) {
            // "Has invited both sides to return to talks next Tuesday": that is when they may.
            return OUT_OF_REACH;
        }
        boolean insideOf = there.index() == own.parent();
        if (own.opener() == Opener.RESULT && insideOf
                || own.opener() == Opener.RELATIVE && insideOf && trigger.light() < -1) {
            return distance + OTHER_CLAUSE + crossing;
        }
        if (there.opener() == Opener.RESULT && there.parent() == own.index()) {
            // "Destroyed the mill, killing two people on Monday": the result came with its cause.
            return distance + OTHER_CLAUSE + crossing;
        }
        if (own.opener() == Opener.COMPLEMENT
                && insideOf
                && time.from() < own.begin()
                && (governs(own, triggers) || clauses.hasVerb(there.index(), time.to(), own.begin()))) {
            return OUT_OF_REACH;
        }
        if (own.opener() == Opener.COMPLEMENT
                && insideOf
                && time.from() < own.begin()
                && pack.has(Words.CAUSE, text.token(own.begin()))) {
            // "Under supervision since 2019 because its ratio had fallen".
            return OUT_OF_REACH;
        }
        boolean behindMain = time.from() > trigger.to() && clauses.hasVerb(there.index(), trigger.to(), time.from());
        if (own.opener() == Opener.COMPLEMENT && insideOf && behindMain) {
            // "The meeting to choose a successor was put off to May": the main verb's.
            return OUT_OF_REACH;
        }
        if (own.opener() == Opener.COMPLEMENT && insideOf) {
            return distance + OTHER_CLAUSE + crossing;
        }
        if (there.opener() == Opener.COMPLEMENT
                && there.parent() == own.index()
                && !governs(there, triggers)
                && !pack.has(Words.CAUSE, text.token(there.begin()))) {
            return distance + OTHER_CLAUSE + crossing;
        }
        if (own.opener() == Opener.SAME && insideOf || there.opener() == Opener.SAME && there.parent() == own.index()) {
            return distance + 2 * OTHER_CLAUSE + crossing;
        }
        boolean frontedForAll = own.isMain()
                && there.isMain()
                && time.from() <= reading.sentences().get(trigger.sentence()).from() + 2
                && own.opener() == Opener.CONTRAST;
        return frontedForAll ? distance + 2 * OTHER_CLAUSE : OUT_OF_REACH;
    }

    /** "Will hear the application | to suspend the strike on Wednesday": the date is rather that of the main verb. */
    private boolean isOfNounsInfinitive(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        Clause own = trigger.clause();
        int noun = own.begin() - 1;
        boolean ofNoun = !pack.modifiersFollow()
                && !trigger.nominal()
                && time.from() >= trigger.to()
                && own.opener() == Opener.COMPLEMENT
                && pack.has(Words.PURPOSE, text.token(own.begin()))
                && noun > 0
                && text.token(noun).kind() == Token.Kind.WORD
                && !isFiniteVerb(noun)
                && !isHelping(noun)
                && !reading.isTime(noun)
                && !pack.statusCues().isAt(text, noun, own.begin() + 1)
                && !pack.triggers().isAt(text, noun, noun + 1);
        Sentence sentence = reading.sentences().get(trigger.sentence());
        return ofNoun
                && !Infinitives.isOrdered(own, trigger.from(), sentence, reading)
                && triggers.stream()
                        .anyMatch(other -> !other.nominal()
                                && !other.isSpeech()
                                && other.clause().index() == own.parent()
                                && other.to() <= noun);
    }

    /** In words; of a noun with a light verb behind it from the nearer of the two. */
    private int distance(Trigger trigger, TimeSpan time, Clauses clauses) {
        int light = trigger.light();
        boolean carried = light >= trigger.to()
                && clauses.of(light).index() == trigger.clause().index()
                && !forms.isChangeAt(light, text.tokens().size());
        int end = carried && time.from() > light ? light + 1 : trigger.to();
        return time.from() >= trigger.to() ? time.from() - end : (trigger.from() - time.to()) + 2;
    }

    /** "Talks about a programme, which may start in May": the clause tells of what the noun is about. */
    private boolean isOfTopic(Trigger noun, Clause relative) {
        for (int i = noun.to(); i < relative.begin(); i++) {
            Token word = text.token(i);
            boolean about = pack.has(Words.OBLIQUE, word)
                    && !pack.has(Words.GENITIVE, word)
                    && !pack.has(Words.PREPOSITION_OF_TIME, word);
            if (about && !pack.modifiersFollow()) {
                return true;
            }
        }
        return false;
    }

    /** Of the days before the report, and so rather the court's date than that of the deed. */
    private boolean isNews(TimeSpan time) {
        LocalDateTime start = time.expression().time().bounds().start().earliest();
        return start != null
                && clock.day()
                        .filter(day -> !start.toLocalDate().isBefore(day.minusDays(DAYS_OF_NEWS)))
                        .isPresent();
    }

    /** "Leaves the Astor, its home since 1997": the date of what a noun between commas says. */
    private boolean isInApposition(Trigger trigger, TimeSpan time) {
        int comma = time.from() - 1;
        while (comma > trigger.to() && !text.token(comma).is(",")) {
            if (isFiniteVerb(comma) || isHelping(comma)) {
                return false;
            }
            comma--;
        }
        return !pack.modifiersFollow()
                && comma > trigger.to()
                && comma + 1 < time.from()
                && pack.has(Words.ARTICLE, text.token(comma + 1))
                && (pack.has(Words.SINCE, text.token(time.from()))
                        || pack.has(Words.SINCE, text.token(time.from() - 1)));
    }

    /** "Mengatakan empat perjalanan pada Senin dibatalkan": behind the subject of what is said the date is its verb's. */
    private boolean isOfWhatIsSaid(Trigger speech, TimeSpan time, List<Trigger> triggers) {
        if (isOfWhatIsAsked(speech, time, triggers) || isOfDeniedDeed(speech, time)) {
            return true;
        }
        boolean said = speech.isSpeech()
                && time.from() > speech.to()
                && triggers.stream()
                        .anyMatch(other -> !other.isSpeech()
                                && !other.nominal()
                                && other.clause().index() == speech.clause().index()
                                && other.from() >= time.to()
                                && !second.isSecond(other.from(), time.to()));
        for (int i = speech.to(); said && i < time.from(); i++) {
            Token word = text.token(i);
            boolean subject = text.token(i).kind() == Token.Kind.WORD
                    && !pack.has(Words.PREPOSITION_OF_TIME, word)
                    && !pack.has(Words.APPROXIMATE, word)
                    && !reading.isTime(i);
            if (subject) {
                return true;
            }
        }
        return false;
    }

    /** "The expansion announced last May never happened": no date before the verb is when it did not, but that of its plan. */
    private boolean isOfWhatNeverHappened(Trigger verb, TimeSpan time) {
        return !verb.nominal()
                && time.to() <= verb.from()
                && verb.from() > 0
                && pack.has(Words.NEGATOR, text.token(verb.from() - 1))
                && pack.statusCues()
                        .longestAt(text, verb.from(), text.tokens().size())
                        .filter(cue -> cue.meaning() == StatusCue.OCCURRED)
                        .isPresent()
                && !plans.isPlannedDate(time, reading.sentences().get(verb.sentence()));
    }

    /** "Will have a scan on Tuesday and could miss the tournament": the date before is the first verb's. */
    private boolean isBehindSecond(Trigger noun, TimeSpan time) {
        for (int i = time.to(); noun.nominal() && noun.light() < 0 && i < noun.from(); i++) {
            boolean opens = second.opensAt(i, noun.from())
                    && i + 1 < noun.from()
                    && pack.statusCues().isAt(text, i + 1, noun.from());
            if (opens) {
                return true;
            }
        }
        return false;
    }

    /** "Has yet to decide and is expected to rule by July 4": the date behind the second verb is that of the plan. */
    private boolean isBeforePlan(Trigger trigger, TimeSpan time) {
        int first = trigger.nominal() ? Math.max(trigger.to(), trigger.light() + 1) : trigger.to();
        for (int i = first; !trigger.isSpeech() && i < time.from(); i++) {
            if (second.plansAt(i, time.from())) {
                return true;
            }
        }
        return false;
    }

    /** "Has suspended a strike set for March 3 while it seeks talks": no other event of the sentence is of that day. */
    private boolean isOfPlannedObject(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        boolean object = trigger.nominal() && trigger.to() <= time.from();
        boolean off = trigger.from() >= time.to()
                && pack.statusCues().isAt(text, trigger.from(), text.tokens().size());
        return !object && !off && triggers.stream().anyMatch(verb -> !verb.isSpeech() && isPlanOfObject(verb, time));
    }

    /** "Has suspended a strike set for March 3": the day is the strike's, unless the verb says that this is off. */
    private boolean isPlanOfObject(Trigger trigger, TimeSpan time) {
        int participle = time.from() - 2;
        return !trigger.nominal()
                && !pack.modifiersFollow()
                && participle > trigger.to()
                && !pack.statusCues().isAt(text, trigger.from(), text.tokens().size())
                && pack.hasVerbShape(text.token(participle))
                && !isHelping(participle - 1)
                && text.token(participle - 1).kind() == Token.Kind.WORD
                && pack.statusCues()
                        .longestAt(text, participle, time.from())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED && cue.to() == time.from())
                        .isPresent();
    }

    /** "Was dominated by the war in 2003": what only describes is not of the year of what it names. */
    private boolean isOfBackground(Trigger trigger, TimeSpan time) {
        return !pack.modifiersFollow()
                && trigger.rule().equals(TriggerRule.UNKNOWN_VERB)
                && trigger.passive()
                && pack.has(Words.BACKGROUND_VERB, text.token(trigger.from()))
                && time.from() > trigger.to() + 1
                && pack.has(Words.BY, text.token(trigger.to()));
    }

    /** "Denies giving contracts to relatives in 2014". */
    private boolean isOfDeniedDeed(Trigger speech, TimeSpan time) {
        return speech.isSpeech()
                && speech.rule().category().equals("REJECT")
                && speech.to() < text.tokens().size()
                && pack.hasProgressiveShape(text.token(speech.to()))
                && time.from() > speech.to()
                && !isNews(time);
    }

    /** "Has asked for a meeting next week": what was said is not ahead, but what was asked for. */
    boolean isOfWhatIsAsked(Trigger speech, TimeSpan time, List<Trigger> triggers) {
        return speech.isSpeech()
                && time.from() > speech.to()
                && clock.isAfter(time.expression().time())
                && !hasPlan(speech.clause(), speech.from(), reading.clauses(speech.sentence()))
                && triggers.stream()
                        .anyMatch(other -> other.nominal()
                                && other.clause().index() == speech.clause().index()
                                && other.from() >= speech.to()
                                && other.to() <= time.from());
    }

    /** "A panel taken from a museum in 1990 | was handed back on Monday": the first date is the participle's. */
    private boolean isOfParticiple(Trigger trigger, TimeSpan time, Clause clause, Clauses clauses) {
        boolean before = !trigger.nominal() && time.to() <= trigger.from() && !pack.modifiersFollow();
        for (int i = Math.max(1, clause.begin()); before && i < time.from(); i++) {
            boolean helped = isHelping(i - 1) || pack.has(Words.ARTICLE, text.token(i - 1));
            if (clauses.of(i).index() == clause.index() && isFiniteVerb(i) && !isHelping(i) && !helped) {
                return true;
            }
        }
        return false;
    }

    private boolean isHelping(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.MODAL, word);
    }

    /**
     * The clause whose verb an expression can date. "Akan memperbaiki tanggul yang jebol mulai pekan depan": what lies
     * ahead is the main clause's, where that is a plan and the relative clause none.
     */
    Clause clauseOf(TimeSpan time, Clauses clauses) {
        Clause own = ofRelative(clauses.of(time.from()), clauses);
        boolean ahead = own.opener() == Opener.RELATIVE
                && clock.isAfter(time.expression().time());
        if (!ahead || hasPlan(own, time.from(), clauses)) {
            return own;
        }
        Clause main = clauses.parent(own);
        return hasPlan(main, own.begin(), clauses) ? main : own;
    }

    /** "A concert that was | to have been held on June 18": the infinitive is the relative clause's own verb. */
    private Clause ofRelative(Clause clause, Clauses clauses) {
        Clause parent = clauses.parent(clause);
        boolean infinitive = clause.opener() == Opener.COMPLEMENT
                && pack.has(Words.PURPOSE, text.token(clause.begin()))
                && parent.opener() == Opener.RELATIVE;
        return infinitive && pack.has(Words.BE, text.token(clause.begin() - 1)) ? parent : clause;
    }

    private boolean hasPlan(Clause clause, int to, Clauses clauses) {
        for (int i = clause.begin(); i < to; i++) {
            boolean planned = clauses.of(i).index() == clause.index()
                    && pack.statusCues()
                            .longestAt(text, i, to)
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAnyVerb(Clause clause, int to, Clauses clauses) {
        for (int i = clause.begin(); i < to; i++) {
            if (clauses.of(i).index() == clause.index() && (isFiniteVerb(i) || isHelping(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether another trigger of the clause's own speaks for it. */
    private static boolean governs(Clause clause, List<Trigger> triggers) {
        return triggers.stream()
                .anyMatch(trigger -> trigger.clause().index()
                                == (clause.opener() == Opener.COMPLEMENT ? clause.parent() : clause.index())
                        && trigger.isSpeech());
    }

    private static int crossing(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        int low = Math.min(trigger.from(), time.from());
        int high = Math.max(trigger.from(), time.from());
        int crossed = 0;
        for (Trigger other : triggers) {
            boolean between = other != trigger && other.from() > low && other.from() < high;
            crossed += between && (!other.nominal() || other.light() >= 0) ? 1 : 0;
        }
        return crossed;
    }

    private boolean isFiniteVerb(int at) {
        Token word = text.token(at);
        return !reading.isName(at) && !reading.isTime(at) && pack.hasVerbShape(word);
    }
}
