package org.linimasa.extraction.mention;

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
 * "Two climbers died on Monday. They had left the hut", "The mast fell in 2001. It had stood for a century": of what the
 * sentence before tells, where a pronoun can mean nothing else there.
 */
final class SubjectBefore {
    private static final int REACH = 2;
    private static final int SUBJECT_WORDS = 6;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    SubjectBefore(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** The words of the subject for which a pronoun at the head of a sentence stands. */
    Optional<String> of(int pronoun, int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
            Sentence there = reading.sentences().get(i);
            int begin = begin(there);
            if (begin < there.to() && text.token(begin).is(text.token(pronoun).lower())) {
                continue;
            }
            int end = end(begin, there);
            int verb = verb(end, there);
            boolean told = there.role() != Sentence.Role.HEADLINE
                    && end > begin
                    && end - begin <= SUBJECT_WORDS
                    && verb < there.to();
            boolean meant = told
                    && (isOfSeveral(pronoun)
                            ? isCounted(begin, end) && !namesOthers(verb, there)
                            : isThing(begin, end) && !hasObject(verb, there));
            return meant ? Optional.of(text.between(begin, end)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Behind "on Monday," and "however,". */
    private int begin(Sentence sentence) {
        int at = sentence.from();
        while (at < sentence.to()
                && (reading.isTime(at)
                        || text.token(at).kind() == Token.Kind.PUNCTUATION
                        || pack.has(Words.PREPOSITION_OF_TIME, text.token(at))
                        || pack.openers().isAt(text, at, at + 1))) {
            at++;
        }
        return at;
    }

    private int end(int begin, Sentence sentence) {
        int at = begin;
        while (at < sentence.to() && text.token(at).kind() != Token.Kind.PUNCTUATION && !isVerb(at)) {
            at++;
        }
        return at;
    }

    private int verb(int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to() && !isVerb(at)) {
            at++;
        }
        return at;
    }

    private boolean isVerb(int at) {
        Token word = text.token(at);
        return !reading.isName(at)
                && !reading.isTime(at)
                && (pack.hasVerbShape(word)
                        || pack.has(Words.BE, word)
                        || pack.has(Words.HAVE, word)
                        || pack.has(Words.MODAL, word)
                        || pack.has(Words.ADVERB, word));
    }

    private boolean isOfSeveral(int pronoun) {
        return pack.has(Words.SEVERAL, text.token(pronoun));
    }

    private boolean isCounted(int begin, int end) {
        Token first = text.token(begin);
        // "The objects": the plural of a thing, too.
        boolean plural = !pack.modifiersFollow()
                && pack.has(Words.ARTICLE, first)
                && end > begin + 1
                && pack.hasCommonShape(text.token(end - 1));
        return plural
                || first.kind() == Token.Kind.NUMBER && end > begin + 1
                || pack.has(Words.QUANTIFIER, first)
                || IntStream.range(begin, end).anyMatch(this::isGroup);
    }

    private boolean isGroup(int at) {
        return reading.nameAt(at)
                .map(NameMention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.GROUP)
                .isPresent();
    }

    /** "Police arrested two men. They were charged": others, whom the pronoun may mean. */
    private boolean namesOthers(int from, Sentence sentence) {
        return IntStream.range(from, sentence.to())
                .anyMatch(i -> isGroup(i)
                        || !pack.modifiersFollow()
                                && pack.hasCommonShape(text.token(i))
                                && !reading.isName(i)
                                && !reading.isTime(i)
                        || pack.has(Words.PERSON_NOUN, text.token(i))
                        || !reading.isTime(i)
                                && (text.token(i).kind() == Token.Kind.NUMBER
                                        || pack.has(Words.QUANTIFIER, text.token(i))));
    }

    /** "The mast", "pameran itu": one thing, and nobody. */
    private boolean isThing(int begin, int end) {
        boolean definite = pack.modifiersFollow()
                ? pack.has(Words.BACK_AFTER, text.token(end - 1))
                : pack.has(Words.ARTICLE, text.token(begin)) || pack.has(Words.INDEFINITE_ARTICLE, text.token(begin));
        return definite
                && end - begin > 1
                && !pack.hasCommonShape(text.token(end - 1))
                && IntStream.range(begin, end)
                        .noneMatch(i -> pack.has(Words.PERSON_NOUN, text.token(i))
                                || pack.phrases(Words.OFFICE).isAt(text, i, end)
                                || pack.has(Words.COORDINATOR, text.token(i))
                                || reading.nameAt(i)
                                        .filter(name -> name.entity().kind() == Entity.Kind.PERSON)
                                        .isPresent());
    }

    /** "The council bought a boat. It sank": the object may be meant as well. */
    private boolean hasObject(int verb, Sentence sentence) {
        int at = verb;
        while (at < sentence.to() && isVerb(at)) {
            at++;
        }
        return at < sentence.to()
                && !reading.isTime(at)
                && (pack.has(Words.ARTICLE, text.token(at))
                        || pack.has(Words.INDEFINITE_ARTICLE, text.token(at))
                        || pack.has(Words.POSSESSIVE, text.token(at))
                        || reading.isName(at)
                        || pack.modifiersFollow() && !isPreposition(at));
    }

    private boolean isPreposition(int at) {
        return text.token(at).kind() == Token.Kind.PUNCTUATION
                || pack.has(Words.PREPOSITION_OF_TIME, text.token(at))
                || pack.has(Words.AT, text.token(at))
                || pack.has(Words.OBLIQUE, text.token(at))
                || pack.has(Words.BY, text.token(at));
    }
}
