package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TemporalTagger;

/** Reads the mentions of one document, stage by stage. */
public final class MentionExtractor {
    private final UUID document;
    private final Reading reading;
    private final TimeReader timeReader;
    private final TriggerFinder triggerFinder;
    private final TimeFinder timeFinder;
    private final UnknownVerbs unknownVerbs;
    private final StatusReader statusReader;
    private final ActorFinder actorFinder;
    private final SubjectFinder subjectFinder;
    private final Pronouns pronouns;
    private final BothOfThem both;
    private final PlaceFinder placeFinder;
    private final Tolls tolls;
    private final TitleBegin titleBegin;
    private final Conditions conditions;
    private final NewDate newDate;
    private final FormerPlans formerPlans;
    private final OneEventPerClause oneEvent;
    private final ListedTimes listed;
    private final GappedTimes gapped;
    private final TitleSpan spans;
    private final TitleWriter titles;
    private final List<Draft> drafts = new ArrayList<>();

    private MentionExtractor(UUID document, String text, LanguagePack pack, Tagging tagging, TemporalTagger tagger) {
        this.document = document;
        reading = new Reading(text, pack, tagging);
        timeReader = new TimeReader(reading, tagger);
        triggerFinder = new TriggerFinder(reading);
        timeFinder = new TimeFinder(reading);
        unknownVerbs = new UnknownVerbs(reading, timeFinder);
        statusReader = new StatusReader(reading);
        actorFinder = new ActorFinder(reading);
        subjectFinder = new SubjectFinder(reading);
        pronouns = new Pronouns(reading);
        both = new BothOfThem(reading, pronouns);
        placeFinder = new PlaceFinder(reading);
        tolls = new Tolls(reading);
        titleBegin = new TitleBegin(reading);
        conditions = new Conditions(reading);
        newDate = new NewDate(reading);
        formerPlans = new FormerPlans(reading);
        oneEvent = new OneEventPerClause(reading);
        listed = new ListedTimes(reading);
        gapped = new GappedTimes(reading);
        spans = new TitleSpan(reading);
        titles = new TitleWriter(reading, spans);
    }

    /**
     * What a text says.
     *
     * @param mentions in text order
     * @param opening what its first sentences name
     * @param wording by which a copy of it is known
     */
    public record Found(List<Mention> mentions, Opening opening, Wording wording) {
        /** Copies the list. */
        public Found {
            mentions = List.copyOf(mentions);
        }
    }

    /** Reads a text from its first sentence to its last. */
    public static Found extract(UUID document, String text, LanguagePack pack, Tagging tagging, TemporalTagger tagger) {
        MentionExtractor extractor = new MentionExtractor(document, text, pack, tagging, tagger);
        return new Found(extractor.run(), Opening.of(extractor.reading), Wording.of(extractor.reading));
    }

