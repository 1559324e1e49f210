package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Who takes part in what a trigger reports, and in which role. */
final class ActorFinder {
    private static final int OBJECT_REACH = 14;
    private static final int NOUN_REACH = 14;

    private final Reading reading;
    private final SubjectFinder subjects;
    private final PlaceFinder places;
    private final NameSurroundings surroundings;
    private final SegmentedText text;
    private final LanguagePack pack;

    ActorFinder(Reading reading) {
        this.reading = reading;
        subjects = new SubjectFinder(reading);
        places = new PlaceFinder(reading);
        surroundings = new NameSurroundings(reading);
        text = reading.text();
        pack = reading.pack();
    }

    /** In text order, each entity once. */
    List<Actor> actors(Trigger trigger, List<Trigger> inSentence) {
        Map<Entity, Actor> actors = new LinkedHashMap<>();
        if (trigger.nominal()) {
            nounActors(trigger, inSentence, actors);
        } else {
            verbActors(trigger, inSentence, actors);
        }
        if (actors.isEmpty() && trigger.rule().type().shape() == EventType.Shape.TWO_SIDED) {
            countriesBefore(trigger, actors);
        }
        return List.copyOf(actors.values());
    }

    /** "Leaders of Kenya and Norway will hold a summit": the countries of whoever meets. */
    private void countriesBefore(Trigger trigger, Map<Entity, Actor> actors) {
        Clauses clauses = reading.clauses(trigger.sentence());
        int verb = trigger.light() >= 0 ? Math.min(trigger.light(), trigger.from()) : trigger.from();
        List<NameMention> countries = reading.namesIn(reading.sentences().get(trigger.sentence())).stream()
                .filter(name -> name.entity().kind() == Entity.Kind.COUNTRY
                        && name.fullTo() <= verb
                        && clauses.of(name.from()).index() == trigger.clause().index())
                .toList();
        if (countries.size() > 1) {
            for (NameMention country : countries) {
                put(actors, country, actors.isEmpty() ? Actor.AGENT : Actor.COUNTERPART);
            }
        }
    }

    private void verbActors(Trigger trigger, List<Trigger> inSentence, Map<Entity, Actor> actors) {
        Optional<NameMention> speaker =
                trigger.isSpeech() ? SpeechTag.speakerBehind(reading, trigger) : Optional.empty();
        if (speaker.isPresent()) {
            put(actors, speaker.get(), Actor.SPEAKER);
            return;
        }
        boolean affected = trigger.passive() || trigger.rule().undergo();
        String subjectRole = trigger.isSpeech() ? Actor.SPEAKER : affected ? Actor.AFFECTED : Actor.AGENT;
        for (NameMention name : subjects.subject(trigger, trigger.from(), inSentence)) {
            put(actors, name, subjectRole);
        }
        String objectRole = isTwoSided(trigger) ? Actor.COUNTERPART : Actor.AFFECTED;
        Optional<NameMention> visited = places.visited(trigger);
        for (NameMention name : objects(trigger, inSentence)) {
            if (visited.filter(name::equals).isPresent() || isOfParticiple(trigger, name)) {
                continue;
            }
            boolean agent = surroundings.isAfter(name, Words.BY)
                    || isBareAgent(trigger, name)
                    || isOfBareAgent(trigger, name)
                    || isAgentExplained(trigger, name);
            put(actors, name, agent ? Actor.AGENT : objectRole);
        }
    }

    /** "Threw stones at shops owned by Marans": who owns them does not throw. */
    private boolean isOfParticiple(Trigger trigger, NameMention name) {
        int by = name.fullFrom() - 1;
        while (by > trigger.to() && pack.has(Words.ARTICLE, text.token(by))) {
            by--;
        }
        return by > trigger.to()
                && !pack.modifiersFollow()
                && pack.has(Words.BY, text.token(by))
                && (!trigger.passive() || pack.hasVerbShape(text.token(by - 1)));
    }

    /** "Founded by two rowers, Ben Lind and Jo Holm": the names say who the agents are. */
    private boolean isAgentExplained(Trigger trigger, NameMention name) {
        boolean by = false;
        boolean comma = false;
        for (int i = trigger.to(); trigger.passive() && i < name.fullFrom(); i++) {
            Token word = text.token(i);
            if (pack.has(Words.BY, word)) {
                by = true;
            } else if (by
                    && (pack.has(Words.AT, word) || pack.has(Words.OBLIQUE, word) || pack.has(Words.WITH, word))) {
                return false;
            }
            comma |= by && text.token(i).is(",");
        }
        return by && comma && !pack.modifiersFollow();
    }

    /** "ditangkap KPK": behind a verb that is passive by its form, the agent needs no preposition. */
    private boolean isBareAgent(Trigger trigger, NameMention name) {
        return name.fullFrom() == trigger.to() && pack.hasPassiveShape(text.token(trigger.from()));
    }

    /** "Ditangkap penyidik KPK": whose people do it. */
    private boolean isOfBareAgent(Trigger trigger, NameMention name) {
        return pack.modifiersFollow()
                && reading.nameAt(name.fullFrom() - 1)
                        .filter(group -> group.entity().kind() == Entity.Kind.GROUP)
                        .filter(group -> isBareAgent(trigger, group))
                        .isPresent();
    }

    private static boolean isTwoSided(Trigger trigger) {
        return trigger.rule().type().shape() == EventType.Shape.TWO_SIDED
                || trigger.rule().type().family().equals("VISIT");
    }

