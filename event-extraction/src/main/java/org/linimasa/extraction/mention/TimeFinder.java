package org.linimasa.extraction.mention;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TimexType;

/**
 * Which time expression dates which trigger of a sentence. Every expression belongs to the trigger it costs least to
 * reach; a trigger without its own shares one of its clause, unless that belongs to a verb of saying.
 */
final class TimeFinder {
    private static final int LONGEST_REACH = 60;
    private static final int ANCHOR_REACH = 5;
    private static final int UNKNOWN_VERB = 3;
    private static final int KNOWN_OBJECT = 12;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final AttributiveTime attributive;
    private final DatingCost costs;
    private final BareNouns bare;
    private final IdleTimes idle;
    private final FormerPlans formerPlans;
    private final SecondPredicate second;

    /**
     * An expression that dates a trigger.
     *
     * @param shared whether it belongs to another trigger of the clause first
     */
    record Dating(TimeSpan time, boolean shared) {}

    TimeFinder(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        attributive = new AttributiveTime(reading);
        costs = new DatingCost(reading);
        bare = new BareNouns(reading);
        idle = new IdleTimes(reading);
        formerPlans = new FormerPlans(reading);
        second = new SecondPredicate(reading);
    }

    /** @param times see {@link #datesOf} */
    Map<Trigger, Dating> find(List<TimeSpan> times, List<Trigger> triggers) {
        Map<Trigger, Dating> datings = new IdentityHashMap<>();
        Map<TimeSpan, Trigger> owners = owners(times, triggers);
        for (Trigger trigger : triggers) {
            own(trigger, times, owners, triggers)
                    .or(() -> shared(trigger, times, owners, triggers))
                    .ifPresent(dating -> datings.put(trigger, dating));
        }
        return datings;
    }

    /** The triggers of a sentence that a date belongs to, in their clause or in one that says what they coincided with. */
    Set<Trigger> dated(List<TimeSpan> dates, List<Trigger> triggers) {
        Set<Trigger> dated = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<TimeSpan, Trigger> owners = owners(dates, triggers);
        dated.addAll(owners.values());
        owners.forEach((time, owner) -> triggers.stream()
                .filter(trigger -> isAtMomentOf(owner, trigger, time))
                .forEach(dated::add));
        return dated;
    }

    /** "A guard broke his arm when a lift stopped on Tuesday": the verb of the main clause has the date of the other. */
    boolean isAtMomentOf(Trigger owner, Trigger trigger, TimeSpan time) {
        return owner.clause().opener() == Opener.SAME
                && owner.clause().parent() == trigger.clause().index()
                && isSameMoment(owner.clause(), trigger.clause(), time)
                && !trigger.nominal()
                && !trigger.isSpeech()
                && !owner.nominal();
    }

    /** The expressions of a sentence that can date an event of it. */
    List<TimeSpan> datesOf(int sentence) {
        List<TimeSpan> times = reading.timesIn(reading.sentences().get(sentence));
        if (times.isEmpty()) {
            return List.of();
        }
        return times.stream()
                .filter(TimeFinder::dates)
                .filter(time -> !isLasting(time) && !reading.isLedBy(Words.HABITUAL, time))
                .filter(time -> !idle.isIdle(time, times))
                .toList();
    }

    private Map<TimeSpan, Trigger> owners(List<TimeSpan> times, List<Trigger> triggers) {
        // By identity: a trigger or an expression is itself, and dear to hash.
        Map<TimeSpan, Trigger> owners = new IdentityHashMap<>();
        for (TimeSpan time : times) {
            Trigger owner = null;
            int least = LONGEST_REACH;
            boolean described = attributive.isBesideDate(time, times);
            for (Trigger trigger : triggers) {
                if (described && !attributive.describes(time, trigger) || isResultOfAnother(trigger, triggers)) {
                    continue;
                }
                boolean unknown = trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
                int cost = costs.cost(trigger, time, triggers) + (unknown ? UNKNOWN_VERB : 0);
                cost += bare.isKnownObject(trigger, time, triggers) || bare.isBehindVerb(trigger, time, triggers)
                        ? KNOWN_OBJECT
                        : 0;
                if (cost < least && !(reading.isSince(time) && trigger.nominal() && trigger.light() < 0)) {
                    least = cost;
                    owner = trigger;
                }
            }
            if (owner != null) {
                owners.put(time, owner);
            }
        }
        return owners;
    }

