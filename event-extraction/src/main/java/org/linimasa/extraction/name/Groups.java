package org.linimasa.extraction.name;

import java.util.Optional;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Unnamed groups of people, with their number: "more than 300 workers", "warga Palestina". */
final class Groups {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Lexicon lexicon;

    Groups(SegmentedText text, LanguagePack pack, Lexicon lexicon) {
        this.text = text;
        this.pack = pack;
        this.lexicon = lexicon;
    }

    Optional<NameMention> at(int at, Sentence sentence) {
        return pack.names().allAt(text, at, sentence.to()).stream()
                .filter(match -> match.meaning().kind() == NameEntry.Kind.GROUP)
                .findFirst()
                .map(match -> read(at, match, sentence));
    }

    NameMention read(int at, Phrases.Match<NameEntry> match, Sentence sentence) {
        int from = quantityBefore(at, sentence);
        String country = null;
        int to = match.to();
        if (to < sentence.to()) {
            Optional<Phrases.Match<NameEntry>> after = lexicon.at(to, sentence.to())
                    .filter(next -> next.meaning().kind() == NameEntry.Kind.COUNTRY
                            || next.meaning().kind() == NameEntry.Kind.PLACE);
            if (after.isPresent() && pack.modifiersFollow()) {
                country = after.get().meaning().country();
                to = after.get().to();
            }
        }
        return NameMention.of(from, to, Entity.Kind.GROUP, text.between(from, to), country, false);
    }

    /** Where "more than 300" before a group begins; {@code at} where no quantity stands there. */
    private int quantityBefore(int at, Sentence sentence) {
        int from = at;
        boolean counted = false;
        for (int i = at - 1; i >= Math.max(sentence.from(), at - 4); i--) {
            Token token = text.token(i);
            boolean number = token.kind() == Token.Kind.NUMBER || pack.has(Words.QUANTIFIER, token);
            if (!number && !pack.has(Words.QUANTIFIER_LINK, token)) {
                break;
            }
            counted |= number;
            if (number || counted) {
                from = i;
            }
        }
        while (from < at && isArticle(from)) {
            from++;
        }
        return counted ? from : at;
    }

    private boolean isArticle(int at) {
        return pack.has(Words.QUANTIFIER_LINK, text.token(at))
                && text.token(at).text().length() <= 4
                && !text.token(at).lower().equals("more");
    }
}
