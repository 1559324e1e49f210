package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "The two last met in Geneva", "keduanya menandatangani perjanjian": the only two persons that were named before. */
final class BothOfThem {
    private static final int SENTENCES_BACK = 3;
    private static final int WORDS_BETWEEN = 3;

    private final Reading reading;
    private final Pronouns pronouns;
    private final SegmentedText text;
    private final LanguagePack pack;

    BothOfThem(Reading reading, Pronouns pronouns) {
        this.reading = reading;
        this.pronouns = pronouns;
        text = reading.text();
        pack = reading.pack();
    }

    /** The actors of a trigger, with two persons in the place of the words that stand for them. */
    List<Actor> among(List<Actor> actors, Trigger trigger) {
        Optional<Phrases.Match<Words>> words = subject(trigger);
        List<NameMention> two = words.map(match -> before(match.from(), trigger.sentence()))
                .filter(persons -> persons.size() == 2)
                .orElse(List.of());
        if (two.isEmpty()) {
            return actors;
        }
        String role = trigger.isSpeech()
                ? Actor.SPEAKER
                : trigger.passive() || trigger.rule().undergo() ? Actor.AFFECTED : Actor.AGENT;
        List<Actor> named = new ArrayList<>();
        two.forEach(person -> named.add(new Actor(person, role)));
        actors.stream()
                .filter(other -> other.name().from() >= words.orElseThrow().to())
                .filter(other -> two.stream()
                        .noneMatch(person -> person.entity().equals(other.name().entity())))
                .forEach(named::add);
        return named;
    }

    /** The words right before the verb, with nothing but small words between: "the two planes collided" tells of planes. */
    private Optional<Phrases.Match<Words>> subject(Trigger trigger) {
        if (trigger.nominal() && trigger.light() < 0) {
            return Optional.empty();
        }
        int verb = trigger.nominal() ? trigger.light() : trigger.from();
        for (int i = verb - 1; i >= trigger.clause().begin(); i--) {
            Optional<Phrases.Match<Words>> words = pack.phrases(Words.BOTH).longestAt(text, i, verb);
            if (words.isPresent()) {
                return words.filter(match -> verb - match.to() <= WORDS_BETWEEN && areSmall(match.to(), verb));
            }
        }
        return Optional.empty();
    }

    private boolean areSmall(int from, int to) {
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            boolean small = pack.has(Words.ADVERB, word)
                    || pack.has(Words.ORDINAL, word)
                    || pack.has(Words.BE, word)
                    || pack.has(Words.HAVE, word)
                    || pack.has(Words.MODAL, word)
                    || pack.statusCues().isAt(text, i, to)
                    || i > from && pack.statusCues().isAt(text, i - 1, to)
                    || reading.isTime(i);
            if (!small || reading.isName(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whom the nearest sentence with two persons or more names, up to a token; nobody where one before it names only one. */
    private List<NameMention> before(int limit, int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            Map<Entity, NameMention> persons = persons(i, limit);
            if (persons.size() > 1 || i < sentence && persons.size() == 1) {
                return List.copyOf(persons.values());
            }
        }
        return List.of();
    }

    private Map<Entity, NameMention> persons(int index, int limit) {
        Sentence sentence = reading.sentences().get(index);
        Map<Entity, NameMention> persons = new LinkedHashMap<>();
        for (int i = sentence.from(); i < Math.min(sentence.to(), limit); i++) {
            if (pack.has(Words.PRONOUN, text.token(i))) {
                pronouns.person(i, index).ifPresent(name -> persons.putIfAbsent(name.entity(), name));
            }
            reading.nameAt(i)
                    .filter(name -> name.entity().kind() == Entity.Kind.PERSON && name.fullTo() <= limit)
                    .ifPresent(name -> persons.putIfAbsent(name.entity(), name));
        }
        return persons;
    }
}
