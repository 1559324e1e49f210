package org.linimasa.extraction.name;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Bodies named by a country or a place and what they are: "the Scottish government", "pemerintah Kota Semarang". */
final class Bodies {
    private final SegmentedText text;
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final Capitals capitals;

    Bodies(SegmentedText text, LanguagePack pack, Lexicon lexicon, Capitals capitals) {
        this.text = text;
        this.pack = pack;
        this.lexicon = lexicon;
        this.capitals = capitals;
    }

    /** "Pemerintah Kota Semarang": a body of several words with the name of its place behind them. */
    Optional<NameMention> at(int at, Sentence sentence) {
        Optional<Phrases.Match<Words>> body = pack.phrases(Words.BODY)
                .longestAt(text, at, sentence.to())
                .filter(match -> match.to() - match.from() > 1);
        if (body.isEmpty() || body.get().to() >= sentence.to()) {
            return Optional.empty();
        }
        int place = body.get().to();
        int end = capitals.end(place, sentence);
        return end > place
                ? Optional.of(NameMention.of(
                        at, end, Entity.Kind.ORGANIZATION, text.between(at, end), country(place, end), false))
                : Optional.empty();
    }

    /** The body that a country's or a place's name only describes: "the Norwegian parliament", "Ardmore city council". */
    NameMention describedBy(NameMention name, Sentence sentence) {
        boolean ofPlace = switch (name.entity().kind()) {
            case COUNTRY, PLACE -> true;
            case ORGANIZATION -> name.to() - name.from() == 1;
            case PERSON, GROUP -> false;
        };
        if (!ofPlace || pack.modifiersFollow() || name.fullTo() >= sentence.to()) {
            return name;
        }
        int next = name.fullTo();
        Token word = text.token(next);
        boolean link = pack.has(Words.POSSESSIVE, word)
                || pack.has(Words.PLACE_WORD, word) && !text.token(next).isCapitalized();
        int body = link ? next + 1 : next;
        Optional<Phrases.Match<Words>> match =
                body < sentence.to() ? pack.phrases(Words.BODY).longestAt(text, body, sentence.to()) : Optional.empty();
        return match.map(found -> NameMention.of(
                        name.from(),
                        found.to(),
                        Entity.Kind.ORGANIZATION,
                        text.between(name.from(), found.to()),
                        name.entity().country(),
                        false))
                .orElse(name);
    }

    private @Nullable String country(int from, int to) {
        String country = null;
        for (int i = from; i < to; i++) {
            String known =
                    lexicon.at(i, to).map(match -> match.meaning().country()).orElse(null);
            country = country == null ? known : country;
        }
        return country;
    }
}
