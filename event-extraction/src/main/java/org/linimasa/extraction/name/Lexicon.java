package org.linimasa.extraction.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** The names that the pack knows, in one document. */
final class Lexicon {
    private static final int LONGEST_DESCRIPTION = 2;
    private static final List<Words> SMALL_WORDS = List.of(
            Words.BE,
            Words.HAVE,
            Words.MODAL,
            Words.AT,
            Words.TO,
            Words.WITH,
            Words.BY,
            Words.OBLIQUE,
            Words.GENITIVE,
            Words.COORDINATOR,
            Words.ARTICLE,
            Words.POSSESSIVE,
            Words.ADVERB,
            Words.PREPOSITION_OF_TIME);

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Map<String, String> countryNames = new HashMap<>();

    Lexicon(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** A name of the lexicon; names of countries, organizations and places need their capital. */
    Optional<Phrases.Match<NameEntry>> at(int at, int limit) {
        for (Phrases.Match<NameEntry> match : pack.names().allAt(text, at, limit)) {
            boolean written = switch (match.meaning().kind()) {
                case TITLE, REGIONAL_TITLE, GROUP -> true;
                case COUNTRY, GOVERNMENT, ORGANIZATION, PLACE -> isWrittenAsName(match);
            };
            if (written) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    /** The office that begins at a token: "menteri luar negeri". */
    Optional<Phrases.Match<NameEntry>> titleAt(int at, int limit) {
        return at(at, limit).filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE);
    }

    /** Behind the common nouns that describe whoever is named next: "ranger", "aktivis lingkungan"; at most two. */
    int behindDescription(int from, int limit) {
        int at = from;
        while (at < limit && at - from < LONGEST_DESCRIPTION && describes(at)) {
            at++;
        }
        return at < limit && text.token(at).isCapitalized() ? at : from;
    }

    /** Whether a word can be a common noun that describes somebody: no verb, no small word, no plural. */
    boolean describes(int at) {
        Token token = text.token(at);
        return token.kind() == Token.Kind.WORD
                && !token.isCapitalized()
                && !isSmall(token)
                && !pack.hasVerbShape(token)
                && !(pack.hasCommonShape(token) && !pack.modifiersFollow())
                && !pack.openers().isAt(text, at, at + 1)
                && !pack.statusCues().isAt(text, at, at + 1)
                && !pack.triggers().isAt(text, at, at + 1);
    }

    private boolean isSmall(Token token) {
        for (Words list : SMALL_WORDS) {
            if (pack.has(list, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWrittenAsName(Phrases.Match<NameEntry> match) {
        Token first = text.token(match.from());
        boolean short_ = match.to() - match.from() == 1 && first.text().length() <= 3;
        return first.isCapitalized()
                && (!short_ || first.isAcronym() || first.text().contains("."));
    }

    /** The everyday name of a country: "Russia" where the text says "Russian". */
    String countryName(@Nullable String code, String written) {
        return code == null
                ? written
                : countryNames.computeIfAbsent(
                        code, key -> pack.countryName(key).orElse(written));
    }

    /** Whether a single acronym or one of several words says that an organization is named. */
    boolean isOrganization(int at, int end) {
        if (end - at == 1 && text.token(at).isAcronym()) {
            return true;
        }
        for (int i = at; i < end; i++) {
            if (end - at > 1 && pack.has(Words.ORGANIZATION_WORD, text.token(i))) {
                return true;
            }
        }
        return false;
    }
}