    /** "Reached the final by beating Town on Saturday": what came of an event has its date, not one of its own. */
    private static boolean isResultOfAnother(Trigger trigger, List<Trigger> triggers) {
        Clause clause = trigger.clause();
        return clause.opener() == Opener.RESULT
                && triggers.stream()
                        .anyMatch(other -> other != trigger
                                && other.clause().index() == clause.parent()
                                && !other.isSpeech()
                                && (!other.nominal() || other.light() >= 0));
    }

    /** Whether an expression can say when: not a length of time that counts from nothing, nor how often. */
    static boolean dates(TimeSpan time) {
        TimexType type = time.expression().type();
        boolean now = time.expression().value().equals("PRESENT_REF");
        boolean length = type == TimexType.DURATION && time.expression().anchor() == null && isUnplaced(time);
        return !now && type != TimexType.SET && !length;
    }

    /** "Put off for at least a week after a valve failed": how long it lasts, and not how long after it happened. */
    private boolean isLasting(TimeSpan time) {
        return time.expression().type() == TimexType.DURATION
                && countsFromEvent(time)
                && time.from() > 0
                && pack.has(Words.LASTING, text.token(time.from() - 1));
    }

    /** Whether the text does not say what an expression counts from: "this morning" of an unknown day. */
    static boolean isUnplaced(TimeSpan time) {
        return time.expression().time().edtf() == null
                && time.expression().time().bounds().isUndated();
    }

    private Optional<Dating> own(
            Trigger trigger, List<TimeSpan> times, Map<TimeSpan, Trigger> owners, List<Trigger> triggers) {
        if (!owners.containsValue(trigger)) {
            return Optional.empty();
        }
        TimeSpan best = null;
        int least = DatingCost.OUT_OF_REACH;
        List<TimeSpan> own =
                times.stream().filter(time -> owners.get(time) == trigger).toList();
        boolean placed = own.stream().anyMatch(time -> !reading.isSince(time));
        for (TimeSpan time : own) {
            if (placed && reading.isSince(time) && time.to() <= trigger.from()) {
                // "Yang buron sejak 2012 ditangkap pada Minggu": since when says how it stood before.
                continue;
            }
            int cost = costs.cost(trigger, time, triggers);
            if (cost < least) {
                best = time;
                least = cost;
            }
        }
        return Optional.ofNullable(best).map(time -> new Dating(time, false));
    }

