package org.linimasa.extraction.mention;

import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** What stands around a name: the preposition that governs it, and the names it is joined with. */
final class NameSurroundings {
    private static final int PLACE_PHRASE = 6;

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
            if (pack.has(Words.COORDINATOR, text.token(i)) || text.token(i).is(",")) {
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
            Token word = text.token(i);
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
        return name.fullTo() < text.tokens().size() && pack.has(Words.COUNTERPART, text.token(name.fullTo()));
    }

    /** "The Dutch board": of a people's adjective and a noun the noun acts, unless it is an organ of the state. */
    boolean describesNoun(NameMention name) {
        return switch (name.entity().kind()) {
            case COUNTRY -> isOfPeople(name) && (isBeforeNoun(name) || isJoinedBeforeNoun(name));
            // "A Roman bath house", "a military transport plane".
            case ORGANIZATION ->
                name.to() == name.from() + 1 && !text.token(name.from()).isAcronym() && isBeforeNoun(name);
            case GROUP -> isBeforeNoun(name) && !pack.hasCommonShape(text.token(name.to() - 1));
            case PERSON, PLACE -> false;
        };
    }

    /** "Irish and Spanish carriers". */
    private boolean isJoinedBeforeNoun(NameMention name) {
        return name.fullTo() + 1 < text.tokens().size()
                && pack.has(Words.COORDINATOR, text.token(name.fullTo()))
                && reading.nameAt(name.fullTo() + 1)
                        .filter(next ->
                                next.entity().kind() == Entity.Kind.COUNTRY && isOfPeople(next) && isBeforeNoun(next))
                        .isPresent();
    }

    /** "Dutch", and not before an organ of the state. */
    private boolean isOfPeople(NameMention name) {
        return !text.between(name.from(), name.to()).equals(name.entity().name())
                && !pack.has(Words.STATE_ORGAN, text.token(name.fullTo()));
    }

    /** "The European team": whether a name only describes the noun behind it. */
    boolean isBeforeNoun(NameMention name) {
        int next = name.fullTo();
        return !pack.modifiersFollow()
                && next < text.tokens().size()
                && text.token(next).kind() == Token.Kind.WORD
                && !text.token(next).isCapitalized()
                && !reading.isTime(next)
                && !pack.has(Words.COORDINATOR, text.token(next))
                && !pack.has(Words.ADVERB, text.token(next))
                && !pack.has(Words.MODAL, text.token(next))
                && !pack.has(Words.HAVE, text.token(next))
                && !pack.has(Words.BE, text.token(next))
                && !pack.has(Words.AT, text.token(next))
                && !pack.has(Words.TO, text.token(next))
                && !pack.has(Words.BY, text.token(next))
                && !pack.has(Words.WITH, text.token(next))
                && !pack.has(Words.OBLIQUE, text.token(next))
                && !pack.openers().isAt(text, next, next + 1)
                && !pack.statusCues().isAt(text, next, next + 1)
                && !pack.hasVerbShape(text.token(next))
                && !pack.triggers().isAt(text, next, next + 1);
    }

    /** "India's probe": the probe is meant, not India. */
    boolean isPossessor(NameMention name) {
        return name.entity().kind() != Entity.Kind.PERSON
                && name.fullTo() < text.tokens().size()
                && text.token(name.fullTo() - 1).end()
                        == text.token(name.fullTo()).begin()
                && pack.has(Words.POSSESSIVE, text.token(name.fullTo()));
    }

    boolean isCoordinated(NameMention name) {
        return name.fullFrom() > 0 && pack.has(Words.COORDINATOR, text.token(name.fullFrom() - 1));
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

    /** Whether a word is a preposition that makes the name behind it neither subject nor object. */
    boolean opensOblique(int at) {
        Token word = text.token(at);
        return pack.has(Words.AT, word) || pack.has(Words.TO, word) || pack.has(Words.OBLIQUE, word);
    }

    /** "Exports to Japan and South Korea": the second of two names has the preposition of the first. */
    private boolean isJoinedToOblique(int coordinator) {
        return pack.has(Words.COORDINATOR, text.token(coordinator))
                && !pack.has(Words.WITH, text.token(coordinator))
                && reading.nameAt(coordinator - 1)
                        .filter(first -> first.fullFrom() > 0 && opensOblique(first.fullFrom() - 1))
                        .isPresent();
    }

    /** Whether a preposition before a name makes it neither subject nor object. */
    boolean isOblique(NameMention name) {
        int before = prepositionBefore(name);
        if (before < 0) {
            return false;
        }
        if (before > 0 && isJoinedToOblique(before)) {
            return true;
        }
        if (isNameOfPlace(name)) {
            return true;
        }
        Token word = text.token(before);
        return pack.has(Words.AT, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.OBLIQUE, word);
    }

    /** "In the Morvan capital, Tarsk,": a name behind the comma of a phrase that says where. */
    boolean isNameOfPlace(NameMention name) {
        int at = name.fullFrom() - 2;
        boolean behindComma = at > 0 && text.token(at + 1).is(",") && !pack.modifiersFollow();
        while (behindComma && at > 0 && name.fullFrom() - at <= PLACE_PHRASE && isOfNounPhrase(at)) {
            at--;
        }
        return behindComma && at < name.fullFrom() - 2 && pack.has(Words.AT, text.token(at));
    }

    private boolean isOfNounPhrase(int at) {
        Token word = text.token(at);
        return text.token(at).kind() == Token.Kind.WORD
                && !pack.has(Words.AT, word)
                && !pack.hasVerbShape(word)
                && !reading.isTime(at);
    }

    boolean isAfter(NameMention name, Words list) {
        int before = prepositionBefore(name);
        return before >= 0 && pack.has(list, text.token(before));
    }

    /** "in northern Vietnam", "the city of X": the word that governs a name, over articles and directions. */
    private int prepositionBefore(NameMention name) {
        int before = name.fullFrom() - 1;
        while (before > 0
                && !pack.modifiersFollow()
                && (pack.has(Words.DIRECTION, text.token(before)) || pack.has(Words.ARTICLE, text.token(before)))) {
            before--;
        }
        return before;
    }

    boolean isPlaceAt(NameMention name) {
        return name.placeLike() && (isAfter(name, Words.AT) || isAfter(name, Words.TO));
    }
}
