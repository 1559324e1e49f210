package org.linimasa.extraction.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Finds names by lexicon, by office and by shape, in one document. */
public final class NameRecognizer {
    private static final int INITIALS = 3;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final Capitals capitals;
    private final Offices offices;
    private final Groups groups;
    private final Bodies bodies;
    private final PublicBodies publicBodies;
    private final StruckTowns struckTowns;
    private final EventNames eventNames;
    private final List<NameMention> found = new ArrayList<>();

    private NameRecognizer(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
        lexicon = new Lexicon(text, pack);
        capitals = new Capitals(text, pack, lexicon);
        offices = new Offices(text, pack, lexicon, capitals);
        groups = new Groups(text, pack, lexicon);
        bodies = new Bodies(text, pack, lexicon, capitals);
        publicBodies = new PublicBodies(text, pack);
        struckTowns = new StruckTowns(text, pack);
        eventNames = new EventNames(text, pack, capitals);
    }

    /** The names of a document in text order, short forms resolved to the fullest. */
    public static List<NameMention> recognize(SegmentedText text, LanguagePack pack) {
        var recognizer = new NameRecognizer(text, pack);
        for (Sentence sentence : text.sentences()) {
            if (sentence.role() != Sentence.Role.HEADLINE) {
                recognizer.read(sentence);
            }
        }
        return new NameResolver(text, pack, recognizer.found).resolve();
    }

    private void read(Sentence sentence) {
        int at = sentence.from();
        while (at < sentence.to()) {
            if (text.token(at).kind() == Token.Kind.PUNCTUATION) {
                at++;
                continue;
            }
            int event = eventNames.end(at, sentence);
            if (event > at) {
                at = event;
                continue;
            }
            Optional<NameMention> body = bodies.at(at, sentence);
            Optional<NameMention> name = body.isPresent() ? body : described(at, sentence);
            name.ifPresent(found::add);
            int next = name.isPresent() ? at : afterNoName(at, sentence);
            at = name.map(NameMention::fullTo).orElse(next);
        }
    }

    private Optional<NameMention> described(int at, Sentence sentence) {
        return nameAt(at, sentence).map(name -> bodies.describedBy(name, sentence));
    }

    private Optional<NameMention> nameAt(int at, Sentence sentence) {
        int body = publicBodies.end(at, sentence);
        if (body > at) {
            String name = text.between(at, body);
            return Optional.of(NameMention.of(at, body, Entity.Kind.ORGANIZATION, name, null, false));
        }
        Optional<Phrases.Match<NameEntry>> known = lexicon.at(at, sentence.to());
        if (known.filter(match -> isMoney(match, sentence) || isLanguage(match, sentence))
                .isPresent()) {
            return Optional.empty();
        }
        int shapeEnd = capitals.end(at, sentence);
        if (known.isPresent()) {
            NameEntry entry = known.get().meaning();
            boolean title = entry.kind() == NameEntry.Kind.TITLE || entry.kind() == NameEntry.Kind.REGIONAL_TITLE;
            if (title) {
                Optional<NameMention> titled = offices.at(at, known.get(), sentence);
                if (titled.isPresent()) {
                    return titled;
                }
                if (isRole(at, sentence)) {
                    return Optional.empty();
                }
                if (entry.kind() == NameEntry.Kind.TITLE
                        || shapeEnd <= known.get().to()) {
                    return groups.at(at, sentence);
                }
            } else if (entry.kind() == NameEntry.Kind.GROUP && isPartOfName(at, known.get(), sentence)) {
                return Optional.empty();
            } else if (entry.kind() == NameEntry.Kind.GROUP
                    && shapeEnd > known.get().to()
                    && !isOfOrganization(at, known.get().to(), sentence)
                    && lexicon.isOrganization(at, shapeEnd)) {
                return shaped(at, shapeEnd, sentence);
            } else if (entry.kind() == NameEntry.Kind.GROUP) {
                return Optional.of(groups.read(at, known.get(), sentence));
            } else if (shapeEnd <= known.get().to()
                    || !lexicon.isOrganization(at, shapeEnd) && !isTownsOwn(known.get(), shapeEnd)) {
                return lexical(at, known.get(), sentence);
            }
        }
        return shapeEnd > at ? shaped(at, shapeEnd, sentence) : Optional.empty();
    }

