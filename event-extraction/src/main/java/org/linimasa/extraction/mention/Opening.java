package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * What the first sentences of a document name and say. Reports of one thing name the same there, so it tells "the strike
 * began" in one city from "the strike began" in another.
 *
 * @param who the people and organizations it names, sorted
 * @param where the countries and places it names, and what else begins with a capital inside a sentence, sorted
 * @param words all its words in lower case, sorted, each once
 */
public record Opening(List<String> who, List<String> where, List<String> words) {
    /** As many sentences of the text proper as say what a report is about. */
    private static final int SENTENCES = 3;

    /** Copies the lists. */
    public Opening {
        who = List.copyOf(who);
        where = List.copyOf(where);
        words = List.copyOf(words);
    }

    static Opening of(Reading reading) {
        List<Sentence> first = reading.sentences().stream()
                .filter(sentence -> sentence.role() != Sentence.Role.HEADLINE)
                .limit(SENTENCES)
                .toList();
        List<Token> tokens = first.stream()
                .flatMap(sentence -> reading.text().tokens().subList(sentence.from(), sentence.to()).stream())
                .filter(token -> token.kind() != Token.Kind.PUNCTUATION)
                .toList();
        return new Opening(
                names(reading, first, Set.of(Entity.Kind.PERSON, Entity.Kind.ORGANIZATION)),
                sorted(Stream.concat(
                        names(reading, first, Set.of(Entity.Kind.COUNTRY, Entity.Kind.PLACE)).stream(),
                        first.stream().flatMap(sentence -> otherCapitals(reading, sentence)))),
                sorted(tokens.stream().map(Token::lower)));
    }

    private static List<String> names(Reading reading, List<Sentence> sentences, Set<Entity.Kind> kinds) {
        return sorted(sentences.stream()
                .flatMap(sentence -> reading.namesIn(sentence).stream())
                .filter(name -> !name.isUnnamedHolder())
                .map(NameMention::entity)
                .filter(entity -> kinds.contains(entity.kind()))
                .map(Entity::name));
    }

    /** "Lembah7": a word that no rule for names knows, and that may be one. */
    private static Stream<String> otherCapitals(Reading reading, Sentence sentence) {
        return IntStream.range(sentence.from() + 1, sentence.to())
                .filter(token -> !reading.isName(token) && !reading.isTime(token))
                .mapToObj(reading.text()::token)
                .filter(Token::isCapitalized)
                .map(Token::text);
    }

    private static List<String> sorted(Stream<String> values) {
        return values.distinct().sorted().toList();
    }
}
