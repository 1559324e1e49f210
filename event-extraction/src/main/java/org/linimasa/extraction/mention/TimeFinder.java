package org.linimasa.extraction.mention;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final int OUT_OF_REACH = 1000;
    private static final int LONGEST_REACH = 60;
    private static final int ANCHOR_REACH = 5;
    private static final int UNKNOWN_VERB = 3;
    private static final int OTHER_CLAUSE = 6;
    private static final int COMPARISON_REACH = 4;
    private static final int KNOWN_OBJECT = 12;
    private static final int OBJECT_REACH = 4;
    private static final int NOUN_OF_DATE = 2;
    private static final int BEHIND_ANOTHER_TRIGGER = 12;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final AttributiveTime attributive;
    private final DocumentClock clock;

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
        clock = new DocumentClock(reading.tagging().documentTime());
    }

    Map<Trigger, Dating> find(int sentence, List<Trigger> triggers) {
        Map<Trigger, Dating> datings = new IdentityHashMap<>();
        List<TimeSpan> times = datesOf(sentence);
        Map<TimeSpan, Trigger> owners = owners(times, triggers);
        for (Trigger trigger : triggers) {
            own(trigger, times, owners, triggers)
                    .or(() -> shared(trigger, times, owners, triggers))
                    .ifPresent(dating -> datings.put(trigger, dating));
        }
        return datings;
    }

    /** The triggers of a sentence that a date belongs to. */
    Set<Trigger> owners(int sentence, List<Trigger> triggers) {
        Set<Trigger> owners = Collections.newSetFromMap(new IdentityHashMap<>());
        owners.addAll(owners(datesOf(sentence), triggers).values());
        return owners;
    }

    private List<TimeSpan> datesOf(int sentence) {
        List<TimeSpan> times = reading.timesIn(reading.sentences().get(sentence));
        return times.stream()
                .filter(TimeFinder::dates)
                .filter(time -> !isMeasure(time) && !isDistanceOfDate(time, times))
                .toList();
    }

    /** "On March 3, a day after the vote, ...": behind a date and its comma a distance tells of the same day. */
    private boolean isDistanceOfDate(TimeSpan time, List<TimeSpan> times) {
        return countsFromEvent(time)
                && time.from() > 0
                && text.token(time.from() - 1).is(",")
                && times.stream().anyMatch(date -> date.to() == time.from() - 1 && !countsFromEvent(date));
    }

    private Map<TimeSpan, Trigger> owners(List<TimeSpan> times, List<Trigger> triggers) {
        // By identity: a trigger or an expression is itself, and dear to hash.
        Map<TimeSpan, Trigger> owners = new IdentityHashMap<>();
        for (TimeSpan time : times) {
            Trigger owner = null;
            int least = LONGEST_REACH;
            boolean described = attributive.isBesideDate(time, times);
            for (Trigger trigger : triggers) {
                if (described && !attributive.describes(time, trigger)) {
                    continue;
                }
                boolean unknown = trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
                int cost = cost(trigger, time, triggers) + (unknown ? UNKNOWN_VERB : 0);
                cost += isKnownObject(trigger, time, triggers) || isBehindVerb(trigger, time) ? KNOWN_OBJECT : 0;
                if (cost < least && !(isSince(time) && trigger.nominal() && trigger.light() < 0)) {
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

    /** "will vote on the deal on Friday": the date is that of the verb, not of the event it points back to. */
    private boolean isKnownObject(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        boolean bare = trigger.nominal() && trigger.light() < 0 && time.from() >= trigger.to();
        boolean known = bare
                && trigger.from() > 0
                && pack.has(Words.BACK_BEFORE, text.token(trigger.from() - 1).lower());
        return known
                && triggers.stream()
                        .anyMatch(other -> !other.nominal()
                                && !other.isSpeech()
                                && other.clause().index() == trigger.clause().index()
                                && other.to() <= trigger.from()
                                && trigger.from() - other.to() <= OBJECT_REACH);
    }

    /** "Passed a budget in May after weeks of talks": the date behind a verb is not that of a later, bare noun. */
    private boolean isBehindVerb(Trigger trigger, TimeSpan time) {
        boolean bare = trigger.nominal() && trigger.light() < 0 && time.to() <= trigger.from();
        Clauses clauses = reading.clauses(trigger.sentence());
        int clause = trigger.clause().index();
        for (int i = trigger.clause().begin(); bare && i < time.from(); i++) {
            if (clauses.of(i).index() == clause && isFiniteVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFiniteVerb(int at) {
        String word = text.token(at).lower();
        return !reading.isName(at) && !reading.isTime(at) && pack.hasVerbShape(word);
    }

    /** "naik dari periode yang sama tahun lalu": a time that something is only measured against. */
    private boolean isMeasure(TimeSpan time) {
        for (int i = Math.max(0, time.from() - COMPARISON_REACH); i < time.to(); i++) {
            if (pack.phrases(Words.COMPARISON).isAt(text, i, time.to()) && !opensClauseBetween(i, time)) {
                return true;
            }
        }
        return false;
    }

    /** "Lighter than what prosecutors, who on 9 May had asked for ...": a clause of its own has a date of its own. */
    private boolean opensClauseBetween(int from, TimeSpan time) {
        for (int i = 0; i < reading.sentences().size(); i++) {
            if (reading.sentences().get(i).contains(time.from())
                    && reading.sentences().get(i).contains(from)) {
                Clause there = reading.clauses(i).of(time.from());
                return there.opener() == Opener.RELATIVE && there.begin() > from;
            }
        }
        return false;
    }

    /** Whether an expression can say when: not a length of time that counts from nothing, nor how often. */
    private static boolean dates(TimeSpan time) {
        TimexType type = time.expression().type();
        boolean now = time.expression().value().equals("PRESENT_REF");
        boolean length = type == TimexType.DURATION && time.expression().anchor() == null && isUnplaced(time);
        return !now && type != TimexType.SET && !length;
    }

    /** Whether the text does not say what an expression counts from: "this morning" of an unknown day. */
    static boolean isUnplaced(TimeSpan time) {
        return time.expression().time().edtf() == null
                && time.expression().time().bounds().isUndated();
    }

    private Optional<Dating> own(
            Trigger trigger, List<TimeSpan> times, Map<TimeSpan, Trigger> owners, List<Trigger> triggers) {
        TimeSpan best = null;
        int least = OUT_OF_REACH;
        for (TimeSpan time : times) {
            if (owners.get(time) != trigger) {
                continue;
            }
            int cost = cost(trigger, time, triggers);
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
            Trigger owner = owners.get(time);
            if (owner == null || owner.isSpeech()) {
                continue;
            }
            boolean sameClause = owner.clause().index() == trigger.clause().index();
            boolean result = trigger.clause().opener() == Opener.RESULT
                    && trigger.clause().parent() == owner.clause().index();
            // "Meninggal akibat terseret arus pada Kamis": who is struck is struck when its cause strikes.
            boolean cause = trigger.rule().undergo()
                    && owner.clause().opener() == Opener.COMPLEMENT
                    && owner.clause().parent() == trigger.clause().index()
                    && pack.has(Words.CAUSE, text.token(owner.clause().begin()).lower());
            boolean verbAfter = !trigger.nominal() || trigger.light() >= 0;
            Sentence sentence = reading.sentences().get(trigger.sentence());
            boolean ofPlan = owner.nominal() && new FormerPlans(reading).isPlannedDate(time, sentence);
            if (ofPlan && trigger.from() < owner.from()) {
                // "Declared a holiday and cancelled a trip planned for Friday": the date is the trip's.
                continue;
            }
            // "Cancelled a trip and will speak on Friday": the second verb has a date of its own.
            boolean ofSecond = trigger.to() <= owner.from()
                    && new SecondPredicate(reading).isSecondWithCue(owner.from(), trigger.to());
            if (ofSecond) {
                continue;
            }
            // "Menetapkan pemungutan suara digelar 22 Maret": the date is that of what is decided.
            boolean ofObject = owner.nominal()
                    && owner.light() >= owner.to()
                    && trigger.to() <= owner.from()
                    && clauseOf(time, reading.clauses(owner.sentence())).index()
                            == owner.clause().index();
            if (ofObject && !isOccasion(owner)) {
                continue;
            }
            boolean duringIt = sameClause && trigger.to() <= owner.from() && isOccasion(owner);
            if (cause || duringIt) {
                return Optional.of(new Dating(time, true));
            }
            if ((sameClause && verbAfter || result) && cost(trigger, time, triggers) < LONGEST_REACH) {
                return Optional.of(new Dating(time, true));
            }
        }
        return Optional.empty();
    }

    /** "Dalam rapat yang berlangsung 3-4 Mei": what happened in it happened then. */
    private boolean isOccasion(Trigger noun) {
        int before = noun.from() - 1;
        while (before > 0 && pack.has(Words.ARTICLE, text.token(before).lower())) {
            before--;
        }
        return before >= 0
                && noun.nominal()
                && (pack.has(Words.DURING, text.token(before).lower())
                        || pack.has(Words.AT, text.token(before).lower()));
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

    private int cost(Trigger trigger, TimeSpan time, List<Trigger> triggers) {
        if (countsFromEvent(time)
                && anchorOf(time, triggers).filter(trigger::equals).isPresent()) {
            return OUT_OF_REACH;
        }
        if (CountedOn.isCompared(reading, trigger)) {
            return OUT_OF_REACH;
        }
        if (trigger.isSpeech() && time.to() <= SpeechTag.begin(reading, trigger, triggers)) {
            return OUT_OF_REACH;
        }
        Clauses clauses = reading.clauses(trigger.sentence());
        Clause own = trigger.clause();
        Clause there = clauseOf(time, clauses);
        int distance = distance(trigger, time, clauses);
        boolean secondVerb =
                time.to() <= trigger.from() && new SecondPredicate(reading).isSecond(trigger.from(), time.to());
        int crossing = (crossing(trigger, time, triggers) + (secondVerb ? 2 : 0)) * BEHIND_ANOTHER_TRIGGER;
        if (there.index() == own.index()) {
            return distance + crossing;
        }
        boolean relativeBehind = there.opener() == Opener.RELATIVE && there.parent() == own.index();
        if (relativeBehind) {
            boolean head = trigger.nominal() && there.begin() >= trigger.to();
            return head ? distance + 2 + crossing : OUT_OF_REACH;
        }
        boolean insideOf = there.index() == own.parent();
        if (own.opener() == Opener.RESULT && insideOf
                || own.opener() == Opener.RELATIVE && insideOf && trigger.light() < -1) {
            return distance + OTHER_CLAUSE + crossing;
        }
        if (own.opener() == Opener.COMPLEMENT
                && insideOf
                && time.from() < own.begin()
                && (governs(own, triggers) || hasVerbBetween(time.to(), own.begin(), there, clauses))) {
            return OUT_OF_REACH;
        }
        if (own.opener() == Opener.COMPLEMENT && insideOf) {
            return distance + OTHER_CLAUSE + crossing;
        }
        if (there.opener() == Opener.COMPLEMENT && there.parent() == own.index() && !governs(there, triggers)) {
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

    /** In words; of a noun with a light verb behind it from the nearer of the two. */
    private int distance(Trigger trigger, TimeSpan time, Clauses clauses) {
        int light = trigger.light();
        boolean carried = light >= trigger.to()
                && clauses.of(light).index() == trigger.clause().index()
                && !isChange(light);
        int end = carried && time.from() > light ? light + 1 : trigger.to();
        return time.from() >= trigger.to() ? time.from() - end : (trigger.from() - time.to()) + 2;
    }

    /** "Set for 3 May was cancelled on 1 May": the second date is not that of what was called off. */
    private boolean isChange(int verb) {
        return pack.statusCues()
                .longestAt(text, verb, text.tokens().size())
                .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                .isPresent();
    }

    /**
     * The clause whose verb an expression can date. "Akan memperbaiki tanggul yang jebol mulai pekan depan": what lies
     * ahead is the main clause's, where that is a plan and the relative clause none.
     */
    private Clause clauseOf(TimeSpan time, Clauses clauses) {
        Clause own = clauses.of(time.from());
        boolean ahead = own.opener() == Opener.RELATIVE
                && clock.isAfter(time.expression().time());
        if (!ahead || hasPlan(own, time.from(), clauses)) {
            return own;
        }
        Clause main = clauses.parent(own);
        return hasPlan(main, own.begin(), clauses) ? main : own;
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

    private boolean hasVerbBetween(int from, int to, Clause clause, Clauses clauses) {
        for (int i = from; i < to; i++) {
            if (clauses.of(i).index() == clause.index() && isFiniteVerb(i)) {
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
        return (int) triggers.stream()
                .filter(other -> other != trigger && other.from() > low && other.from() < high)
                .filter(other -> !other.nominal() || other.light() >= 0)
                .count();
    }

    /**
     * What is put off has the date it is moved to, not the one it had: the date behind the cue and one of the words for
     * it ("ditunda ke", "moved to"). Without such a date it keeps the one it had, or has none. The date it had is kept
     * beside a new one.
     */
    void newDate(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        int cue = cueAt(sentence);
        FormerPlans plans = new FormerPlans(reading);
        TimeSpan moved = null;
        for (TimeSpan time : datesOf(draft.trigger.sentence())) {
            boolean behind = time.from() > cue && cue >= 0 && !plans.isFormerDate(time, sentence);
            if (behind && isLedToNewDate(time, cue)) {
                moved = time;
                break;
            }
        }
        if (moved == null && draft.timeSpan != null && draft.ownTime && draft.timeSpan.to() <= cue) {
            return;
        }
        TimeSpan former = formerDate(moved, cue, sentence, plans);
        draft.plannedFor = moved == null ? null : former;
        draft.timeSpan = moved == null && former != null && former.from() > cue ? former : moved;
        draft.ownTime = draft.timeSpan != null;
        draft.sharedTime = false;
    }

    /** "Postponed from 3 May", "yang semula dijadwalkan 3 Mei": the date that was given up; null where none is named. */
    private @Nullable TimeSpan formerDate(@Nullable TimeSpan moved, int cue, Sentence sentence, FormerPlans plans) {
        for (TimeSpan time : reading.timesIn(sentence)) {
            boolean left = time.from() > cue && isLedBy(Words.OLD_DATE, time);
            boolean overtaken = time.to() <= cue || moved != null && isInRelative(time, sentence);
            boolean planned = overtaken && plans.isPlannedDate(time, sentence);
            if (dates(time) && time != moved && (left || planned)) {
                return time;
            }
        }
        return null;
    }

    /** "Ke 3 Mei", "menjadi kuartal terakhir tahun ini": the preposition right before it or before its noun. */
    private boolean isLedToNewDate(TimeSpan time, int cue) {
        int before = time.from() - 1;
        for (int i = before; i > cue && i >= before - NOUN_OF_DATE; i--) {
            if (pack.has(Words.NEW_DATE, text.token(i).lower())) {
                return i == before
                        || !pack.has(Words.PREPOSITION_OF_TIME, text.token(i).lower());
            }
            boolean plain = text.token(i).kind() == Token.Kind.WORD && !reading.isName(i) && !reading.isTime(i);
            if (!plain || !pack.modifiersFollow()) {
                return false;
            }
        }
        return false;
    }

    private boolean isInRelative(TimeSpan time, Sentence sentence) {
        return reading.clauses(reading.sentences().indexOf(sentence))
                        .of(time.from())
                        .opener()
                == Opener.RELATIVE;
    }

    private int cueAt(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean postponed = pack.statusCues()
                    .longestAt(text, i, sentence.to())
                    .filter(match -> match.meaning() == StatusCue.POSTPONED)
                    .isPresent();
            if (postponed) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word makes an expression a beginning: "sejak Kamis", "since Thursday". */
    boolean isSince(TimeSpan time) {
        return isLedBy(Words.SINCE, time);
    }

    /** Whether a word makes an expression an end: "hingga Kamis", "until Thursday". */
    boolean isUntil(TimeSpan time) {
        return isLedBy(Words.UNTIL, time);
    }

    private boolean isLedBy(Words list, TimeSpan time) {
        return time.from() > 0 && pack.has(list, text.token(time.from() - 1).lower())
                || pack.has(list, text.token(time.from()).lower());
    }
}
