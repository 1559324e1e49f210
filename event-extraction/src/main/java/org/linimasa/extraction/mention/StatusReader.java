package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * Whether the text presents an event as real. The cues within reach of the trigger are read by precedence: cancelled,
 * postponed, denied, negated, possible, planned, ongoing, occurred; without a cue it occurred.
 */
final class StatusReader {
    private static final int REACH_BEHIND_NOUN = 30;
    private static final int AWAITED_REACH = 9;
    private static final int CALLED_REACH = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;
    private final LightVerbs lightVerbs;
    private final SecondPredicate secondPredicate;
    private final Denials denials;
    private final BehindNoun behind;
    private final PlansAround plans;
    private final ClausesAround around;
    private final Conditions conditions;
    private final Claims claims;
    private final Wishes wishes;
    private final MovedToDate moved;
    private final PartedVerbs partedVerbs;
    private final StatusCues cues;
    private final CueScope scope;

    /**
     * A status and the word that says it.
     *
     * @param cue absent where nothing says it
     * @param granted whether what is denied only takes it for granted
     */
    record Reality(Status status, @Nullable String cue, boolean granted) {
        Reality(Status status, @Nullable String cue) {
            this(status, cue, false);
        }
    }

    StatusReader(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        lightVerbs = new LightVerbs(reading);
        secondPredicate = new SecondPredicate(reading);
        denials = new Denials(reading);
        behind = new BehindNoun(reading);
        plans = new PlansAround(reading);
        around = new ClausesAround(reading);
        conditions = new Conditions(reading);
        claims = new Claims(reading);
        wishes = new Wishes(reading);
        moved = new MovedToDate(reading);
        partedVerbs = new PartedVerbs(reading);
        cues = new StatusCues(reading);
        scope = new CueScope(reading);
    }

    Reality read(Trigger trigger, List<Trigger> inSentence) {
        Reality told = asTold(trigger, inSentence);
        return told.status() == Status.DENIED && denials.takesForGranted(trigger)
                ? new Reality(Status.OCCURRED, null, true)
                : told;
    }

