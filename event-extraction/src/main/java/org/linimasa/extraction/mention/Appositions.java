package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/**
 * Names between commas that say who or what a noun before them is: of "the mayor of Oslo, Jan Novak," that is the subject,
 * of "trains to the Austrian capital, Vienna," it is not.
 */
final class Appositions {
    private static final List<Words> PREPOSITIONS =
            List.of(Words.OBLIQUE, Words.GENITIVE, Words.AT, Words.TO, Words.WITH, Words.BY, Words.BETWEEN);

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    Appositions(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /**
     * Whether the noun that a name behind a comma explains is only part of what a phrase is about.
     *
     * @param from the first token of the phrase
     * @param comma the comma before the name
     */
    boolean isOfPart(int from, int comma) {
        int noun = comma - 1;
        while (noun > from && (reading.isName(noun) || isPreposition(noun) || isArticle(noun))) {
            noun--;
        }
        int end = firstPreposition(from, noun);
        boolean inside = end > from && end < noun;
        return !namesSomebody(from, inside ? end : from + 1)
                && (inside || pack.modifiersFollow() && isHolder(from + 1, comma));
    }

    /** "Masa jabatan bupati lama, Suroto": an office behind another noun. */
    private boolean isHolder(int from, int to) {
        for (int i = from; i < to; i++) {
            if (pack.phrases(Words.OFFICE).isAt(text, i, to)) {
                return true;
            }
        }
        return false;
    }

    /** Where what stands before the first preposition of a phrase ends. */
    int firstPreposition(int from, int to) {
        int at = from;
        while (at < to && (!isPreposition(at) || reading.isName(at))) {
            at++;
        }
        return at;
    }

    /** "A defendant from the firm, Hadi Lind": somebody is told of, and the name says who. */
    private boolean namesSomebody(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean somebody = reading.nameAt(i)
                    .map(name -> name.entity().kind())
                    .filter(kind -> kind == Entity.Kind.GROUP || kind == Entity.Kind.PERSON)
                    .isPresent();
            boolean person = pack.has(Words.PERSON_NOUN, text.token(i))
                    || pack.names().allAt(text, i, text.tokens().size()).stream()
                            .anyMatch(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                                    || match.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE);
            if (somebody || person) {
                return true;
            }
        }
        return false;
    }

    private boolean isPreposition(int at) {
        Token word = text.token(at);
        return text.token(at).kind() == Token.Kind.WORD && PREPOSITIONS.stream().anyMatch(list -> pack.has(list, word));
    }

    private boolean isArticle(int at) {
        return pack.has(Words.ARTICLE, text.token(at));
    }
}
