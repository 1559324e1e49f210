package org.linimasa.extraction.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Finds names by lexicon, by title and by shape, in one document. */
public final class NameRecognizer {
    private static final int LONGEST_NAME = 6;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Map<String, String> countryNames = new HashMap<>();
    private final List<NameMention> found = new ArrayList<>();
    private final Set<String> lowerCased = new HashSet<>();
    private final Set<String> insideSentences = new HashSet<>();
    private final Set<String> nameStarts = new HashSet<>();

    private NameRecognizer(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** The names of a document in text order, short forms resolved to the fullest. */
    public static List<NameMention> recognize(SegmentedText text, LanguagePack pack) {
        var recognizer = new NameRecognizer(text, pack);
        recognizer.learnShapes();
        for (Sentence sentence : text.sentences()) {
            if (sentence.role() != Sentence.Role.HEADLINE) {
                recognizer.read(sentence);
            }
        }
        return new NameResolver(text, pack, recognizer.found).resolve();
    }

    private void learnShapes() {
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = text.token(i);
                if (token.kind() != Token.Kind.WORD) {
                    continue;
                }
                if (!token.isCapitalized()) {
                    lowerCased.add(token.lower());
                } else if (i > firstWord(sentence)
                        && text.token(i - 1).kind() != Token.Kind.PUNCTUATION
                        && sentence.role() != Sentence.Role.HEADLINE) {
                    insideSentences.add(token.lower());
                    if (!text.token(i - 1).isCapitalized()) {
                        nameStarts.add(token.lower());
                    }
                }
            }
        }
    }

    private void read(Sentence sentence) {
        int at = sentence.from();
        while (at < sentence.to()) {
            if (text.token(at).kind() == Token.Kind.PUNCTUATION) {
                at++;
                continue;
            }
            Optional<NameMention> name = nameAt(at, sentence);
            name.ifPresent(found::add);
            int next = name.isPresent() ? at : afterNoName(at, sentence);
            at = name.map(NameMention::fullTo).orElse(next);
        }
    }

    private Optional<NameMention> nameAt(int at, Sentence sentence) {
        Optional<Phrases.Match<NameEntry>> known = known(at, sentence.to());
        int shapeEnd = shapeEnd(at, sentence);
        if (known.isPresent()) {
            NameEntry entry = known.get().meaning();
            boolean title = entry.kind() == NameEntry.Kind.TITLE || entry.kind() == NameEntry.Kind.REGIONAL_TITLE;
            if (title) {
                Optional<NameMention> titled = titled(at, known.get(), sentence);
                if (titled.isPresent()) {
                    return titled;
                }
                if (entry.kind() == NameEntry.Kind.TITLE
                        || shapeEnd <= known.get().to()) {
                    return group(at, sentence);
                }
            } else if (entry.kind() == NameEntry.Kind.GROUP && isPartOfName(at, known.get(), sentence)) {
                return Optional.empty();
            } else if (entry.kind() == NameEntry.Kind.GROUP) {
                return Optional.of(group(at, known.get(), sentence));
            } else if (shapeEnd <= known.get().to()
                    || !isOrganization(at, shapeEnd) && !isTownsOwn(known.get(), shapeEnd)) {
                return lexical(at, known.get(), sentence);
            }
        }
        return shapeEnd > at ? shaped(at, shapeEnd, sentence) : Optional.empty();
    }

    /** "Rapat Dewan Gubernur": a group between capitals that an office follows is a body's name. */
    private boolean isPartOfName(int at, Phrases.Match<NameEntry> group, Sentence sentence) {
        return at > sentence.from()
                && text.token(at).isCapitalized()
                && group.to() < sentence.to()
                && text.token(group.to()).isCapitalized()
                && known(group.to(), sentence.to())
                        .filter(next -> next.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE
                                || next.meaning().kind() == NameEntry.Kind.TITLE)
                        .isPresent();
    }

    /** "Bali United": a town and one more name word. */
    private boolean isTownsOwn(Phrases.Match<NameEntry> town, int end) {
        boolean place =
                town.meaning().kind() == NameEntry.Kind.PLACE || town.meaning().kind() == NameEntry.Kind.GOVERNMENT;
        return place
                && end == town.to() + 1
                && !pack.has(Words.DIRECTION, text.token(town.to()).lower())
                && known(town.to(), end).isEmpty();
    }

    private Optional<NameMention> group(int at, Sentence sentence) {
        return pack.names().allAt(text, at, sentence.to()).stream()
                .filter(match -> match.meaning().kind() == NameEntry.Kind.GROUP)
                .findFirst()
                .map(match -> group(at, match, sentence));
    }

    /** A name of the lexicon; names of countries, organizations and places need their capital. */
    private Optional<Phrases.Match<NameEntry>> known(int at, int limit) {
        return pack.names().allAt(text, at, limit).stream()
                .filter(match -> switch (match.meaning().kind()) {
                    case TITLE, REGIONAL_TITLE, GROUP -> true;
                    case COUNTRY, GOVERNMENT, ORGANIZATION, PLACE -> isWrittenAsName(match);
                })
                .findFirst();
    }

    private boolean isWrittenAsName(Phrases.Match<NameEntry> match) {
        Token first = text.token(match.from());
        boolean short_ = match.to() - match.from() == 1 && first.text().length() <= 3;
        return first.isCapitalized()
                && (!short_ || first.isAcronym() || first.text().contains("."));
    }

    private Optional<NameMention> lexical(int at, Phrases.Match<NameEntry> match, Sentence sentence) {
        NameEntry entry = match.meaning();
        String country = entry.country();
        String written = text.between(match.from(), match.to());
        return switch (entry.kind()) {
            case COUNTRY -> {
                Optional<NameMention> demonym = titledAfterDemonym(at, match, sentence);
                yield demonym.isPresent()
                        ? demonym
                        : Optional.of(simple(
                                match.from(),
                                match.to(),
                                Entity.Kind.COUNTRY,
                                countryName(country, written),
                                country,
                                true));
            }
            case GOVERNMENT -> {
                boolean place = isPlacedBefore(at, sentence) || isAfterPlace(at);
                yield Optional.of(simple(
                        match.from(),
                        match.to(),
                        place ? Entity.Kind.PLACE : Entity.Kind.COUNTRY,
                        place ? written : countryName(country, written),
                        country,
                        true));
            }
            case ORGANIZATION ->
                Optional.of(simple(match.from(), match.to(), Entity.Kind.ORGANIZATION, written, country, false));
            case PLACE -> {
                int end = match.to();
                if (end < sentence.to()
                        && pack.has(Words.DIRECTION, text.token(end).lower())
                        && text.token(end).isCapitalized()) {
                    end++;
                }
                yield Optional.of(
                        simple(match.from(), end, Entity.Kind.PLACE, text.between(match.from(), end), country, true));
            }
            case TITLE, REGIONAL_TITLE, GROUP -> Optional.empty();
        };
    }

    /** The everyday name of a country: "Russia" where the text says "Russian". */
    private String countryName(@Nullable String code, String written) {
        return code == null
                ? written
                : countryNames.computeIfAbsent(
                        code, key -> pack.countryName(key).orElse(written));
    }

    private Optional<NameMention> titledAfterDemonym(int at, Phrases.Match<NameEntry> country, Sentence sentence) {
        int next = country.to();
        if (next < sentence.to() && pack.has(Words.POSSESSIVE, text.token(next).lower())) {
            next++;
        }
        if (next >= sentence.to()) {
            return Optional.empty();
        }
        Optional<Phrases.Match<NameEntry>> title =
                known(next, sentence.to()).filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE);
        return title.flatMap(match -> titled(at, match, sentence))
                .map(name -> new NameMention(
                        name.from(),
                        name.to(),
                        at,
                        name.fullTo(),
                        name.entity().withCountry(country.meaning().country()),
                        false));
    }

    /** "Menteri Luar Negeri Korea Utara, Choe Son-hui", "Kremlin spokesman Dmitry Peskov". */
    private Optional<NameMention> titled(int begin, Phrases.Match<NameEntry> title, Sentence sentence) {
        int at = title.to();
        String country = null;
        boolean regional = title.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE;
        while (at < sentence.to()) {
            Optional<Phrases.Match<NameEntry>> next = known(at, sentence.to());
            if (next.isPresent()) {
                NameEntry entry = next.get().meaning();
                if (entry.kind() == NameEntry.Kind.GROUP) {
                    break;
                }
                country = entry.country() == null ? country : entry.country();
                at = next.get().to();
            } else if (text.token(at).lower().equals("of")
                    || pack.has(Words.HONORIFIC, text.token(at).lower())) {
                at++;
            } else if (isOrganizationAcronym(at)
                    || pack.has(Words.ORGANIZATION_WORD, text.token(at).lower())) {
                at++;
            } else {
                break;
            }
        }
        int name = at;
        int bodyEnd = name < sentence.to() ? shapeEnd(name, sentence) : name;
        boolean body = bodyEnd > name
                && bodyEnd + 1 < sentence.to()
                && text.token(bodyEnd).is(",");
        if (body) {
            int holderEnd = shapeEnd(bodyEnd + 1, sentence);
            boolean closed = holderEnd < sentence.to() && text.token(holderEnd).is(",");
            boolean holder = holderEnd - bodyEnd > 2 && !isOrganization(bodyEnd + 1, holderEnd);
            if (holder && (regional || closed)) {
                name = bodyEnd;
            }
        }
        if (name < sentence.to() && text.token(name).is(",")) {
            name++;
            while (name < sentence.to()
                    && known(name, sentence.to())
                            .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE)
                            .isPresent()) {
                name = known(name, sentence.to()).orElseThrow().to();
            }
        }
        int end = name < sentence.to() ? shapeEnd(name, sentence) : name;
        boolean afterComma = name > at;
        if (end <= name || afterComma && (end - name < 2 || isOrganization(name, end))) {
            return Optional.empty();
        }
        if (regional && at == title.to() && end - name >= 3) {
            name++;
        } else if (!regional && end - name > 4) {
            name = end - 3;
        }
        int close = end;
        if (afterComma && close < sentence.to() && text.token(close).is(",")) {
            close++;
        }
        Entity person = new Entity(Entity.Kind.PERSON, text.between(name, end), country);
        return Optional.of(new NameMention(name, end, begin, close, person, false));
    }

    /** "Menteri Pendidikan dan Kebudayaan Nadiem Makarim": an office of two fields. */
    private boolean isJoinedOffice(int at, Sentence sentence) {
        return at + 3 < sentence.to()
                && text.token(at).isCapitalized()
                && pack.has(Words.COORDINATOR, text.token(at + 1).lower())
                && text.token(at + 2).isCapitalized()
                && text.token(at + 3).isCapitalized();
    }

    private boolean isOrganizationAcronym(int at) {
        Token token = text.token(at);
        return token.isAcronym() && token.text().length() <= 6;
    }

    /** Where a sequence of capitalized words that begins here ends; {@code at} where none begins. */
    private int shapeEnd(int at, Sentence sentence) {
        if (!isNameWord(at, sentence, at == firstWord(sentence))) {
            return at;
        }
        int end = at + 1;
        while (end < sentence.to() && end - at < LONGEST_NAME) {
            Token token = text.token(end);
            boolean particle = pack.has(Words.PARTICLE, token.lower())
                    && token.kind() == Token.Kind.WORD
                    && !token.isCapitalized()
                    && end + 1 < sentence.to()
                    && isNameWord(end + 1, sentence, false);
            boolean initial = token.is(".") && text.token(end - 1).text().length() == 1;
            boolean number = token.kind() == Token.Kind.NUMBER
                    && token.text().length() <= 2
                    && text.token(end - 1).kind() == Token.Kind.WORD
                    && !nextIsBracket(end);
            if (!particle && !initial && !isNameWord(end, sentence, false) && !number) {
                break;
            }
            if (end > at
                    && known(end, sentence.to())
                            .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                                    && !text.token(at).isAcronym()
                                    && match.to() - match.from() > 1)
                            .isPresent()) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean nextIsBracket(int at) {
        return at + 1 < text.tokens().size() && text.token(at + 1).is("/");
    }

    private int firstWord(Sentence sentence) {
        int first = sentence.from();
        while (first < sentence.to() - 1 && text.token(first).kind() == Token.Kind.PUNCTUATION) {
            first++;
        }
        return first;
    }

    private boolean isNameWord(int at, Sentence sentence, boolean first) {
        Token token = text.token(at);
        if (!token.isCapitalized() || pack.has(Words.NOT_NAME, token.lower())) {
            return false;
        }
        if (!first) {
            return true;
        }
        boolean nextIsName = at + 1 < sentence.to()
                && text.token(at + 1).isCapitalized()
                && !nameStarts.contains(text.token(at + 1).lower())
                && !pack.has(Words.NOT_NAME, text.token(at + 1).lower());
        boolean possessive = at + 1 < sentence.to()
                && pack.has(Words.POSSESSIVE, text.token(at + 1).lower());
        boolean heads = at + 1 < sentence.to()
                && text.token(at + 1).isCapitalized()
                && (pack.has(Words.ORGANIZATION_WORD, token.lower())
                        || pack.has(Words.PLACE_WORD, token.lower())
                        || pack.phrases(Words.PLACE_WORD).isAt(text, at, sentence.to()));
        return possessive
                || heads
                || insideSentences.contains(token.lower())
                || nextIsName && !lowerCased.contains(token.lower()) && !looksLikeCommonWord(token);
    }

    /** At the start of a sentence every word has a capital: a trigger or a small word is no name there. */
    private boolean looksLikeCommonWord(Token token) {
        int at = text.tokenAt(token.begin());
        return pack.triggers().isAt(text, at, at + 1)
                || pack.has(Words.ADVERB, token.lower())
                || pack.has(Words.LIGHT, token.lower())
                || pack.has(Words.GENERIC_BEFORE, token.lower())
                || pack.openers().isAt(text, at, at + 1)
                || pack.hasVerbShape(token.lower());
    }

    private Optional<NameMention> shaped(int at, int end, Sentence sentence) {
        Optional<NameMention> holder = officeHolder(at, end);
        if (holder.isPresent()) {
            return holder;
        }
        Entity.Kind kind = kindOf(at, end, sentence);
        if (kind == null || isEventName(at, end)) {
            return Optional.empty();
        }
        String country = null;
        for (int i = at; i < end; i++) {
            Optional<Phrases.Match<NameEntry>> part = known(i, end);
            if (part.isPresent() && part.get().meaning().country() != null) {
                country = part.get().meaning().country();
            }
        }
        return Optional.of(simple(at, end, kind, text.between(at, end), country, kind == Entity.Kind.PLACE));
    }

    /** "Union Secretary Ann Bell": an office inside a name makes the words behind it a person's. */
    private Optional<NameMention> officeHolder(int at, int end) {
        for (int i = end - 1; i > at; i--) {
            Optional<Phrases.Match<NameEntry>> title =
                    known(i, end).filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE);
            int from = title.map(Phrases.Match::to).orElse(end);
            if (end - from >= 2 && end - from <= 4 && !isOrganization(from, end)) {
                Entity person = new Entity(Entity.Kind.PERSON, text.between(from, end), null);
                return Optional.of(new NameMention(from, end, at, end, person, false));
            }
        }
        return Optional.empty();
    }

    /** Behind an office without its holder, or the name of an event: no part of them is a name; else the next word. */
    private int afterNoName(int at, Sentence sentence) {
        Optional<Phrases.Match<NameEntry>> office = known(at, sentence.to())
                .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                        || match.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE);
        if (office.isPresent()) {
            return office.get().to();
        }
        int end = shapeEnd(at, sentence);
        boolean event = end > at + 1 && isEventName(at, end);
        for (int i = at; event && i < end; i++) {
            event = known(i, end).isEmpty();
        }
        return event ? end : at + 1;
    }

    /** "Typhoon Lira", "Sea Festival": the name of an event is nobody's. */
    private boolean isEventName(int at, int end) {
        boolean acronym = end - at == 1 && text.token(at).isAcronym();
        return (end - at > 1 || acronym) && (isEventNoun(at) || isEventNoun(end - 1));
    }

    private boolean isEventNoun(int at) {
        return pack.triggers().allAt(text, at, at + 1).stream()
                .anyMatch(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.NOUN);
    }

    private Entity.@Nullable Kind kindOf(int at, int end, Sentence sentence) {
        if (isOrganization(at, end)) {
            return Entity.Kind.ORGANIZATION;
        }
        boolean placeWord = end - at > 1 && pack.phrases(Words.PLACE_WORD).isAt(text, at, end)
                || end - at > 1
                        && pack.has(Words.PLACE_WORD, text.token(end - 1).lower());
        boolean title = at > sentence.from()
                && text.token(at - 1).isQuote()
                && end < sentence.to()
                && text.token(end).isQuote();
        if (title) {
            return null;
        }
        if (placeWord || isPlacedBefore(at, sentence) || isAfterPlace(at)) {
            return Entity.Kind.PLACE;
        }
        for (int i = at; i < end; i++) {
            String word = text.token(i).text();
            if (text.token(i).kind() == Token.Kind.NUMBER || word.chars().anyMatch(Character::isDigit)) {
                return null;
            }
        }
        if (end - at == 1) {
            return text.token(at).text().length() == 1 ? null : Entity.Kind.ORGANIZATION;
        }
        for (int i = at; i < end; i++) {
            Optional<Phrases.Match<NameEntry>> part = known(i, end);
            if (part.isPresent() && part.get().meaning().kind() != NameEntry.Kind.GROUP) {
                return Entity.Kind.ORGANIZATION;
            }
        }
        return end - at <= 4 ? Entity.Kind.PERSON : Entity.Kind.ORGANIZATION;
    }

    private boolean isOrganization(int at, int end) {
        if (end - at == 1 && text.token(at).isAcronym()) {
            return true;
        }
        for (int i = at; i < end; i++) {
            if (end - at > 1 && pack.has(Words.ORGANIZATION_WORD, text.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Gedung DPR, Senayan, Jakarta": what follows a place and a comma is where that place is. */
    private boolean isAfterPlace(int at) {
        if (found.isEmpty() || at == 0 || !text.token(at - 1).is(",")) {
            return false;
        }
        NameMention last = found.get(found.size() - 1);
        return last.fullTo() == at - 1 && last.entity().kind() == Entity.Kind.PLACE;
    }

    /** Whether the word before says where: "di Bogor", "in Bogor". */
    private boolean isPlacedBefore(int at, Sentence sentence) {
        if (at <= sentence.from()) {
            return false;
        }
        String before = text.token(at - 1).lower();
        boolean named = at - 2 >= sentence.from()
                && pack.has(Words.PLACE_WORD, text.token(at - 2).lower())
                && pack.has(Words.OBLIQUE, before);
        int preposition = at - 1;
        while (preposition > sentence.from() && isDirectionOrArticle(preposition)) {
            preposition--;
        }
        String word = text.token(preposition).lower();
        return named || pack.has(Words.AT, word) || pack.has(Words.TO, word);
    }

    private boolean isDirectionOrArticle(int at) {
        String word = text.token(at).lower();
        return pack.has(Words.DIRECTION, word) || pack.has(Words.ARTICLE, word) && !pack.modifiersFollow();
    }

    private NameMention group(int at, Phrases.Match<NameEntry> match, Sentence sentence) {
        int from = quantityBefore(at, sentence);
        String country = null;
        int to = match.to();
        if (to < sentence.to()) {
            Optional<Phrases.Match<NameEntry>> after = known(to, sentence.to())
                    .filter(next -> next.meaning().kind() == NameEntry.Kind.COUNTRY
                            || next.meaning().kind() == NameEntry.Kind.PLACE);
            if (after.isPresent() && pack.modifiersFollow()) {
                country = after.get().meaning().country();
                to = after.get().to();
            }
        }
        return simple(from, to, Entity.Kind.GROUP, text.between(from, to), country, false);
    }

    /** Where "more than 300" before a group begins; {@code at} where no quantity stands there. */
    private int quantityBefore(int at, Sentence sentence) {
        int from = at;
        boolean counted = false;
        for (int i = at - 1; i >= Math.max(sentence.from(), at - 4); i--) {
            Token token = text.token(i);
            boolean number = token.kind() == Token.Kind.NUMBER || pack.has(Words.QUANTIFIER, token.lower());
            if (!number && !pack.has(Words.QUANTIFIER_LINK, token.lower())) {
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
        return pack.has(Words.QUANTIFIER_LINK, text.token(at).lower())
                && text.token(at).text().length() <= 4
                && !text.token(at).lower().equals("more");
    }

    private static NameMention simple(
            int from, int to, Entity.Kind kind, String name, @Nullable String country, boolean placeLike) {
        return new NameMention(from, to, from, to, new Entity(kind, name, country), placeLike);
    }
}