    private Optional<Dating> shared(
            Trigger trigger, List<TimeSpan> times, Map<TimeSpan, Trigger> owners, List<Trigger> triggers) {
        for (TimeSpan time : times) {
            boolean parted = time.to() < trigger.clause().begin();
            if (isTimeOfClause(time, trigger.clause()) && !trigger.isSpeech() && (parted || !trigger.nominal())) {
                return Optional.of(new Dating(time, false));
            }
        }
        for (TimeSpan time : times) {
            Trigger owner = owners.get(time);
            if (owner == null || owner.isSpeech() || isTag(trigger)) {
                continue;
            }
            if (trigger.isSpeech() && !owner.nominal() && owner.from() >= trigger.to() && time.from() >= owner.to()) {
                // "Denied that it had issued permits this year": the date is that of what is said.
                continue;
            }
            boolean sameClause = owner.clause().index() == trigger.clause().index();
            boolean result = trigger.clause().opener() == Opener.RESULT
                    && trigger.clause().parent() == owner.clause().index();
            // "Meninggal akibat terseret arus pada Kamis": who is struck is struck when its cause strikes.
            boolean cause = trigger.rule().undergo()
                    && owner.clause().opener() == Opener.COMPLEMENT
                    && owner.clause().parent() == trigger.clause().index()
                    && pack.has(Words.CAUSE, text.token(owner.clause().begin()));
            boolean verbAfter = !trigger.nominal() || trigger.light() >= 0;
            Sentence sentence = reading.sentences().get(trigger.sentence());
            boolean ofPlan = owner.nominal() && formerPlans.isPlannedDate(time, sentence);
            if (ofPlan && trigger.from() < owner.from()) {
                // "Declared a holiday and cancelled a trip planned for Friday": the date is the trip's.
                continue;
            }
            if (isAsideBefore(owner, trigger) || isOfParticiple(time, owner, trigger) || isAfter(time, trigger)) {
                continue;
            }
            // "Cancelled a trip and will speak on Friday": the second verb has a date of its own.
            boolean ofSecond = trigger.to() <= owner.from() && second.isSecondWithCue(owner.from(), trigger.to());
            // "Bought the plant in 2022 and could invest more": nor has it the date of what was done before.
            boolean ofFirst = owner.to() <= trigger.from()
                    && time.to() <= trigger.from()
                    && second.isSecondWithCue(trigger.from(), owner.to())
                    && !second.hasCue(owner.from(), owner.clause().begin());
            boolean sequel = time.to() <= trigger.from() && isSequel(trigger, owner.to());
            if (ofSecond || ofFirst || sequel || isOfDeed(owner, trigger)) {
                continue;
            }
            // "Menetapkan pemungutan suara digelar 22 Maret": the date is that of what is decided.
            boolean ofObject = owner.nominal()
                    && owner.light() >= owner.to()
                    && trigger.to() <= owner.from()
                    && costs.clauseOf(time, reading.clauses(owner.sentence())).index()
                            == owner.clause().index();
            if (ofObject && !isOccasion(owner, reading)) {
                continue;
            }
            boolean duringIt = (sameClause || Infinitives.isOf(trigger, owner.clause(), reading))
                    && trigger.to() <= owner.from()
                    && isOccasion(owner, reading);
            if (costs.isOfWhatIsAsked(trigger, time, triggers)) {
                continue;
            }
            if (cause
                    || duringIt
                    || isSameMoment(owner.clause(), trigger.clause(), time)
                            && !isSaidIn(owner.clause(), triggers)
                            && !trigger.isSpeech()
                            && verbAfter
                            && !owner.nominal()) {
                return Optional.of(new Dating(time, !isAtMomentOf(owner, trigger, time)));
            }
            if ((sameClause && verbAfter || result) && costs.cost(trigger, time, triggers) < LONGEST_REACH) {
                return Optional.of(new Dating(time, true));
            }
        }
        return Optional.empty();
    }

    /** "Skidded when it landed on Tuesday", "tergelincir saat mendarat": either clause has the date of the other. */
    private boolean isSameMoment(Clause one, Clause other, TimeSpan time) {
        boolean outer = one.opener() == Opener.SAME && one.parent() == other.index();
        boolean inner = other.opener() == Opener.SAME && other.parent() == one.index();
        int begin = outer ? one.begin() : other.begin();
        return (outer || inner) && pack.has(Words.SAME_MOMENT, text.token(begin)) && !isSecond(time, begin);
    }

    /** "Taught until last week, | when his university suspended him": the clause tells what was then. */
    private boolean isTimeOfClause(TimeSpan time, Clause clause) {
        return clause.opener() == Opener.SAME
                && pack.has(Words.SAME_MOMENT, text.token(clause.begin()))
                && (time.to() == clause.begin()
                        || time.to() == clause.begin() - 1
                                && text.token(time.to()).is(","));
    }