    private void nounActors(Trigger trigger, List<Trigger> inSentence, Map<Entity, Actor> actors) {
        List<NameMention> own = nounNames(trigger, inSentence);
        if (trigger.light() >= 0 && trigger.light() < trigger.from()) {
            boolean passive = pack.hasPassiveShape(text.token(trigger.light()));
            if (!passive) {
                subjects.subject(trigger, trigger.light(), inSentence).forEach(name -> put(actors, name, Actor.AGENT));
            }
        }
        boolean during = trigger.from() > 0 && pack.has(Words.DURING, text.token(trigger.from() - 1));
        if (actors.isEmpty() && own.isEmpty() && during) {
            subjects.subject(trigger, trigger.from(), inSentence).forEach(name -> put(actors, name, Actor.AGENT));
        }
        boolean first = actors.isEmpty();
        for (NameMention name : own) {
            boolean invited =
                    trigger.rule().type().family().equals("VISIT") && !first && !surroundings.isCoordinated(name);
            // "An inquiry into Sarr's death".
            boolean owner = name.fullFrom() >= trigger.to()
                    && !pack.modifiersFollow()
                    && name.fullTo() < text.tokens().size()
                    && pack.has(Words.POSSESSIVE, text.token(name.fullTo()));
            String role = !owner && first || surroundings.isCoordinated(name) && actors.isEmpty()
                    ? Actor.AGENT
                    : isTwoSided(trigger) || invited ? Actor.COUNTERPART : Actor.AFFECTED;
            put(actors, name, surroundings.isAfter(name, Words.BY) ? Actor.AGENT : role);
            first = false;
        }
    }

    private void put(Map<Entity, Actor> actors, NameMention name, String role) {
        if (name.entity().kind().canAct() && !surroundings.describesNoun(name)) {
            actors.putIfAbsent(name.entity(), new Actor(name, role));
        }
    }

    /** The names of a noun's own phrase: "pertemuan antara A dan B", "A's visit", "serangan udara Israel". */
    private List<NameMention> nounNames(Trigger trigger, List<Trigger> inSentence) {
        List<NameMention> names = new ArrayList<>();
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        possessor(trigger, sentence).ifPresent(names::add);
        int limit = Math.min(sentence.to(), trigger.to() + NOUN_REACH);
        for (int i = trigger.to(); i < limit; i++) {
            if (reading.isTime(i)) {
                continue;
            }
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                boolean place = surroundings.isPlaceAt(name.get());
                boolean oblique = surroundings.isAfter(name.get(), Words.OBLIQUE)
                        && !surroundings.isAfter(name.get(), Words.GENITIVE);
                if (!place
                        && !oblique
                        && !surroundings.isNameOfPlace(name.get())
                        && name.get().entity().kind().canAct()
                        && clauses.of(i).index() == trigger.clause().index()) {
                    names.add(name.get());
                    limit = Math.min(sentence.to(), Math.max(limit, name.get().fullTo() + 4));
                }
                i = name.get().fullTo() - 1;
                continue;
            }
            if (!carriesOn(i, trigger, inSentence)) {
                break;
            }
        }
        return names;
    }

    /** Whether a noun's phrase can still go on after this word. */
    private boolean carriesOn(int at, Trigger trigger, List<Trigger> inSentence) {
        Token word = text.token(at);
        boolean connector = pack.has(Words.COORDINATOR, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.AT, word)
                || pack.has(Words.BACK_AFTER, word)
                || pack.has(Words.ARTICLE, word)
                || word.lower().equals("of")
                || text.token(at).is(",") && at + 1 < text.tokens().size() && reading.isName(at + 1);
        boolean verb = pack.phrases(Words.LIGHT).isAt(text, at, text.tokens().size())
                || pack.hasVerbShape(word)
                || pack.has(Words.BE, word)
                || pack.has(Words.MODAL, word)
                || pack.statusCues().isAt(text, at, text.tokens().size());
        boolean otherTrigger = inSentence.stream().anyMatch(other -> other.from() == at);
        boolean mark = text.token(at).kind() == Token.Kind.PUNCTUATION;
        return connector || !verb && !otherTrigger && !mark && at - trigger.to() < 5;
    }

    private Optional<NameMention> possessor(Trigger trigger, Sentence sentence) {
        for (int i = trigger.from() - 1; i >= Math.max(sentence.from(), trigger.from() - 4); i--) {
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                boolean adjective = name.get().entity().kind() == Entity.Kind.COUNTRY && i == trigger.from() - 1;
                boolean possessive = i + 1 < trigger.from() && pack.has(Words.POSSESSIVE, text.token(i + 1));
                return possessive || adjective && !pack.modifiersFollow() ? name : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<NameMention> objects(Trigger trigger, List<Trigger> inSentence) {
        List<NameMention> objects = new ArrayList<>();
        SecondPredicate second = new SecondPredicate(reading);
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        int limit = Math.min(SpeechTag.behind(reading, trigger, inSentence), trigger.to() + OBJECT_REACH);
        for (int i = trigger.to(); i < limit; i++) {
            if (clauses.of(i).index() != trigger.clause().index()
                    || second.opensAt(i, sentence.to())
                    || isVerbOfTrigger(i, inSentence)) {
                break;
            }
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                if (surroundings.isCountryOfPlace(name.get())) {
                    i = name.get().fullTo() - 1;
                    continue;
                }
                if (!surroundings.isOblique(name.get())
                        || surroundings.isAfter(name.get(), Words.WITH)
                        || surroundings.isAfter(name.get(), Words.BY)) {
                    objects.add(name.get());
                }
                i = name.get().fullTo() - 1;
            } else if (text.token(i).is(",")
                    && !objects.isEmpty()
                    && !reading.isName(Math.min(i + 1, sentence.to() - 1))) {
                break;
            }
        }
        return objects;
    }

    private static boolean isVerbOfTrigger(int at, List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            if ((trigger.nominal() ? trigger.light() : trigger.from()) == at) {
                return true;
            }
        }
        return false;
    }
}
