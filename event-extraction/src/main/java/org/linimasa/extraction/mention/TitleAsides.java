package org.linimasa.extraction.mention;

import java.util.stream.IntStream;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** What stands between commas before a verb and is not whom the sentence is about. */
final class TitleAsides {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleAsides(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "Menurut dia, yang terjadi ...": behind the words that open a sentence a relative clause describes none of them. */
    boolean isFreeRelative(Clause relative, Sentence sentence) {
        int comma = relative.begin() - 1;
        int at = comma - 1;
        while (at > sentence.from() && !text.token(at).is(",")) {
            at--;
        }
        return text.token(comma).is(",") && at == sentence.from() && pack.has(Words.OBLIQUE, text.token(at));
    }

    /** The comma that opens an aside which a comma closes: "The festival, due in May, ...". */
    int begin(int comma, Sentence sentence) {
        int at = comma - 1;
        // The comma of "Friday, 9 February" opens none.
        while (at > sentence.from() && (!text.token(at).is(",") || reading.isTime(at))) {
            at--;
        }
        return at > sentence.from() ? at : comma;
    }

    /** Whether what stands between two commas tells more of the words before it, and is not the subject itself. */
    boolean isAside(int comma, int closing, Sentence sentence) {
        return comma < closing
                && (isOfficeOfPerson(comma, closing)
                        || pack.has(Words.ARTICLE, text.token(comma + 1))
                        || pack.has(Words.GENITIVE, text.token(comma + 2))
                        || isSaying(comma + 1)
                        || pack.modifiersFollow() && isPlace(comma + 1, closing)
                        || isPhraseAt(comma + 1, sentence)
                        || reading.isName(comma + 1) && holdsParenthesis(comma + 1, closing)
                        || isPlain(comma + 1, closing));
    }

    /** "Jadwalnya, kata dia, masih disusun". */
    private boolean isSaying(int at) {
        return pack.triggers().allAt(text, at, text.tokens().size()).stream()
                .anyMatch(match -> match.meaning().speech());
    }

    /** "Bandara Sultan Ilir, Riau, ...": where the subject lies. */
    private boolean isPlace(int from, int to) {
        return reading.nameAt(from)
                .filter(name -> name.fullTo() == to)
                .filter(name -> name.entity().kind() == Entity.Kind.PLACE
                        || name.entity().kind() == Entity.Kind.COUNTRY)
                .isPresent();
    }

    /** "Lind (29) and Holm (31)": with their ages they tell who somebody told of before is. */
    private boolean holdsParenthesis(int from, int to) {
        return IntStream.range(from, to).anyMatch(text::isInParenthesis);
    }

    /** "Kalvans (52), mantan wali kota Cesis, memimpin": behind a person's name an office tells who he is. */
    private boolean isOfficeOfPerson(int aside, int to) {
        int name = aside - 1;
        while (name > 0 && text.isInParenthesis(name)) {
            name--;
        }
        boolean person = reading.nameAt(name)
                .filter(one -> one.entity().kind() == Entity.Kind.PERSON)
                .isPresent();
        return person
                && IntStream.range(aside + 1, to)
                        .anyMatch(i -> pack.phrases(Words.OFFICE).isAt(text, i, to));
    }

    /** "Worth 2 million euros": words between commas that name nobody. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean named = reading.nameAt(i)
                    .filter(name -> name.entity().kind() != Entity.Kind.GROUP || name.from() == from)
                    .isPresent();
            if (named || pack.has(Words.COORDINATOR, text.token(i))) {
                return false;
            }
        }
        return from < to;
    }

    /** Whether an aside begins with a participle, a verb of saying or a preposition. */
    boolean isPhraseAt(int at, Sentence sentence) {
        return pack.hasVerbShape(text.token(at))
                || isVerbTrigger(at, sentence)
                || isLink(at)
                || pack.has(Words.PARTITIVE, text.token(at))
                || pack.has(Words.ASIDE, text.token(at))
                || pack.has(Words.BY, text.token(at));
    }

    /** Whether a preposition joins what follows to the noun before it. */
    boolean isLink(int at) {
        return pack.has(Words.OBLIQUE, text.token(at))
                || pack.has(Words.AT, text.token(at))
                || pack.has(Words.TO, text.token(at));
    }

    /** Whether the tables know a verb at a token. */
    boolean isVerbTrigger(int at, Sentence sentence) {
        return pack.triggers().allAt(text, at, sentence.to()).stream()
                .anyMatch(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.VERB);
    }
}