    /** "He signed it in March 2016, the committee found": who found it did so at another time. */
    private boolean isTag(Trigger trigger) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        int comma = trigger.from() - 1;
        while (comma > sentence.from() && !text.token(comma).is(",") && !reading.isTime(comma)) {
            comma--;
        }
        return !pack.modifiersFollow()
                && !trigger.nominal()
                && trigger.to() >= sentence.to() - 1
                && comma > sentence.from()
                && text.token(comma).is(",")
                && trigger.from() - comma > 1
                && !pack.has(Words.COORDINATOR, text.token(comma + 1))
                && !pack.openers().isAt(text, comma + 1, trigger.from());
    }

    /** "Had burned down, as messages shared on Monday claimed": when others say so is not when it happened. */
    private static boolean isSaidIn(Clause clause, List<Trigger> triggers) {
        return clause.opener() == Opener.SAME
                && triggers.stream()
                        .anyMatch(trigger ->
                                trigger.isSpeech() && trigger.clause().index() == clause.index());
    }

    /** "Stops when it is dark and goes on Wednesday": what comes second has its own time. */
    private boolean isSecond(TimeSpan time, int begin) {
        for (int i = begin; i < time.from(); i++) {
            if (pack.has(Words.COORDINATOR, text.token(i)) && !reading.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Began on Oct. 20 after three months of talks": what came before had another date. */
    private boolean isAfter(TimeSpan time, Trigger earlier) {
        for (int i = time.to(); earlier.nominal() && i < earlier.from(); i++) {
            boolean prior = pack.openers()
                    .longestAt(text, i, earlier.from())
                    .filter(match -> match.meaning() == Opener.PRIOR)
                    .isPresent();
            if (prior && !pack.has(Words.SINCE, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The abbey, founded in 1133, had been robbed": the date is that of the participle between the commas. */
    private boolean isAsideBefore(Trigger owner, Trigger trigger) {
        Sentence sentence = reading.sentences().get(owner.sentence());
        if (owner.nominal()
                || trigger.from() < owner.to()
                || !BehindNoun.isParticipleAfterComma(reading, owner.from(), sentence)) {
            return false;
        }
        for (int i = owner.to(); i < trigger.from(); i++) {
            if (text.token(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** "A lifeboat ordered in 2009 | was never delivered": the date is that of the participle that describes the subject. */
    private boolean isOfParticiple(TimeSpan time, Trigger participle, Trigger verb) {
        if (time.to() >= verb.from()) {
            return false;
        }
        Token next = text.token(time.to());
        return !pack.modifiersFollow()
                && !participle.nominal()
                && participle.to() <= time.from()
                && pack.statusCues()
                        .longestAt(text, participle.from(), time.from())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .isEmpty()
                && !pack.has(Words.POSSESSIVE, next)
                && (pack.has(Words.BE, next) || pack.has(Words.HAVE, next) || pack.has(Words.MODAL, next));
    }

    /** "Have arrested three men in connection with a robbery last Saturday": the date is that of the deed. */
    private boolean isOfDeed(Trigger noun, Trigger law) {
        return Deeds.isLaw(law)
                && noun.nominal()
                && noun.light() < 0
                && law.to() <= noun.from()
                && !noun.rule().category().equals("LEGAL")
                && !isOccasion(noun, reading);
    }

    /** "Will run until August 31 and then travel to Lisbon". */
    private boolean isSequel(Trigger trigger, int from) {
        for (int i = second.groupBegin(trigger.from(), from); i < trigger.from(); i++) {
            if (pack.has(Words.SEQUEL, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Dalam rapat yang berlangsung 3-4 Mei": what happened in it happened then. */
    static boolean isOccasion(Trigger noun, Reading reading) {
        int before = noun.from() - 1;
        while (before > 0
                && (reading.pack().has(Words.ARTICLE, reading.text().token(before))
                        || reading.pack().has(Words.DETERMINER, reading.text().token(before)))) {
            before--;
        }
        return before >= 0
                && noun.nominal()
                && (reading.pack().has(Words.DURING, reading.text().token(before))
                        || reading.pack().has(Words.AT, reading.text().token(before)));
    }

    /** Whether an expression counts from an event that the words behind it name: "dua hari sebelum pertemuan". */
    static boolean countsFromEvent(TimeSpan time) {
        Anchor anchor = time.expression().anchor();
        return anchor != null && anchor.kind() == Anchor.Kind.EVENT;
    }

    /** The trigger that names the event an expression counts from: the first behind it, if it is near. */
    static Optional<Trigger> anchorOf(TimeSpan time, List<Trigger> triggers) {
        return triggers.stream()
                .filter(trigger -> trigger.to() > time.from() && trigger.from() - time.to() <= ANCHOR_REACH)
                .min(Comparator.comparingInt(Trigger::from));
    }
}