    private Reality asTold(Trigger trigger, List<Trigger> inSentence) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        Optional<String> denial = denials.of(trigger, clauses, sentence);
        if (denial.isPresent()) {
            return new Reality(Status.DENIED, denial.get());
        }
        if (Infinitives.isOrdered(trigger.clause(), trigger.from(), sentence, reading)) {
            return new Reality(Status.PLANNED, null);
        }
        if (Infinitives.isRequested(trigger.clause(), trigger.from(), sentence, reading)) {
            return new Reality(Status.POSSIBLE, null);
        }
        if (isRefused(trigger)) {
            // "Menolak menunda pemilu": the vote stays what it was, a plan.
            boolean kept = trigger.nominal() && lightVerbs.isChange(trigger.light());
            return kept
                    ? new Reality(Status.PLANNED, null)
                    : new Reality(
                            Status.NOT_OCCURRED, text.token(verb(trigger) - 1).text());
        }
        if (plans.waitFor(trigger)) {
            return new Reality(Status.PLANNED, null);
        }
        int from = scope.begin(trigger, inSentence, clauses, sentence);
        StatusCues.Scan scan = cues.scan(!trigger.rule().equals(TriggerRule.UNKNOWN_VERB));
        // "Will not take place" is one cue.
        boolean light = !trigger.nominal() && pack.has(Words.LIGHT, text.token(trigger.from()));
        int limit = Math.min(sentence.to(), light ? trigger.to() + 1 : trigger.from());
        for (int i = from; i < trigger.from(); i++) {
            if (!scope.holds(i, trigger, clauses)) {
                continue;
            }
            if (pack.has(Words.WITHOUT, text.token(i)) && isBeforeComma(i, trigger)) {
                // "An arrangement, concluded without Iceland, lapsed".
                continue;
            }
            boolean headOfRelative = trigger.clause().opener() == Opener.RELATIVE
                    && clauses.of(i).index() == trigger.clause().parent();
            if (isOfSubject(i, trigger, sentence)
                    || isOfFrontedVerb(i, trigger, sentence)
                    || isOfInfinitive(i, trigger, clauses)) {
                continue;
            }
            if (headOfRelative && !(scope.isOfHead(i, trigger.clause().begin()) && behind.isNegation(i))) {
                continue;
            }
            i = Math.max(i, scan.readAt(i, limit) - 1);
        }
        scan.readTrigger(trigger);
        if (trigger.nominal() && !lightVerbs.isFronted(trigger.from(), sentence)) {
            for (int i = trigger.to(); i < Math.min(sentence.to(), trigger.to() + REACH_BEHIND_NOUN); i++) {
                Clause clause = clauses.of(i);
                boolean own = clause.index() == trigger.clause().index();
                // "Perbaikan yang semestinya rampung Senin masih berlangsung": its own verb behind says how it stands.
                boolean ownVerbBehind = trigger.light() > i
                        && clauses.of(trigger.light()).index()
                                == trigger.clause().index();
                boolean relative = clause.opener() == Opener.RELATIVE
                        && clause.parent() == trigger.clause().index()
                        && !ownVerbBehind;
                if (!own && !relative && !behind.isChangeOf(trigger, clause, sentence)) {
                    continue;
                }
                if (own && isOfEffect(i, sentence)) {
                    // "The quake did not cause damage": it struck all the same.
                    continue;
                }
                boolean nextVerb = trigger.light() >= 0
                        && i > trigger.light()
                        && (pack.has(Words.COORDINATOR, text.token(i)) && !pack.has(Words.WITH, text.token(i))
                                || text.token(i).is(",") && behind.isFronted(trigger, sentence));
                if (own && behind.isOfNextVerb(i, trigger, inSentence)) {
                    break;
                }
                boolean missing = trigger.light() >= 0
                        && (i > trigger.light() || ownVerbBehind && pack.has(Words.WITHOUT, text.token(i)))
                        && clauses.of(trigger.light()).index()
                                == trigger.clause().index()
                        && behind.isNegation(i);
                if (missing) {
                    // "Akan dimainkan tanpa penonton": what is missing is not the match.
                    continue;
                }
                boolean another = trigger.light() < 0 && own && lightVerbs.isOtherPredicate(i, trigger.from());
                boolean second = trigger.light() < 0 && own && secondPredicate.opensAt(i, sentence.to());
                if (nextVerb || another || second) {
                    break;
                }
                if (own && behind.isReducedBefore(i, sentence)) {
                    continue;
                }
                if (own && ownVerbBehind && behind.afterParenthesis(i, sentence) > i) {
                    // "The final, postponed twice because of snow, will be played on Sunday".
                    i = behind.afterParenthesis(i, sentence);
                    continue;
                }
                if (own && isOtherVerb(i, trigger, inSentence) && !behind.isPlanOf(i, trigger, inSentence)) {
                    int after = behind.afterParenthesis(i, sentence);
                    if (after < 0) {
                        break;
                    }
                    i = after;
                    continue;
                }
                i = Math.max(i, scan.readAt(i, sentence.to()) - 1);
            }
        }
        if (scan.best() == null && trigger.nominal() && isAwaited(trigger, sentence)) {
            return new Reality(Status.PLANNED, null);
        }
        boolean unknown = trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
        Optional<StatusCue> parted = trigger.nominal() ? partedVerbs.around(trigger) : Optional.empty();
        if (parted.isPresent()) {
            return new Reality(parted.get().status(), partedVerbs.words(trigger.to()));
        }
        boolean plain = scan.best() == null || scan.best() == StatusCue.OCCURRED;
        if (plain && trigger.nominal() && isCalledFor(trigger, sentence)) {
            return new Reality(Status.PLANNED, null);
        }
        int moving = trigger.nominal() ? trigger.light() : trigger.from();
        boolean settled = scan.best() != null && scan.best().compareTo(StatusCue.DENIED) <= 0;
        if (!settled && trigger.nominal() && !moved.isAt(moving, sentence)) {
            moving = moved.behind(trigger, sentence);
        }
        boolean unsure = scan.best() == StatusCue.POSSIBLE || scan.best() == StatusCue.ABLE;
        if (unsure && (unknown || trigger.nominal()) && moved.isAt(moving, sentence)) {
            // "Bisa mundur ke September".
            return new Reality(Status.POSSIBLE, scan.words());
        }
        if (!settled && (unknown || trigger.nominal()) && moved.isAt(moving, sentence)) {
            return new Reality(Status.POSTPONED, text.token(moving).text());
        }
        int failing = unknown ? trigger.from() : trigger.light();
        if (scan.best() == StatusCue.PLANNED && around.isOneOfRow(trigger, clauses)) {
            return new Reality(Status.OCCURRED, null);
        }
        if (scan.best() == null && around.isAwaitedEnd(trigger)) {
            return new Reality(Status.PLANNED, null);
        }
        if (scan.best() == StatusCue.PLANNED && isFailure(failing)) {
            return new Reality(Status.CANCELLED, text.token(failing).text());
        }
        if (scan.best() == StatusCue.PLANNED && plans.isBroken(scan.words(), trigger, sentence)) {
            return new Reality(Status.NOT_OCCURRED, scan.words());
        }
        boolean progressive = scan.goesOnNow() && isProgressive(trigger, sentence);
        if (scan.best() == StatusCue.NEGATED && isOccasionOf(trigger, inSentence)) {
            return new Reality(Status.OCCURRED, null);
        }
        boolean goesOn = progressive || scan.best() == StatusCue.ONGOING;
        if (goesOn && around.isBackground(trigger, clauses)) {
            return new Reality(Status.OCCURRED, null);
        }
        if (progressive) {
            return new Reality(Status.ONGOING, text.token(trigger.from()).text());
        }
        boolean aside = !trigger.nominal() && BehindNoun.isParticipleAfterComma(reading, trigger.from(), sentence);
        boolean wanted = scan.best() == null && wishes.areOf(trigger, inSentence);
        if (conditions.hangOn(trigger, clauses) && !aside || wanted) {
            boolean open = scan.best() == StatusCue.PLANNED;
            if (!open && conditions.areUnmet(scan.words(), trigger, clauses)) {
                return new Reality(Status.NOT_OCCURRED, scan.words());
            }
            boolean told = scan.best() == StatusCue.POSSIBLE || scan.best() == StatusCue.ABLE;
            return new Reality(Status.POSSIBLE, told ? scan.words() : null);
        }
        Optional<String> claim = scan.best() == null ? claims.of(trigger, inSentence) : Optional.empty();
        if (claim.isPresent()) {
            return new Reality(Status.POSSIBLE, claim.get());
        }
        return scan.best() == null
                ? denials.hearsay(trigger, clauses, sentence).orElse(new Reality(Status.OCCURRED, null))
                : new Reality(scan.best().status(), scan.words());
    }

    /** "Menolak bertemu demonstran": a verb right behind the refusal is what is not done. */
    private boolean isRefused(Trigger trigger) {
        int verb = verb(trigger);
        return verb > trigger.clause().begin()
                && verb <= trigger.from()
                && pack.has(Words.REFUSAL, text.token(verb - 1));
    }

    /** "Gagal tampil di kejuaraan itu": who was not there says nothing of the contest. */
    private boolean isOccasionOf(Trigger noun, List<Trigger> inSentence) {
        return TimeFinder.isOccasion(noun, reading)
                && inSentence.stream()
                        .anyMatch(other -> other.to() <= noun.from()
                                && other.clause().index() == noun.clause().index());
    }

    /** "Has called a staff meeting in Wels for Thursday": what is called for a day is a plan. */
    private boolean isCalledFor(Trigger noun, Sentence sentence) {
        boolean called = IntStream.range(noun.clause().begin(), noun.from())
                .anyMatch(i -> pack.has(Words.CALLING, text.token(i)));
        return called
                && IntStream.range(noun.to(), Math.min(sentence.to() - 1, noun.to() + CALLED_REACH))
                        .anyMatch(i -> pack.has(Words.APPOINTED, text.token(i)) && reading.isTime(i + 1));
    }

    private static int verb(Trigger trigger) {
        return trigger.nominal() ? trigger.light() : trigger.from();
    }

    /** A negation of what something causes. */
    private boolean isOfEffect(int at, Sentence sentence) {
        int verb = at + 1;
        while (verb < sentence.to() && pack.has(Words.ADVERB, text.token(verb))) {
            verb++;
        }
        return behind.isNegation(at) && verb < sentence.to() && pack.has(Words.EFFECT, text.token(verb));
    }

    /** "Put off until after the general election": what something waits for lies ahead. */
    private boolean isAwaited(Trigger noun, Sentence sentence) {
        boolean awaited = false;
        for (int i = noun.from() - 1; i >= Math.max(sentence.from(), noun.from() - AWAITED_REACH); i--) {
            Token word = text.token(i);
            awaited |= pack.has(Words.UNTIL, word);
            boolean off = pack.statusCues()
                    .longestAt(text, i, noun.from())
                    .filter(cue -> cue.meaning() == StatusCue.POSTPONED)
                    .isPresent();
            if (off) {
                return awaited;
            }
        }
        return false;
    }

    private boolean isBeforeComma(int at, Trigger trigger) {
        return IntStream.range(at, trigger.from()).anyMatch(i -> text.token(i).is(",") && !reading.isName(i));
    }

    /** "Gagal bertemu presiden, Choe pulang": only the verb behind the denial did not come about. */
    private boolean isOfFrontedVerb(int at, Trigger trigger, Sentence sentence) {
        return at == sentence.from()
                && behind.isNegation(at)
                && pack.modifiersFollow()
                && at + 1 < trigger.from()
                && pack.hasVerbShape(text.token(at + 1))
                && IntStream.range(at + 2, trigger.from())
                        .anyMatch(i -> text.token(i).is(",") && !reading.isName(i) && !reading.isTime(i));
    }

    /** "The parade was called off out of respect for the storm's victims": what is off stands before the passive. */
    private boolean isOfSubject(int at, Trigger noun, Sentence sentence) {
        return noun.nominal()
                && noun.light() < 0
                && !pack.modifiersFollow()
                && IntStream.range(at, noun.from())
                        .anyMatch(i -> i > sentence.from()
                                && pack.has(Words.BE, text.token(i - 1))
                                && behind.isCancelledOrPostponed(i, sentence));
    }

    /** "A plan to build a dam | split the village": what is planned is the building. */
    private boolean isOfInfinitive(int at, Trigger trigger, Clauses clauses) {
        boolean fails = pack.phrases(Words.FAILURE)
                .isAt(text, trigger.from(), text.tokens().size());
        return pack.statusCues()
                .longestAt(text, at, trigger.from())
                .filter(cue -> !fails && cue.meaning() == StatusCue.PLANNED && cue.to() - cue.from() > 1)
                .map(cue -> clauses.of(cue.to() - 1))
                .filter(clause -> clause.opener() == Opener.COMPLEMENT
                        && clause.index() != trigger.clause().index()
                        && clause.parent() == trigger.clause().index())
                .isPresent();
    }

    /** "The planned merger collapsed": a plan that fails is off. */
    private boolean isFailure(int verb) {
        return verb >= 0
                && pack.phrases(Words.FAILURE).isAt(text, verb, text.tokens().size());
    }

    private boolean isOtherVerb(int at, Trigger trigger, List<Trigger> inSentence) {
        return trigger.light() != at
                && inSentence.stream().anyMatch(other -> !other.nominal() && other.from() == at && other != trigger);
    }

    private boolean isProgressive(Trigger trigger, Sentence sentence) {
        if (trigger.nominal() || !pack.hasProgressiveShape(text.token(trigger.from()))) {
            return false;
        }
        int before = trigger.from() - 1;
        while (before > sentence.from() && pack.has(Words.ADVERB, text.token(before))) {
            before--;
        }
        return before >= sentence.from() && pack.has(Words.BE, text.token(before));
    }
}
