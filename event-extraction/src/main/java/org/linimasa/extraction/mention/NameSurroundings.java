package org.linimasa.extraction.mention;

import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;

/** What stands around a name: the preposition that governs it, and the names it is joined with. */
final class NameSurroundings {
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    NameSurroundings(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** "A dan B", "A, B, dan C". */
    boolean areJoined(NameMention left, NameMention right) {
        boolean joined = false;
        for (int i = left.fullTo(); i < right.fullFrom(); i++) {
            if (joined && isCounterpart(i, right.from())) {
                return true;
            }
            if (pack.has(Words.COORDINATOR, text.token(i).lower())
                    || text.token(i).is(",")) {
                joined = true;
            } else {
                return false;
            }
        }
        return joined || left.fullTo() == right.fullFrom() && left.fullTo() > left.to();
    }

    /** Whether nothing but "her Tanzanian counterpart" or "mitranya dari Jepang" stands between two tokens. */
    private boolean isCounterpart(int from, int to) {
        boolean told = false;
        for (int i = from; i < to; i++) {
            String word = text.token(i).lower();
            boolean counterpart = pack.has(Words.COUNTERPART, word);
            told |= counterpart;
            boolean describes = counterpart
                    || pack.has(Words.POSSESSIVE, word)
                    || pack.has(Words.ARTICLE, word)
                    || pack.has(Words.AT, word)
                    || told && text.token(i).is(",")
                    || reading.isName(i);
            if (!describes) {
                return false;
            }
        }
        return told;
    }

    /** "Her Tanzanian counterpart": the country says whose counterpart is meant. */
    boolean describesCounterpart(NameMention name) {
        return name.fullTo() < text.tokens().size()
                && pack.has(Words.COUNTERPART, text.token(name.fullTo()).lower());
    }

    /** "India's probe": the probe is meant, not India. */
    boolean isPossessor(NameMention name) {
        return name.entity().kind() != Entity.Kind.PERSON
                && name.fullTo() < text.tokens().size()
                && text.token(name.fullTo() - 1).end()
                        == text.token(name.fullTo()).begin()
                && pack.has(Words.POSSESSIVE, text.token(name.fullTo()).lower());
    }

    boolean isCoordinated(NameMention name) {
        return name.fullFrom() > 0
                && pack.has(Words.COORDINATOR, text.token(name.fullFrom() - 1).lower());
    }

    /** "Melbourne, Australia": the country says where the place lies. */
    boolean isCountryOfPlace(NameMention name) {
        return name.entity().kind() == Entity.Kind.COUNTRY
                && name.fullFrom() > 1
                && text.token(name.fullFrom() - 1).is(",")
                && reading.nameAt(name.fullFrom() - 2)
                        .filter(place -> place.entity().kind() == Entity.Kind.PLACE)
                        .isPresent();
    }

    /** "Tunggal putri Indonesia, Putri Maharani": the country says whose somebody named behind a comma is. */
    boolean isCountryOfPerson(NameMention country, NameMention person) {
        return country.entity().kind() == Entity.Kind.COUNTRY
                && person.entity().kind() == Entity.Kind.PERSON
                && person.fullFrom() > country.fullTo()
                && text.token(person.fullFrom() - 1).is(",");
    }

    /** Whether a preposition before a name makes it neither subject nor object. */
    boolean isOblique(NameMention name) {
        int before = prepositionBefore(name);
        if (before < 0) {
            return false;
        }
        String word = text.token(before).lower();
        return pack.has(Words.AT, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.OBLIQUE, word);
    }

    boolean isAfter(NameMention name, Words list) {
        int before = prepositionBefore(name);
        return before >= 0 && pack.has(list, text.token(before).lower());
    }

    /** "in northern Vietnam", "the city of X": the word that governs a name, over articles and directions. */
    private int prepositionBefore(NameMention name) {
        int before = name.fullFrom() - 1;
        while (before > 0
                && !pack.modifiersFollow()
                && (pack.has(Words.DIRECTION, text.token(before).lower())
                        || pack.has(Words.ARTICLE, text.token(before).lower()))) {
            before--;
        }
        return before;
    }

    boolean isPlaceAt(NameMention name) {
        return name.placeLike() && (isAfter(name, Words.AT) || isAfter(name, Words.TO));
    }
}
