package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TemporalTagger;

/** Reads the mentions of one document, stage by stage. */
public final class MentionExtractor {
    private final UUID document;
    private final Reading reading;
    private final DocumentClock clock;
    private final TimeReader timeReader;
    private final List<Draft> drafts = new ArrayList<>();

    private MentionExtractor(UUID document, String text, LanguagePack pack, Tagging tagging, TemporalTagger tagger) {
        this.document = document;
        reading = new Reading(text, pack, tagging);
        clock = new DocumentClock(tagging.documentTime());
        timeReader = new TimeReader(reading, clock, tagger);
    }

    /** The mentions of a text in text order. */
    public static List<Mention> extract(
            UUID document, String text, LanguagePack pack, Tagging tagging, TemporalTagger tagger) {
        return new MentionExtractor(document, text, pack, tagging, tagger).run();
    }

    private List<Mention> run() {
        TriggerFinder triggerFinder = new TriggerFinder(reading);
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            if (sentence.role() != Sentence.Role.HEADLINE && !sentence.question()) {
                readSentence(i, triggerFinder.find(i));
            }
        }
        new BackReferences(reading).resolve(drafts);
        timeReader.read(drafts);
        List<Draft> chosen = new Selection(reading).choose(drafts);
        return chosen.stream()
                .sorted(Comparator.comparingInt(draft -> draft.trigger.from()))
                .map(this::mention)
                .toList();
    }

    private void readSentence(int sentence, List<Trigger> triggers) {
        StatusReader statusReader = new StatusReader(reading);
        ActorFinder actorFinder = new ActorFinder(reading);
        Map<Trigger, TimeFinder.Dating> datings = new TimeFinder(reading).find(sentence, triggers);
        Clauses clauses = reading.clauses(sentence);
        List<Draft> here = new ArrayList<>();
        for (Trigger trigger : triggers) {
            if (trigger.clause().opener() == Opener.CONDITION) {
                continue;
            }
            Draft draft = new Draft(trigger);
            StatusReader.Reality reality = statusReader.read(trigger, triggers);
            draft.status = reality.status();
            draft.cue = reality.cue();
            draft.actors = actorFinder.actors(trigger, triggers);
            draft.place = actorFinder.place(trigger, triggers).orElse(null);
            draft.quoted = clauses.isQuoted(trigger.from());
            TimeFinder.Dating dating = datings.get(trigger);
            if (dating != null) {
                draft.timeSpan = dating.time();
                draft.sharedTime = dating.shared();
            }
            here.add(draft);
        }
        attribute(here);
        drafts.addAll(here);
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

    private Mention mention(Draft draft) {
        Quote quote = Quote.of(draft, reading);
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
                new TitleWriter(reading).title(draft),
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

    private Participant participant(Actor actor) {
        Entity entity = actor.name().entity();
        String country = entity.country();
        String identity = entity.kind() == Entity.Kind.COUNTRY && country != null ? country : entity.name();
        return new Participant(
                Identity.participantId(entity.kind().name(), identity),
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
