package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * For whom "he", "ia" and "it" stand: for the person, or the organization, that the nearest sentence before is about. Its
 * subject comes first, then whoever else it names.
 */
final class Pronouns {
    private static final int PERSON_REACH = 8;
    private static final int THING_REACH = 2;

    private final Reading reading;
    private final LanguagePack pack;
    private final SegmentedText text;
    private final NameSurroundings surroundings;

    Pronouns(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
        surroundings = new NameSurroundings(reading);
    }

    /** The person for whom a pronoun in a sentence stands; empty where none is named before. */
    Optional<NameMention> person(int pronoun, int sentence) {
        Sentence ownSentence = reading.sentences().get(sentence);
        for (int i = sentence; i >= Math.max(0, sentence - PERSON_REACH); i--) {
            if (i < sentence && isOfSomebodyToldBefore(reading.sentences().get(i), pronoun)) {
                continue;
            }
            List<NameMention> persons = reading.namesIn(reading.sentences().get(i)).stream()
                    .filter(name -> name.entity().kind() == Entity.Kind.PERSON && name.fullTo() <= pronoun)
                    .filter(name -> !surroundings.isPossessor(name))
                    .filter(name -> !isOfOtherGender(name, pronoun) && !isExplained(name))
                    .filter(name -> name.from() >= ownSentence.from() || !isBroughtIn(name))
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

    /**
     * "He thanked Ostby. He left", "Pria 51 tahun itu memuji Ostby. Ia pergi", "The 22-year-old beat Ostby. He left": the
     * subject is known from before, and whoever else is named is not meant.
     */
    private boolean isOfSomebodyToldBefore(Sentence sentence, int pronoun) {
        int at = sentence.from();
        while (at < sentence.to() && (reading.isTime(at) || opensSubject(at))) {
            at++;
        }
        if (at >= sentence.to()) {
            return false;
        }
        if (pack.has(Words.PRONOUN, text.token(at))) {
            // "She married Bo Lind. He died".
            return !areOfTwoGenders(at, pronoun);
        }
        int verb = at;
        while (verb < sentence.to() && (!reading.isName(verb) || isDemonym(verb)) && !isVerb(verb)) {
            verb++;
        }
        return verb < sentence.to() && !reading.isName(verb) && isDefinitePerson(at, verb);
    }

    /** "Penyerang andalan Persilara, Rudi Hartawan, absen": who is meant stands behind the comma. */
    private boolean isExplained(NameMention name) {
        int comma = name.fullTo();
        return pack.modifiersFollow()
                && comma + 1 < text.tokens().size()
                && text.token(comma).is(",")
                && !reading.isName(comma)
                && name.fullFrom() > 0
                && text.token(name.fullFrom() - 1).kind() == Token.Kind.WORD
                && !reading.isName(name.fullFrom() - 1)
                && reading.nameAt(comma + 1)
                        .filter(other -> other.entity().kind() == Entity.Kind.PERSON
                                && other.fullTo() < text.tokens().size()
                                && text.token(other.fullTo()).is(","))
                        .isPresent();
    }

    /** "It came to light when an accountant, Lena Ostrov, noticed a payment. He resigned": whom only a subordinate clause tells of. */
    private boolean isBroughtIn(NameMention name) {
        int comma = name.fullFrom() - 1;
        int at = comma - 1;
        Clause clause = reading.clausesAt(name.from()).of(name.from());
        boolean aside = comma > clause.begin() && text.token(comma).is(",");
        while (aside && at > clause.begin() && text.token(at).kind() == Token.Kind.WORD && !isArticle(at)) {
            at--;
        }
        return aside && isArticle(at) && clause.opener() != null;
    }

    private boolean isArticle(int at) {
        return pack.has(Words.INDEFINITE_ARTICLE, text.token(at));
    }

    /** "Madam Holm reported it. He was arrested": whoever is called so anywhere in the text is not meant. */
    private boolean isOfOtherGender(NameMention person, int pronoun) {
        Token word = text.token(pronoun);
        Words other = pack.has(Words.MASCULINE, word) ? Words.FEMININE : Words.MASCULINE;
        boolean told = pack.has(Words.MASCULINE, word) || pack.has(Words.FEMININE, word);
        if (told && isAloneWith(other, person)) {
            return true;
        }
        return told
                && reading.names().stream()
                        .filter(name -> name.entity().equals(person.entity()))
                        .anyMatch(name -> isCalled(name, other));
    }

    /** "Kylie Deacon complained about her former partner": the only person named before "her" is a woman. */
    private boolean isAloneWith(Words gender, NameMention person) {
        Sentence sentence = reading.sentenceOf(person.from()).orElseThrow();
        List<NameMention> others = reading.namesIn(sentence).stream()
                .filter(name -> name.entity().kind() == Entity.Kind.PERSON
                        && !name.entity().equals(person.entity()))
                .toList();
        boolean first = others.stream().allMatch(name -> name.from() > person.from());
        int to = others.stream().mapToInt(NameMention::fullFrom).min().orElse(sentence.to());
        Words forms = gender == Words.FEMININE ? Words.FEMININE_FORM : Words.MASCULINE_FORM;
        return first && IntStream.range(person.to(), to).anyMatch(i -> pack.has(forms, text.token(i)));
    }

    private boolean areOfTwoGenders(int one, int other) {
        Token first = text.token(one);
        String second = text.token(other).lower();
        return pack.has(Words.MASCULINE, first) && pack.has(Words.FEMININE, second)
                || pack.has(Words.FEMININE, first) && pack.has(Words.MASCULINE, second);
    }

    private boolean isCalled(NameMention name, Words gender) {
        for (int i = Math.max(0, name.fullFrom() - 1); i < name.to(); i++) {
            if (pack.has(gender, text.token(i))
                    && (i >= name.fullFrom() || text.token(i).isCapitalized())) {
                return true;
            }
        }
        return false;
    }

    /** "On Tuesday,", "Pada". */
    private boolean opensSubject(int at) {
        return text.token(at).kind() == Token.Kind.PUNCTUATION || pack.has(Words.PREPOSITION_OF_TIME, text.token(at));
    }

    private boolean isVerb(int at) {
        Token word = text.token(at);
        return pack.hasVerbShape(word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.BE, word)
                || pack.has(Words.MODAL, word);
    }

    /** "The Singaporean": a people's adjective, not the country's own name. */
    private boolean isDemonym(int at) {
        Token token = text.token(at);
        return !token.isAcronym()
                && reading.nameAt(at)
                        .filter(name -> name.entity().kind() == Entity.Kind.COUNTRY && name.to() - name.from() == 1)
                        .filter(name -> !name.entity().name().equals(token.text()))
                        .isPresent();
    }

    private boolean isDefinitePerson(int from, int to) {
        boolean person = false;
        boolean definite = false;
        for (int i = from; i < to; i++) {
            Token word = text.token(i);
            person |= pack.has(Words.PERSON_NOUN, word)
                    || pack.has(
                            Words.AGE_ENDING,
                            word.lower().substring(Math.max(0, word.lower().lastIndexOf('-'))))
                    || i == to - 1 && isDemonym(i);
            definite |= i == from ? pack.has(Words.BACK_BEFORE, word) : pack.has(Words.BACK_AFTER, word);
        }
        return person && definite;
    }

    /** "Police arrested a 52-year-old man. He ...": whom nobody names is none of those named before. */
    private boolean tellsOfSomebody(Sentence sentence, int limit) {
        for (int i = sentence.from(); i < Math.min(sentence.to(), limit); i++) {
            if (pack.has(Words.PERSON_NOUN, text.token(i))) {
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
                .filter(name -> !surroundings.isBeforeNoun(name) && !surroundings.isAfter(name, Words.AT))
                .filter(name -> !hasVerb(sentence.from(), name.fullFrom()));
    }

    private boolean isThing(NameMention name) {
        return switch (name.entity().kind()) {
            case ORGANIZATION, COUNTRY -> true;
            // "Their union", but not "workers".
            case GROUP -> !pack.hasCommonShape(text.token(name.to() - 1));
            case PERSON, PLACE -> false;
        };
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!reading.isName(i) && pack.hasVerbShape(text.token(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithPronoun(Sentence sentence) {
        return pack.has(Words.REPORTED_SELF, text.token(sentence.from()));
    }
}