    private List<Mention> run() {
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            if (sentence.role() != Sentence.Role.HEADLINE && !sentence.question()) {
                readSentence(i, triggerFinder.find(i));
            }
        }
        new PlansTakenBack(reading).join(drafts);
        new BackReferences(reading).resolve(drafts);
        timeReader.read(drafts);
        new Rumours(reading).settle(drafts);
        new RumouredDeeds(reading, new DocumentClock(reading.tagging().documentTime())).read(drafts);
        new CorrectedDates(reading).read(drafts);
        List<Draft> chosen = new ToldTwice(reading, titles, spans).once(new Selection(reading).choose(drafts));
        return chosen.stream()
                .sorted(Comparator.comparingInt(draft -> draft.trigger.from()))
                .flatMap(this::mentions)
                .toList();
    }

    private void readSentence(int sentence, List<Trigger> known) {
        List<TimeSpan> dates = timeFinder.datesOf(sentence);
        List<Trigger> triggers = unknownVerbs.addTo(known, sentence, dates);
        Map<Trigger, TimeFinder.Dating> datings = timeFinder.find(dates, triggers);
        Clauses clauses = reading.clauses(sentence);
        List<Draft> here = new ArrayList<>();
        for (Trigger trigger : triggers) {
            boolean onlyCompared = CountedOn.isCompared(reading, trigger);
            if (trigger.clause().opener() == Opener.CONDITION || conditions.isInverted(trigger) || onlyCompared) {
                continue;
            }
            Draft draft = new Draft(trigger);
            StatusReader.Reality reality = statusReader.read(trigger, triggers);
            draft.status = reality.status();
            draft.cue = reality.cue();
            draft.granted = reality.granted();
            draft.actors = both.among(actorFinder.actors(trigger, triggers), trigger);
            if (draft.actors.stream().noneMatch(actor -> acts(actor) || isSubject(actor, trigger))) {
                subjectFinder
                        .pronoun(trigger)
                        .flatMap(pronoun -> pronouns.person(pronoun, sentence))
                        .ifPresent(person -> draft.actors = withSubject(person, draft.actors, trigger));
            }
            draft.place = placeFinder.place(trigger, triggers).orElse(null);
            draft.titleFrom = titleBegin.of(trigger, draft.actors, triggers);
            int tag = trigger.isSpeech() ? SpeechTag.begin(reading, trigger, triggers) : 0;
            draft.tagFrom = tag > reading.sentences().get(sentence).from() ? tag : 0;
            draft.quoted = clauses.isQuoted(trigger.from());
            TimeFinder.Dating dating = datings.get(trigger);
            if (dating != null) {
                draft.timeSpan = dating.time();
                draft.ownTime = true;
                draft.sharedTime = dating.shared();
            }
            here.add(draft);
        }
        new CorrectedDates(reading).date(here, sentence);
        here.stream().filter(draft -> draft.status == Status.POSTPONED).forEach(draft -> newDate.read(draft, dates));
        here.stream().filter(draft -> draft.status == Status.CANCELLED).forEach(newDate::leaveToDecision);
        attribute(here);
        List<Draft> counted = tolls.counted(here, reading.sentences().get(sentence), drafts);
        drafts.addAll(oneEvent.join(formerPlans.overtaken(counted)));
    }

    private static boolean acts(Actor actor) {
        return actor.role().equals(Actor.AGENT) || actor.role().equals(Actor.SPEAKER);
    }

    /** "Mara Lind was injured": who is acted upon is what the sentence is about. */
    private static boolean isSubject(Actor actor, Trigger trigger) {
        boolean affected = trigger.passive() || trigger.rule().undergo();
        return affected && !trigger.nominal() && actor.role().equals(Actor.AFFECTED);
    }

    private static List<Actor> withSubject(NameMention person, List<Actor> others, Trigger trigger) {
        boolean affected = trigger.passive() || trigger.rule().undergo();
        String role = trigger.isSpeech() ? Actor.SPEAKER : affected ? Actor.AFFECTED : Actor.AGENT;
        List<Actor> actors = new ArrayList<>();
        actors.add(new Actor(person, role));
        others.stream()
                .filter(other -> !other.name().entity().equals(person.entity()))
                .forEach(actors::add);
        return actors;
    }

    /** What a verb of saying introduces is said by its subject. */
    private static void attribute(List<Draft> here) {
        for (Draft speech : here) {
            if (!speech.trigger.isSpeech()) {
                continue;
            }
            String speaker = speech.actors.stream()
                    .filter(actor -> actor.role().equals(Actor.SPEAKER))
                    .map(actor -> actor.name().entity().name())
                    .findFirst()
                    .orElse(null);
            if (speaker == null) {
                continue;
            }
            for (Draft other : here) {
                boolean inside = other != speech && !other.trigger.isSpeech();
                if (inside && other.attribution == null) {
                    other.attribution = new Mention.Attribution(speaker, null);
                }
            }
        }
    }

    /**
     * What a draft reports; of what is put off to a new day also that it had been planned for another, and of what a list
     * of years dates one each.
     */
    private Stream<Mention> mentions(Draft draft) {
        Mention mention = mention(draft);
        TimeSpan planned = draft.plannedFor;
        if (planned != null && draft.status == Status.POSTPONED) {
            return Stream.of(at(planned, mention, Status.PLANNED, timeReader.formerly(planned, draft)), mention);
        }
        Stream<Mention> further = listed.after(draft, drafts).stream().map(time -> {
            Status status = timeReader.statusAt(time, draft.status);
            return at(time, mention, status, timeReader.listed(time, status));
        });
        Stream<Mention> repeated = gapped.after(draft, mention.title(), drafts).stream()
                .map(other -> gapped(other, mention, draft.status));
        return Stream.concat(Stream.concat(Stream.of(mention), further), repeated);
    }

    /** The same verb of another subject, object or place: only who acts both times is known to take part. */
    private Mention gapped(GappedTimes.Gapped other, Mention mention, Status said) {
        Status status = timeReader.statusAt(other.time(), said);
        EventTime time = timeReader.listed(other.time(), status);
        List<Participant> agents = mention.participants().stream()
                .filter(participant -> !other.ofSubject()
                        && (participant.role().equals(Actor.AGENT)
                                || participant.role().equals(Actor.SPEAKER)))
                .toList();
        return retold(other.time(), mention, status, time, other.title(), agents, null);
    }

    /** The same at another time that the text names. */
    private Mention at(TimeSpan other, Mention mention, Status status, EventTime time) {
        return retold(other, mention, status, time, mention.title(), mention.participants(), mention.place());
    }

    /** The same event's words told of another time; the quotation reaches as far as that time, where it can. */
    private Mention retold(
            TimeSpan other,
            Mention mention,
            Status status,
            EventTime time,
            String title,
            List<Participant> participants,
            @Nullable Place place) {
        String words = other.expression().text();
        int begin = other.expression().begin();
        int end = other.expression().end();
        int quoteBegin = Objects.requireNonNull(mention.begin());
        int quoteEnd = Objects.requireNonNull(mention.end());
        boolean near = begin >= quoteBegin && end - quoteBegin <= Evidence.MAX_QUOTE_CHARS;
        int told = near ? Math.max(quoteEnd, end) : quoteEnd;
        return new Mention(
                Identity.mentionId(document, begin, end, mention.type()),
                document,
                quoteBegin,
                told,
                reading.text().text().substring(quoteBegin, told),
                new Mention.Trigger(words, begin, end),
                title,
                mention.language(),
                mention.type(),
                mention.category(),
                status,
                time,
                participants,
                place,
                mention.attribution(),
                mention.confidence(),
                null);
    }

    private Mention mention(Draft draft) {
        Quote quote = Quote.of(draft, reading, spans);
        String text = reading.text().text();
        Trigger trigger = draft.trigger;
        int begin = reading.text().token(trigger.from()).begin();
        int end = reading.text().token(trigger.to() - 1).end();
        return new Mention(
                Identity.mentionId(document, begin, end, draft.type()),
                document,
                quote.begin(),
                quote.end(),
                text.substring(quote.begin(), quote.end()),
                new Mention.Trigger(text.substring(begin, end), begin, end),
                titles.title(titled(draft)),
                reading.pack().language(),
                draft.type(),
                trigger.rule().category(),
                draft.status,
                timeReader.finished(draft),
                draft.actors.stream().map(this::participant).toList(),
                place(draft),
                draft.attribution,
                Confidence.of(draft),
                null);
    }

    /** "The walkout will begin on June 21" tells more of the strike that the text has told of, and bears its title. */
    private static Draft titled(Draft draft) {
        Draft antecedent = draft.antecedent;
        if (antecedent != null
                && draft.time != null
                && antecedent.time != null
                && BackReferences.areApart(draft.time.bounds(), antecedent.time.bounds())) {
            return draft;
        }
        return antecedent != null && draft.actorsOfAntecedent && antecedent.status == draft.status ? antecedent : draft;
    }

    private Participant participant(Actor actor) {
        Entity entity = actor.name().entity();
        String country = entity.country();
        return new Participant(
                Identity.participantId(entity.kind().name(), TitleReader.identityOf(entity)),
                entity.name(),
                entity.kind().name(),
                actor.role(),
                country,
                reading.text().token(actor.name().fullFrom()).begin(),
                reading.text().token(actor.name().to() - 1).end());
    }

    private static @Nullable Place place(Draft draft) {
        return draft.place == null
                ? null
                : new Place(draft.place.entity().name(), draft.place.entity().country());
    }
}