    /** "74 juta dolar AS", "Australian dollars". */
    private boolean isMoney(Phrases.Match<NameEntry> country, Sentence sentence) {
        int money = pack.modifiersFollow() ? country.from() - 1 : country.to();
        return country.meaning().kind() == NameEntry.Kind.COUNTRY
                && money >= sentence.from()
                && money < sentence.to()
                && pack.has(Words.CURRENCY, text.token(money));
    }

    /** "Ujian Bahasa Inggris", "an English language school". */
    private boolean isLanguage(Phrases.Match<NameEntry> country, Sentence sentence) {
        int language = pack.modifiersFollow() ? country.from() - 1 : country.to();
        return country.meaning().kind() == NameEntry.Kind.COUNTRY
                && language >= sentence.from()
                && language < sentence.to()
                && pack.has(Words.LANGUAGE_WORD, text.token(language));
    }

    /** "Siswa SMA Negeri 2" at the start of a sentence: the group is not called so, its school is. */
    private boolean isOfOrganization(int group, int next, Sentence sentence) {
        return pack.modifiersFollow()
                && group == sentence.from()
                && text.token(next).isCapitalized()
                && pack.has(Words.ORGANIZATION_WORD, text.token(next));
    }

    /** "Rapat Dewan Gubernur": a group between capitals that an office follows is a body's name. */
    private boolean isPartOfName(int at, Phrases.Match<NameEntry> group, Sentence sentence) {
        return at > sentence.from()
                && text.token(at).isCapitalized()
                && group.to() < sentence.to()
                && text.token(group.to()).isCapitalized()
                && lexicon.at(group.to(), sentence.to())
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
                && !pack.has(Words.DIRECTION, text.token(town.to()))
                && lexicon.at(town.to(), end).isEmpty();
    }

    private Optional<NameMention> lexical(int at, Phrases.Match<NameEntry> match, Sentence sentence) {
        NameEntry entry = match.meaning();
        String country = entry.country();
        String written = text.between(match.from(), match.to());
        return switch (entry.kind()) {
            case COUNTRY -> {
                Optional<NameMention> demonym = offices.afterDemonym(at, match, sentence);
                yield demonym.isPresent()
                        ? demonym
                        : Optional.of(NameMention.of(
                                match.from(),
                                match.to(),
                                Entity.Kind.COUNTRY,
                                lexicon.countryName(country, written),
                                country,
                                true));
            }
            case GOVERNMENT -> {
                boolean place = isPlacedBefore(at, sentence) || isAfterPlace(at) || struckTowns.isAt(at, sentence);
                yield Optional.of(NameMention.of(
                        match.from(),
                        match.to(),
                        place ? Entity.Kind.PLACE : Entity.Kind.COUNTRY,
                        place ? written : lexicon.countryName(country, written),
                        country,
                        true));
            }
            case ORGANIZATION ->
                Optional.of(
                        NameMention.of(match.from(), match.to(), Entity.Kind.ORGANIZATION, written, country, false));
            case PLACE -> {
                int end = match.to();
                if (end < sentence.to()
                        && pack.has(Words.DIRECTION, text.token(end))
                        && text.token(end).isCapitalized()) {
                    end++;
                }
                yield Optional.of(NameMention.of(
                        match.from(), end, Entity.Kind.PLACE, text.between(match.from(), end), country, true));
            }
            case TITLE, REGIONAL_TITLE, GROUP -> Optional.empty();
        };
    }

