package org.linimasa.extraction.mention;

import java.util.Locale;
import java.util.stream.IntStream;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Whether a draft by itself is something definite that happened, or is going to, and can be shown. */
final class SingleEvent {
    private final Reading reading;
    private final Statements statements;
    private final DocumentClock clock;
    private final NegatedEvents negated;
    private final Abilities abilities;
    private final LightVerbs lightVerbs;
    private final PlainDeeds deeds;
    private final DeniedDeeds denied;

    SingleEvent(Reading reading) {
        this.reading = reading;
        statements = new Statements(reading);
        clock = reading.clock();
        negated = new NegatedEvents(reading);
        abilities = new Abilities(reading);
        lightVerbs = new LightVerbs(reading);
        deeds = new PlainDeeds(reading);
        denied = new DeniedDeeds(reading);
    }

    /** "The race held every year was cancelled", "has always denied it" tell of one event all the same. */
    boolean isHabit(Draft draft) {
        boolean change = draft.status == Status.CANCELLED || draft.status == Status.POSTPONED;
        if (change || draft.trigger.rule().category().equals("REJECT")) {
            return false;
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        Clauses clauses = reading.clauses(draft.trigger.sentence());
        int to = draft.trigger.to();
        while (to < sentence.to() && (!reading.text().token(to).is(",") || reading.isName(to) || reading.isTime(to))) {
            to++;
        }
        // "Will meet in April, when it normally rains": another thing is so every year.
        for (int i = sentence.from(); i < to; i++) {
            boolean here = clauses.of(i).index() == draft.trigger.clause().index();
            if (here && reading.pack().has(Words.HABITUAL, reading.text().token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Prices fell in the 1970s": a decade or a century dates no general word, but "the theatre burned down". */
    private boolean isTooVague(Draft draft) {
        Trigger trigger = draft.trigger;
        boolean general = trigger.nominal()
                || trigger.rule().weak()
                || trigger.isSpeech()
                || trigger.rule().equals(TriggerRule.UNKNOWN_VERB);
        boolean change = draft.status == Status.CANCELLED || draft.status == Status.POSTPONED;
        // "May fly on in the early 2030s", "in the late 1990s Ada Moss taught in Harlow".
        boolean ahead = draft.status == Status.PLANNED || draft.status == Status.POSSIBLE;
        boolean verb = !trigger.nominal() && !trigger.isSpeech();
        boolean ofLife = verb && trigger.from() > 0 && isPronoun(trigger.from() - 1)
                || draft.actors.stream()
                        .anyMatch(actor -> actor.role().equals(Actor.AGENT)
                                && actor.name().entity().kind() == Entity.Kind.PERSON);
        return general
                && !change
                && !(verb && (ahead || ofLife))
                && draft.time != null
                && draft.time.precision().compareTo(Precision.YEAR) > 0
                && draft.time.precision().compareTo(Precision.INTERVAL) < 0;
    }

    private boolean isPronoun(int at) {
        String word = reading.text().token(at).lower();
        return reading.pack().has(Words.MASCULINE, word) || reading.pack().has(Words.FEMININE, word);
    }

    /** "..., the committee found.": who says what the sentence has told. */
    private boolean isFinding(Draft draft) {
        int verb = draft.trigger.from();
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean last = draft.trigger.to() == sentence.to()
                || reading.text().token(draft.trigger.to()).kind() == Token.Kind.PUNCTUATION;
        if (!last
                || draft.trigger.passive()
                || !reading.pack().has(Words.FINDING, reading.text().token(verb))) {
            return false;
        }
        int comma = verb - 1;
        while (comma > sentence.from() && !reading.text().token(comma).is(",")) {
            comma--;
        }
        return comma > sentence.from()
                && reading.clauses(draft.trigger.sentence())
                        .hasVerb(draft.trigger.clause().index(), sentence.from(), comma);
    }

    /** Whether an editor would write it down, whatever else the document tells. */
    boolean isEvent(Draft draft) {
        if (isHabit(draft) || isTooVague(draft) || isFinding(draft)) {
            return false;
        }
        if (draft.quoted && !(draft.hasOwnTime() && hasNamedActor(draft)) && !isToldInQuote(draft)
                || isAboutToHappen(draft)) {
            return false;
        }
        boolean dated = draft.hasOwnTime() && !draft.sharedTime;
        if (draft.status == Status.NOT_OCCURRED && (!dated || draft.trigger.isSpeech() || isOpen(draft))) {
            return negated.isTold(draft);
        }
        if (draft.status == Status.POSSIBLE
                && (!draft.hasOwnTime() || draft.sharedTime)
                && !isAhead(draft)
                && !isConsidered(draft)) {
            return false;
        }
        if (draft.trigger.rule().equals(TriggerRule.UNKNOWN_VERB)) {
            boolean change = draft.status == Status.CANCELLED || draft.status == Status.POSTPONED;
            boolean purpose = isPurpose(draft) && draft.status == Status.OCCURRED;
            return (dated || change || isAhead(draft) || isPlainDeed(draft) || isDenied(draft))
                    && !purpose
                    && !isOnlyBounded(draft)
                    && draft.trigger.clause().opener() != Opener.RESULT;
        }
        if (draft.trigger.isSpeech()) {
            return statements.isReportedStatement(draft) || isDenied(draft);
        }
        if (draft.trigger.rule().weak()) {
            return dated || isAhead(draft) || isPlainDeed(draft) || isDenied(draft);
        }
        boolean attended = draft.trigger.nominal() && draft.trigger.light() >= 0 && dated;
        if (draft.toll) {
            return true;
        }
        boolean aim = draft.status == Status.OCCURRED || draft.trigger.nominal() && draft.status == Status.DENIED;
        if (isPurpose(draft) && !attended && aim) {
            return false;
        }
        return draft.trigger.nominal() ? isDefiniteNoun(draft) : isDefiniteVerb(draft);
    }

    /** "'The festival will open on 5 March,' Berg said": with a day of its own a quotation tells as much as a report. */
    private boolean isToldInQuote(Draft draft) {
        Trigger trigger = draft.trigger;
        boolean dated = draft.hasOwnTime() && !draft.sharedTime && draft.isDated();
        boolean told = trigger.clause().isMain() && (!trigger.nominal() || trigger.light() >= 0) && !trigger.isSpeech();
        return dated
                && told
                && IntStream.range(trigger.clause().begin(), trigger.from())
                        .mapToObj(reading.text()::token)
                        .noneMatch(word -> reading.pack().has(Words.VAGUE_SUBJECT, word)
                                || reading.pack().has(Words.REPORTED_SELF, word));
    }

    /** "When they were about to leave", "ketika hendak membuka toko": no plan, but what was going on. */
    private boolean isAboutToHappen(Draft draft) {
        Clause clause = draft.trigger.clause();
        String cue = draft.cue;
        return draft.status == Status.PLANNED
                && cue != null
                && clause.opener() == Opener.SAME
                && reading.pack().has(Words.SAME_MOMENT, reading.text().token(clause.begin()))
                && reading.pack().has(Words.VERGE, cue.toLowerCase(Locale.ROOT));
    }

    /** "Could invest a further 25 million", "akan mengganti bantalan": somebody plans to do it, may or is at it. */
    private boolean isAhead(Draft draft) {
        return (draft.status == Status.PLANNED
                        || draft.status == Status.POSSIBLE && isLikely(draft)
                        || draft.status == Status.ONGOING && draft.cue != null)
                && tellsMain(draft)
                && !draft.trigger.nominal()
                && !draft.trigger.isSpeech()
                && (!draft.actors.isEmpty() || draft.status != Status.PLANNED);
    }

    /** "The council dropped the plan". */
    private boolean isPlainDeed(Draft draft) {
        return draft.status == Status.OCCURRED && deeds.tells(draft.trigger);
    }

    /** "Denied that finds had been sold abroad". */
    private boolean isDenied(Draft draft) {
        return draft.status == Status.DENIED && denied.tells(draft.trigger);
    }

    /** "Is considering the opening of a consulate": what somebody may do, told by a noun. */
    private boolean isConsidered(Draft draft) {
        String cue = draft.cue;
        return cue != null
                && draft.trigger.nominal()
                && draft.trigger.clause().isMain()
                && reading.pack().has(Words.CONSIDERING, cue.toLowerCase(Locale.ROOT));
    }

    /** "May be sold", but not "can be jailed for five years", nor what depends on an "if". */
    private boolean isLikely(Draft draft) {
        String cue = draft.cue;
        return cue != null
                && (!reading.pack().has(Words.ABILITY, cue.toLowerCase(Locale.ROOT))
                        || abilities.mayCome(draft.trigger));
    }

    /**
     * "Plans | to send troops", "is | to stand trial": the infinitive of a main clause tells what that clause plans, and
     * "said | that it could close" what is said.
     */
    private boolean tellsMain(Draft draft) {
        Clause clause = draft.trigger.clause();
        // "The chairman will retire, while Ida Holm will step down".
        boolean beside = clause.opener() == Opener.SAME
                && !reading.pack().has(Words.SAME_MOMENT, reading.text().token(clause.begin()))
                && draft.cue != null;
        return clause.isMain()
                || beside
                || clause.opener() == Opener.COMPLEMENT
                        && (reading.pack().has(Words.PURPOSE, reading.text().token(clause.begin()))
                                || reading.pack().has(Words.THAT, reading.text().token(clause.begin())))
                        && reading.clauses(draft.trigger.sentence())
                                .parent(clause)
                                .isMain();
    }

    /** "Has not answered until Monday", "has not decided whether it will move next year": still open. */
    private boolean isOpen(Draft draft) {
        boolean until = draft.time == null
                ? draft.timeSpan != null && reading.isUntil(draft.timeSpan)
                : draft.time.bounds().start().earliest() == null;
        return until || draft.time != null && clock.isAfter(draft.time);
    }

    /** "May face delays until July": nothing that begins, unlike what may come "before July". */
    private boolean isOnlyBounded(Draft draft) {
        return draft.status == Status.POSSIBLE && draft.timeSpan != null && reading.isUntil(draft.timeSpan);
    }

    boolean isLead(Draft draft) {
        return reading.sentences().get(draft.trigger.sentence()).role() == Sentence.Role.LEAD;
    }

    private boolean isDefiniteNoun(Draft draft) {
        if (draft.antecedent != null) {
            return draft.hasOwnTime() || draft.status != Status.OCCURRED;
        }
        // "Denied that he had promised it during a trip": the trip is not what is denied.
        boolean occasion = draft.status == Status.DENIED
                && TimeFinder.isOccasion(draft.trigger, reading)
                && !denied.tells(draft.trigger);
        if (isWhereItIsSaid(draft) || occasion) {
            return false;
        }
        if (isCountedFromNothing(draft) || isFronted(draft) && (!draft.hasOwnTime() || draft.sharedTime)) {
            return false;
        }
        if (draft.hasOwnTime() && !draft.sharedTime) {
            return true;
        }
        boolean counted = draft.joinedTo > 0 && isCount(draft.joinedTo);
        if (draft.pointsBack && draft.status == Status.OCCURRED && !counted) {
            return false;
        }
        boolean named = hasNamedActor(draft);
        boolean carried = draft.trigger.light() >= 0;
        boolean change = draft.status == Status.CANCELLED || draft.status == Status.POSTPONED;
        boolean struck = (carried || counted)
                && isDisaster(draft)
                && draft.trigger.clause().isMain();
        boolean goesOn = draft.status == Status.ONGOING && draft.cue != null;
        return draft.isDated()
                || isDenied(draft)
                || carried && (change || goesOn) && draft.trigger.clause().isMain()
                || struck
                || draft.hasOwnTime()
                || named && (carried || draft.actors.size() >= 2)
                || carried && isLead(draft)
                || draft.place != null && isLead(draft) && isDisaster(draft)
                || isConsidered(draft)
                || named && draft.status == Status.PLANNED;
    }

    /** "Said at a news conference on Wednesday": where it was said is no event beside it. */
    private boolean isWhereItIsSaid(Draft draft) {
        return draft.trigger.rule().category().equals("STATEMENT")
                && draft.status == Status.OCCURRED
                && draft.trigger.light() < 0
                && TimeFinder.isOccasion(draft.trigger, reading);
    }

    /** "The agreement takes effect 30 days after ratification": a rule, where no date counts it. */
    private static boolean isCountedFromNothing(Draft draft) {
        return draft.time == null
                && draft.timeSpan != null
                && draft.trigger.light() < 0
                && draft.status == Status.OCCURRED
                && TimeFinder.countsFromEvent(draft.timeSpan);
    }

    private static boolean isDisaster(Draft draft) {
        return switch (draft.trigger.rule().type().category()) {
            case "DISASTER", "ACCIDENT" -> draft.status == Status.OCCURRED;
            default -> false;
        };
    }

    private boolean isDefiniteVerb(Draft draft) {
        if (isLengthBefore(draft)) {
            return false;
        }
        if (draft.hasOwnTime()) {
            return true;
        }
        Opener opener = draft.trigger.clause().opener();
        boolean told =
                draft.trigger.clause().isMain() || opener == Opener.RESULT || opener == Opener.PRIOR || isAhead(draft);
        boolean concrete = draft.status == Status.OCCURRED
                || draft.status == Status.PLANNED
                || draft.status == Status.ONGOING
                || draft.status == Status.CANCELLED
                || draft.status == Status.POSTPONED
                || isAhead(draft);
        boolean group = !draft.actors.isEmpty() && opener != Opener.PRIOR;
        boolean somebody = hasNamedActor(draft) || group || isLead(draft) || isAhead(draft) || countsVictims(draft);
        return told && concrete && somebody || isSaidUntrue(draft) || isPlainDeed(draft) || isDenied(draft);
    }

    /** "Killed two fishermen": that many died, whoever they were. */
    private boolean countsVictims(Draft draft) {
        return draft.trigger.rule().undergo() && isCount(draft.trigger.to());
    }

    private boolean isCount(int at) {
        Token word = reading.text().token(at);
        return word.kind() == Token.Kind.NUMBER || reading.pack().has(Words.QUANTIFIER, word);
    }

    /** "Under the deal the navies will meet": what the deal is about is planned, not the deal. */
    private boolean isFronted(Draft draft) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        return lightVerbs.isFronted(draft.trigger.from(), sentence);
    }

    /** "Setelah 134 tahun beroperasi", "dibuka, Kamis, setelah dua tahun ditutup": how long it had gone on. */
    private boolean isLengthBefore(Draft draft) {
        int before = draft.trigger.from() - 1;
        if (before < 1 || !reading.isTime(before) || draft.hasOwnTime() && !draft.sharedTime) {
            return false;
        }
        while (before > 0 && reading.isTime(before)) {
            before--;
        }
        return reading.pack()
                .openers()
                .longestAt(reading.text(), before, before + 1)
                .filter(match -> match.meaning() == Opener.PRIOR)
                .isPresent();
    }

    /** "Kabar bahwa bendungan jebol tidak benar": nobody need be named to deny it. */
    private boolean isSaidUntrue(Draft draft) {
        String cue = draft.cue;
        return draft.status == Status.DENIED
                && cue != null
                && (draft.refuted || reading.pack().has(Words.NOT_TRUE, cue.toLowerCase(Locale.ROOT)));
    }

    /** "untuk memperluas kemitraan": what something is for has not happened. */
    private boolean isPurpose(Draft draft) {
        if (draft.trigger.clause().opener() != Opener.COMPLEMENT) {
            return false;
        }
        Token word = reading.text().token(draft.trigger.clause().begin());
        return !reading.pack().has(Words.THAT, word) && !isForced(draft);
    }

    /** "Were forced to leave": a cue that ends in the infinitive's word and says that it happened. */
    private boolean isForced(Draft draft) {
        String cue = draft.cue;
        return cue != null
                && draft.status == Status.OCCURRED
                && reading.pack()
                        .has(
                                Words.PURPOSE,
                                cue.substring(cue.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean hasNamedActor(Draft draft) {
        return draft.actors.stream().anyMatch(Actor::isNamed);
    }
}
