package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;

/**
 * For whom "he", "ia" and "it" stand: for the person, or the organization, that the nearest sentence before is about. Its
 * subject comes first, then whoever else it names.
 */
final class Pronouns {
    private static final int PERSON_REACH = 8;
    private static final int THING_REACH = 2;

    private final Reading reading;
    private final LanguagePack pack;
    private final NameSurroundings surroundings;

    Pronouns(Reading reading) {
        this.reading = reading;
        pack = reading.pack();
        surroundings = new NameSurroundings(reading);
    }

    /** The person for whom a pronoun in a sentence stands; empty where none is named before. */
    Optional<NameMention> person(int pronoun, int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - PERSON_REACH); i--) {
            List<NameMention> persons = reading.namesIn(reading.sentences().get(i)).stream()
                    .filter(name -> name.entity().kind() == Entity.Kind.PERSON && name.fullTo() <= pronoun)
                    .filter(name -> !surroundings.isPossessor(name))
                    .toList();
            Optional<NameMention> subject = persons.stream()
                    .filter(name -> !surroundings.isOblique(name))
                    .findFirst();
            if (!persons.isEmpty()) {
                return subject.or(() -> Optional.of(persons.get(0)));
            }
            if (tellsOfSomebody(reading.sentences().get(i), pronoun)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Police arrested a 52-year-old man. He ...": whom nobody names is none of those named before. */
    private boolean tellsOfSomebody(Sentence sentence, int limit) {
        for (int i = sentence.from(); i < Math.min(sentence.to(), limit); i++) {
            if (pack.has(Words.PERSON_NOUN, reading.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The organization or the country for which "it" stands: the subject of the sentence, else of one just before. */
    Optional<NameMention> thing(int pronoun, int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - THING_REACH); i--) {
            Sentence there = reading.sentences().get(i);
            // "Police raided the firm and it closed": a group of the same sentence is rather not meant.
            int own = i;
            Optional<NameMention> subject = firstNoun(there, pronoun)
                    .filter(name -> own < sentence || name.entity().kind() != Entity.Kind.GROUP);
            if (subject.isPresent()) {
                return subject;
            }
            if (i < sentence && !opensWithPronoun(there)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The organization that a sentence begins with, before its first verb. */
    private Optional<NameMention> firstNoun(Sentence sentence, int limit) {
        return reading.namesIn(sentence).stream()
                .filter(name -> name.fullTo() <= limit)
                .findFirst()
                .filter(name -> isThing(name) && !surroundings.isPossessor(name) && !surroundings.isOblique(name))
                .filter(name -> !surroundings.isBeforeNoun(name))
                .filter(name -> !hasVerb(sentence.from(), name.fullFrom()));
    }

    private boolean isThing(NameMention name) {
        return switch (name.entity().kind()) {
            case ORGANIZATION, COUNTRY -> true;
            // "Their union", but not "workers".
            case GROUP ->
                !pack.hasCommonShape(reading.text().token(name.to() - 1).lower());
            case PERSON, PLACE -> false;
        };
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.isName(i) && pack.hasVerbShape(reading.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithPronoun(Sentence sentence) {
        return pack.has(
                Words.REPORTED_SELF, reading.text().token(sentence.from()).lower());
    }
}