    private Optional<NameMention> shaped(int at, int end, Sentence sentence) {
        Optional<NameMention> holder = offices.holderInside(at, end);
        if (holder.isPresent()) {
            return holder;
        }
        Entity.Kind kind = kindOf(at, end, sentence);
        if (kind == null || isEventName(at, end)) {
            return Optional.empty();
        }
        String country = null;
        for (int i = at; i < end; i++) {
            Optional<Phrases.Match<NameEntry>> part = lexicon.at(i, end);
            if (part.isPresent() && part.get().meaning().country() != null) {
                country = part.get().meaning().country();
            }
        }
        Entity entity = new Entity(kind, text.between(at, end), country);
        int from = kind == Entity.Kind.PERSON ? describedFrom(at, sentence) : at;
        return Optional.of(new NameMention(at, end, from, end, entity, kind == Entity.Kind.PLACE, null));
    }

    /** Where "ranger" of "and ranger Lars Eide" begins: what stands between a coordinator and a person describes them. */
    private int describedFrom(int name, Sentence sentence) {
        for (int from = name - 1; from > sentence.from() && lexicon.describes(from); from--) {
            if (pack.has(Words.COORDINATOR, text.token(from - 1))) {
                return lexicon.behindDescription(from, sentence.to()) == name ? from : name;
            }
        }
        return name;
    }

    /** "Sebagai Menteri Pertanian": what somebody becomes is nobody, and the words behind the office are its own. */
    private boolean isRole(int at, Sentence sentence) {
        return pack.modifiersFollow() && at > sentence.from() && pack.has(Words.BEFORE_ROLE, text.token(at - 1));
    }

