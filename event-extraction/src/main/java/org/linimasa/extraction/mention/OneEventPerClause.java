package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.TimeExpression;

/**
 * Two words of one clause often report one event: "ditangkap dalam operasi tangkap tangan", "gempa mengguncang", "menang
 * pada laga". The first keeps what the second adds.
 */
final class OneEventPerClause {
    private static final int SUBJECT_REACH = 2;
    private static final int OBJECT_REACH = 4;

    private final Reading reading;
    private final DocumentClock clock;
    private final SecondPredicate predicates;

    OneEventPerClause(Reading reading) {
        this.reading = reading;
        clock = reading.clock();
        predicates = new SecondPredicate(reading);
    }

    /** The drafts of one sentence, without those that only tell more of another. */
    List<Draft> join(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if (kept.isEmpty()) {
                kept.add(draft);
                continue;
            }
            Draft same = kept.stream()
                    .filter(earlier -> areOne(earlier, draft))
                    .findFirst()
                    .orElse(null);
            Draft occasion = kept.stream()
                    .filter(earlier ->
                            isOccasion(earlier, draft) || takesEffect(earlier, draft) || isStruckBy(earlier, draft))
                    .findFirst()
                    .orElse(null);
            Draft decision = kept.stream()
                    .filter(earlier -> isDecided(earlier, draft) || isVotedFor(earlier, draft))
                    .findFirst()
                    .orElse(null);
            kept.removeIf(earlier -> isAgreedToMeet(earlier, draft) || isDecidedChange(earlier, draft));
            if (decision != null) {
                decide(decision, draft);
            } else if (occasion != null) {
                kept.remove(occasion);
                add(draft, occasion);
                kept.add(draft);
            } else if (same == null) {
                kept.add(draft);
            } else {
                add(same, draft);
            }
        }
        return kept;
    }

    /**
     * "Voted to close the pier on Monday": what is decided is no event of its own, nor is the meeting where it was; a date
     * there is the decision's, unless it lies ahead.
     */
    private boolean isDecided(Draft earlier, Draft later) {
        boolean decides = decides(earlier);
        boolean ahead = later.ownTime
                && later.timeSpan != null
                && (clock.isAfter(later.timeSpan.expression().time()) || isMonthOfPlan(later));
        Trigger told = later.trigger;
        boolean carried = told.light() >= told.clause().begin() && told.light() < told.from();
        boolean dated = later.ownTime && !ahead && !TimeFinder.isUnplaced(TimeReader.span(later));
        boolean occasion = told.light() < told.from() && TimeFinder.isOccasion(told, reading);
        return decides
                && Infinitives.isOf(earlier.trigger, told.clause(), reading)
                && (!told.nominal() || carried && dated || occasion)
                && !ahead;
    }

    /** "Agreed to cut fares in March": a month without its year is that of what is to be done. */
    private static boolean isMonthOfPlan(Draft later) {
        TimeExpression expression = TimeReader.span(later).expression();
        return later.status == Status.PLANNED
                && expression.time().precision() == Precision.MONTH
                && expression.explanation().stream()
                        .anyMatch(step -> step.rule().equals(FormerPlanDates.NEAREST_YEAR));
    }

    private static boolean decides(Draft draft) {
        return switch (draft.family()) {
            case "DECISION", "AGREEMENT" -> !draft.trigger.nominal();
            default -> false;
        };
    }

    /** "Agreed to meet on Friday": the meeting is what is told. */
    private boolean isAgreedToMeet(Draft earlier, Draft later) {
        return earlier.family().equals("AGREEMENT")
                && !earlier.trigger.nominal()
                && !earlier.ownTime
                && later.family().equals("MEETING")
                && Infinitives.isOf(earlier.trigger, later.trigger.clause(), reading);
    }

    /** "Decided to cancel the concert", "memutuskan menunda konser": that is off, whoever decided it. */
    private boolean isDecidedChange(Draft earlier, Draft later) {
        Trigger told = later.trigger;
        boolean change = later.status == Status.CANCELLED || later.status == Status.POSTPONED;
        boolean carried = told.nominal() && told.light() < told.from();
        int verb = carried ? told.light() : told.from();
        Clause own = told.clause();
        boolean aim = own.index() == earlier.trigger.clause().index() && verb == earlier.trigger.to()
                || Infinitives.isOf(earlier.trigger, own, reading);
        return change && aim && decides(earlier) && (!told.nominal() || carried);
    }

    /** "Voted for industrial action": what is voted for may never come. */
    private boolean isVotedFor(Draft earlier, Draft later) {
        Trigger vote = earlier.trigger;
        Trigger noun = later.trigger;
        return vote.rule().type().name().equals("ELECTION")
                && !vote.nominal()
                && noun.nominal()
                && noun.light() < 0
                && noun.clause().index() == vote.clause().index()
                && noun.from() > vote.to()
                && noun.from() - vote.to() <= OBJECT_REACH
                && reading.pack().has(Words.DURING, reading.text().token(vote.to()))
                && (!later.ownTime || later.sharedTime || !earlier.ownTime || earlier.timeSpan == later.timeSpan);
    }

    private boolean areOne(Draft earlier, Draft later) {
        boolean sameClause =
                earlier.trigger.clause().index() == later.trigger.clause().index();
        boolean saying = earlier.trigger.isSpeech() || later.trigger.isSpeech();
        boolean twoDates =
                earlier.ownTime && !earlier.sharedTime && later.ownTime && earlier.timeSpan != later.timeSpan;
        if (sameClause && isAskedIn(earlier, later)) {
            return true;
        }
        if (!sameClause || saying || twoDates || isOwnPredicate(later.trigger) || isAside(earlier.trigger)) {
            return false;
        }
        boolean oneIsNoun = earlier.trigger.nominal() != later.trigger.nominal();
        if (oneIsNoun && earlier.family().equals(later.family()) && !isOfSecondVerb(earlier, later)) {
            return true;
        }
        boolean disaster = earlier.trigger.nominal()
                && isDamage(earlier)
                && !later.trigger.nominal()
                && isDamage(later)
                && !isOfSomebody(earlier.trigger);
        return disaster
                || isCause(earlier, later)
                || isDuring(earlier, later)
                || isOneNounGroup(earlier, later)
                || isHeld(earlier, later)
                || isInNounGroup(earlier, later)
                || isObjectOfPlan(earlier, later)
                || isMeasureOf(earlier, later);
    }

    /** "Menandatangani nota dan sepakat membahas perjanjian": the noun is the second verb's. */
    private boolean isOfSecondVerb(Draft verb, Draft noun) {
        return !verb.trigger.nominal()
                && IntStream.range(verb.trigger.to(), noun.trigger.from())
                        .anyMatch(i -> predicates.opensAt(i, noun.trigger.from()));
    }

    /** "The cinema, built in 1938, has been closed for repairs": a participle between commas. */
    private boolean isAside(Trigger verb) {
        return !verb.nominal()
                && BehindNoun.isParticipleAfterComma(
                        reading, verb.from(), reading.sentences().get(verb.sentence()));
    }

    /** "Menuntut sembilan tahun dalam sidang pada Senin": the sitting only says where it was asked for. */
    private boolean isAskedIn(Draft earlier, Draft later) {
        return earlier.type().equals("REQUEST")
                && !earlier.trigger.nominal()
                && later.trigger.nominal()
                && later.trigger.light() < 0
                && later.trigger.from() >= earlier.trigger.to()
                && TimeFinder.isOccasion(later.trigger, reading)
                && earlier.ownTime
                && earlier.timeSpan == later.timeSpan;
    }

    /** "Cancelled a visit and | will travel": a second verb with a cue of its own tells another event. */
    private boolean isOwnPredicate(Trigger verb) {
        return !verb.nominal()
                && predicates.isSecondWithCue(verb.from(), verb.clause().begin());
    }

    /** "Pelantikan bupati terpilih berlangsung": a verb between a noun and the verb that carries it describes somebody. */
    private boolean isInNounGroup(Draft earlier, Draft later) {
        Trigger noun = earlier.trigger;
        return noun.nominal()
                && !later.trigger.nominal()
                && noun.light() >= later.trigger.to()
                && reading.clauses(noun.sentence()).of(noun.light()).index()
                        == noun.clause().index()
                && later.trigger.from() >= noun.to()
                && (!later.ownTime || later.sharedTime || earlier.timeSpan == later.timeSpan);
    }

    /** "May move the performance indoors on Monday": what is planned is done to the event, which is none of its own there. */
    private static boolean isObjectOfPlan(Draft earlier, Draft later) {
        Trigger noun = later.trigger;
        return earlier.trigger.rule().equals(TriggerRule.UNKNOWN_VERB)
                && !earlier.trigger.passive()
                && (earlier.status == Status.PLANNED || earlier.status == Status.POSSIBLE)
                && noun.nominal()
                && noun.light() < 0
                && noun.from() >= earlier.trigger.to()
                && noun.from() - earlier.trigger.to() <= 1
                && earlier.ownTime
                && earlier.timeSpan == later.timeSpan;
    }

    /** "Festival dibuka", "the festival opens": what is held opens and closes as one event. */
    private static boolean isHeld(Draft earlier, Draft later) {
        boolean held = switch (earlier.family()) {
            case "PERFORMANCE", "COMPETITION" -> earlier.trigger.nominal();
            default -> false;
        };
        boolean opened = switch (later.family()) {
            case "OPENING", "CLOSURE" -> !later.trigger.nominal();
            default -> false;
        };
        return held && opened && later.actors.isEmpty();
    }

    /** "Reported a profit of 12 million, up 8 percent": the change measures what is reported. */
    private static boolean isMeasureOf(Draft earlier, Draft later) {
        return earlier.type().equals("EARNINGS")
                && later.type().equals("PRICE")
                && (!later.ownTime || later.sharedTime || earlier.timeSpan == later.timeSpan);
    }

    /** "The town was hit by an earthquake": the noun behind "by" says what struck. */
    private boolean isStruckBy(Draft earlier, Draft later) {
        Trigger noun = later.trigger;
        boolean struck = isDamage(earlier)
                && isDamage(later)
                && !earlier.trigger.nominal()
                && earlier.trigger.passive()
                && noun.nominal()
                && noun.clause().index() == earlier.trigger.clause().index();
        for (int i = earlier.trigger.to(); struck && i < noun.from(); i++) {
            if (reading.pack().has(Words.BY, reading.text().token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Uji coba pendaratan dilakukan": of two nouns with one verb, in a language whose modifiers follow, the first says what. */
    private boolean isOneNounGroup(Draft earlier, Draft later) {
        Trigger head = earlier.trigger;
        Trigger modifier = later.trigger;
        boolean oneVerb = head.nominal() && modifier.nominal() && head.light() >= 0 && head.light() == modifier.light();
        int between = modifier.from() - head.to();
        return reading.pack().modifiersFollow()
                && oneVerb
                && between >= 0
                && between < SUBJECT_REACH
                && (between == 0
                        || !reading.pack().has(Words.COORDINATOR, reading.text().token(head.to())));
    }

    /** "A landslide blocked the road": what a disaster does is part of it. */
    private static boolean isCause(Draft earlier, Draft later) {
        Trigger noun = earlier.trigger;
        return noun.nominal()
                && noun.light() < 0
                && noun.rule().type().category().equals("DISASTER")
                && !later.trigger.nominal()
                && !later.trigger.passive()
                && later.trigger.from() >= noun.to()
                && later.trigger.from() - noun.to() <= SUBJECT_REACH
                && later.actors.stream().noneMatch(actor -> actor.role().equals(Actor.AGENT));
    }

    /** "A survivor of the crash died on Tuesday": the verb is not the crash's. */
    private boolean isOfSomebody(Trigger noun) {
        Sentence sentence = reading.sentences().get(noun.sentence());
        int before = new NounPhrase(reading).begin(noun, sentence, reading.clauses(noun.sentence())) - 1;
        while (before > sentence.from()
                && reading.pack().has(Words.ARTICLE, reading.text().token(before))) {
            before--;
        }
        return before > sentence.from()
                && reading.pack().has(Words.GENITIVE, reading.text().token(before))
                && reading.pack().has(Words.PERSON_NOUN, reading.text().token(before - 1));
    }

    private static boolean isDamage(Draft draft) {
        return switch (draft.trigger.rule().type().category()) {
            case "DISASTER", "ACCIDENT", "DEATH" -> true;
            default -> false;
        };
    }

    /** "menjatuhkan hukuman dalam sidang": the noun says on what occasion, and has nobody of its own. */
    private boolean isDuring(Draft earlier, Draft later) {
        int before = later.trigger.from() - 1;
        boolean occasion = !earlier.trigger.nominal()
                && later.trigger.nominal()
                && before >= 0
                && (reading.pack().has(Words.DURING, reading.text().token(before))
                        || reading.pack().has(Words.AT, reading.text().token(before)));
        boolean casualty = switch (earlier.trigger.rule().type().category()) {
            case "DEATH", "HEALTH" -> !later.ownTime || later.sharedTime || earlier.timeSpan == later.timeSpan;
            default -> false;
        };
        boolean sitting = later.type().equals("MEETING")
                && later.trigger.rule().weak()
                && earlier.ownTime
                && earlier.timeSpan == later.timeSpan;
        return occasion && (casualty || sitting)
                || occasion
                        && earlier.trigger
                                .rule()
                                .category()
                                .equals(later.trigger.rule().category());
    }

    /** "Pada pertemuan sebelumnya, Agustus 2022, kedua tim bermain imbang": the fronted noun only says when. */
    private boolean isOccasion(Draft earlier, Draft later) {
        Trigger noun = earlier.trigger;
        int begin = reading.sentences().get(noun.sentence()).from();
        boolean fronted = noun.nominal()
                && noun.light() < 0
                && noun.from() == begin + 1
                && reading.pack().has(Words.PREPOSITION_OF_TIME, reading.text().token(begin));
        boolean sameFamily = earlier.family().equals(later.family());
        boolean oneTime = !earlier.ownTime || !later.ownTime || earlier.timeSpan == later.timeSpan;
        return fronted
                && !later.trigger.nominal()
                && !later.trigger.isSpeech()
                && later.trigger.clause().index() == noun.clause().index()
                && (sameFamily && oneTime || (!later.ownTime || later.sharedTime) && earlier.ownTime);
    }

    /** "The agreement takes effect on 1 January": its noun is the subject of another event, not a second one. */
    private static boolean takesEffect(Draft earlier, Draft later) {
        return later.type().equals("START")
                && !later.trigger.nominal()
                && earlier.trigger.nominal()
                && earlier.trigger.light() < 0
                && earlier.trigger.clause().index() == later.trigger.clause().index()
                && (!earlier.ownTime || earlier.sharedTime);
    }

    /** A past decision stays one, whatever its aim still is. */
    private static void decide(Draft decision, Draft aim) {
        Status status = decision.status;
        String cue = decision.cue;
        add(decision, aim);
        if (status == Status.OCCURRED) {
            decision.status = status;
            decision.cue = cue;
        }
    }

    private static void add(Draft first, Draft second) {
        if (second.ownTime && (!first.ownTime || first.sharedTime)) {
            first.timeSpan = second.timeSpan;
            first.ownTime = true;
            first.sharedTime = second.sharedTime;
        }
        if (first.trigger.nominal() && !second.trigger.nominal()) {
            first.joinedTo = second.trigger.to();
        }
        boolean country = first.place != null && first.place.entity().kind() == Entity.Kind.COUNTRY;
        if (second.place != null && (first.place == null || country)) {
            // "An earthquake struck Lindar in Indonesia": the finer of both.
            first.place = second.place;
        }
        if (first.cue == null && second.cue != null) {
            first.status = second.status;
            first.cue = second.cue;
        }
        Map<Entity, Actor> actors = new LinkedHashMap<>();
        first.actors.forEach(actor -> actors.put(actor.name().entity(), actor));
        second.actors.forEach(actor -> actors.putIfAbsent(actor.name().entity(), actor));
        first.actors = List.copyOf(actors.values());
    }
}