    /** Behind an office without its holder, or the name of an event: no part of them is a name; else the next word. */
    private int afterNoName(int at, Sentence sentence) {
        Optional<Phrases.Match<NameEntry>> office = lexicon.at(at, sentence.to())
                .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                        || match.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE);
        if (office.isPresent()) {
            int end = office.get().to();
            return isRole(at, sentence) && end < sentence.to() ? Math.max(end, capitals.end(end, sentence)) : end;
        }
        int end = capitals.end(at, sentence);
        boolean event = end > at + 1 && isEventName(at, end);
        for (int i = at; event && i < end; i++) {
            event = lexicon.at(i, end).isEmpty();
        }
        return event ? end : at + 1;
    }

    /** "Typhoon Lira", "Sea Festival": the name of an event is nobody's. */
    private boolean isEventName(int at, int end) {
        boolean acronym = end - at == 1 && text.token(at).isAcronym();
        // "Fair Work Commission": the last word says what it is.
        boolean body = pack.has(Words.ORGANIZATION_WORD, text.token(end - 1)) && !pack.modifiersFollow();
        return (end - at > 1 || acronym) && (isEventNoun(at) && !body || isEventNoun(end - 1));
    }

    private boolean isEventNoun(int at) {
        return pack.triggers().allAt(text, at, at + 1).stream()
                .anyMatch(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.NOUN);
    }

    private Entity.@Nullable Kind kindOf(int at, int end, Sentence sentence) {
        boolean initials = end - at == 1
                && text.token(at).isAcronym()
                && text.token(at).text().length() <= INITIALS;
        if (initials && isAged(end, sentence)) {
            // "HS (45)": whom the police do not name.
            return Entity.Kind.PERSON;
        }
        if (lexicon.isOrganization(at, end)) {
            // "Di Kompleks Parlemen".
            boolean building = pack.modifiersFollow()
                    && end - at > 1
                    && pack.has(Words.PLACE_WORD, text.token(at))
                    && isPlacedBefore(at, sentence);
            return building ? Entity.Kind.PLACE : Entity.Kind.ORGANIZATION;
        }
        boolean placeWord = end - at > 1 && pack.phrases(Words.PLACE_WORD).isAt(text, at, end)
                || end - at > 1 && pack.has(Words.PLACE_WORD, text.token(end - 1));
        boolean article = at > sentence.from() + 1
                && pack.has(Words.ARTICLE, text.token(at - 1))
                && text.token(at - 1).isCapitalized();
        int close = end < sentence.to() && text.token(end).is(",") ? end + 1 : end;
        boolean title = at > sentence.from()
                && text.token(article ? at - 2 : at - 1).isQuote()
                && close < sentence.to()
                && text.token(close).isQuote();
        if (title) {
            // "The Ferryman" in quotation marks hangs and is stolen, as "Spring" does not.
            return article ? Entity.Kind.ORGANIZATION : null;
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
        boolean alone = end - at == 1
                && (capitals.isLoneSubject(at, sentence)
                        || !text.token(at).isAcronym() && capitals.doesWhatPeopleDo(end, sentence));
        boolean given = end - at > 1 && pack.has(Words.GIVEN_NAME, text.token(at));
        if (isAged(end, sentence) || alone || given) {
            return Entity.Kind.PERSON;
        }
        if (end - at == 1) {
            return text.token(at).text().length() == 1 ? null : Entity.Kind.ORGANIZATION;
        }
        for (int i = at; i < end; i++) {
            Optional<Phrases.Match<NameEntry>> part = lexicon.at(i, end);
            if (part.isPresent() && part.get().meaning().kind() != NameEntry.Kind.GROUP) {
                return Entity.Kind.ORGANIZATION;
            }
        }
        return end - at <= 4 ? Entity.Kind.PERSON : Entity.Kind.ORGANIZATION;
    }

    /** "Suparmi (62)", "Harsono (51 tahun)", "Radebeni, 51, ...": an age behind a name. */
    private boolean isAged(int end, Sentence sentence) {
        boolean number = end + 2 < sentence.to()
                && (text.token(end).is("(") || text.token(end).is(","))
                && text.token(end + 1).kind() == Token.Kind.NUMBER
                && text.token(end + 1).text().length() <= 2;
        int close = number && text.token(end + 2).kind() == Token.Kind.WORD ? end + 3 : end + 2;
        return number
                && close < sentence.to()
                && text.token(close).is(text.token(end).is("(") ? ")" : ",")
                && (close == end + 2 || pack.has(Words.YEAR_WORD, text.token(close - 1)));
    }

    /** "Gedung DPR, Senayan, Jakarta", "ruas Harapan–Sentosa": behind a place a comma or a joining dash leads to another. */
    private boolean isAfterPlace(int at) {
        if (found.isEmpty() || at == 0 || !text.token(at - 1).is(",") && !text.isJoiningDash(at - 1)) {
            return false;
        }
        NameMention last = found.get(found.size() - 1);
        // "The director from Ambon, Meilan Tuasela".
        boolean origin = last.fullFrom() > 0 && pack.has(Words.ORIGIN, text.token(last.fullFrom() - 1));
        return last.fullTo() == at - 1 && last.entity().kind() == Entity.Kind.PLACE && !origin;
    }

    /** Whether the word before says where: "di Bogor", "in Bogor". */
    private boolean isPlacedBefore(int at, Sentence sentence) {
        if (at <= sentence.from()) {
            return false;
        }
        Token before = text.token(at - 1);
        boolean named = at - 2 >= sentence.from()
                && pack.has(Words.PLACE_WORD, text.token(at - 2))
                && pack.has(Words.OBLIQUE, before);
        int preposition = at - 1;
        while (preposition > sentence.from() && isDirectionOrArticle(preposition)) {
            preposition--;
        }
        Token word = text.token(preposition);
        // "Pelabuhan Ardi", also where the common noun has no capital.
        boolean behindPlaceWord = pack.modifiersFollow() && pack.has(Words.PLACE_WORD, before);
        // "To Calder's portfolio", "into Eva Lind's death".
        int end = Math.max(at + 1, capitals.end(at, sentence));
        boolean owner = end < sentence.to() && pack.has(Words.POSSESSIVE, text.token(end));
        return named || behindPlaceWord || pack.has(Words.AT, word) || pack.has(Words.TO, word) && !owner;
    }

    private boolean isDirectionOrArticle(int at) {
        Token word = text.token(at);
        return pack.has(Words.DIRECTION, word) || pack.has(Words.ARTICLE, word) && !pack.modifiersFollow();
    }
}
