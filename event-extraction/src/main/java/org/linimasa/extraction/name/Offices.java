package org.linimasa.extraction.name;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Persons by their office, with their name or without: "Menteri Luar Negeri Mesir, Laila Hassan", "the mayor". */
final class Offices {
    private static final int LONGEST_COMPANY = 3;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final Capitals capitals;

    /** What stands between an office and its holder: a country, a town, a body. */
    private record Domain(int end, @Nullable String country) {}

    Offices(SegmentedText text, LanguagePack pack, Lexicon lexicon, Capitals capitals) {
        this.text = text;
        this.pack = pack;
        this.lexicon = lexicon;
        this.capitals = capitals;
    }

    /** "Menteri Luar Negeri Korea Utara, Choe Son-hui", "Kremlin spokesman Dmitry Peskov", "duta besar Jepang". */
    Optional<NameMention> at(int begin, Phrases.Match<NameEntry> title, Sentence sentence) {
        return holder(begin, title, sentence).or(() -> unnamed(begin, title, sentence));
    }

    /** "Egyptian Foreign Minister Laila Hassan", "the Japanese ambassador". */
    Optional<NameMention> afterDemonym(int at, Phrases.Match<NameEntry> country, Sentence sentence) {
        int next = country.to();
        if (next < sentence.to() && pack.has(Words.POSSESSIVE, text.token(next))) {
            next++;
        }
        if (next >= sentence.to()) {
            return Optional.empty();
        }
        String code = country.meaning().country();
        Optional<NameMention> holder = lexicon.titleAt(next, sentence.to())
                .flatMap(match -> at(at, match, sentence))
                .map(name -> name.of(name.entity().withCountry(code)));
        return holder.isPresent() ? holder : described(at, country, sentence);
    }

    /** "Norwegian ranger Lars Eide": a person whom a country and a common noun describe. */
    private Optional<NameMention> described(int at, Phrases.Match<NameEntry> country, Sentence sentence) {
        int name = lexicon.behindDescription(country.to(), sentence.to());
        if (pack.modifiersFollow() || name == country.to()) {
            return Optional.empty();
        }
        int end = capitals.end(name, sentence);
        boolean person = end - name >= 2
                && !lexicon.isOrganization(name, end)
                && !pack.phrases(Words.PLACE_WORD).isAt(text, name, end)
                && !pack.has(Words.PLACE_WORD, text.token(end - 1));
        if (!person) {
            return Optional.empty();
        }
        Entity entity = new Entity(
                Entity.Kind.PERSON, text.between(name, end), country.meaning().country());
        return Optional.of(new NameMention(name, end, at, end, entity, false, null));
    }

    private Optional<NameMention> holder(int begin, Phrases.Match<NameEntry> title, Sentence sentence) {
        boolean regional = title.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE;
        Domain domain = domain(title.to(), sentence);
        int at = domain.end();
        int name = behindTitles(behindBody(at, regional, sentence), sentence);
        int end = name < sentence.to() ? capitals.end(name, sentence) : name;
        boolean afterComma = name > at;
        if (!afterComma && pack.has(Words.GENITIVE, text.token(at - 1))) {
            // "The mayor of Leeds": what the office is of, not who holds it.
            return Optional.empty();
        }
        boolean place = afterComma
                && name < sentence.to()
                && lexicon.at(name, sentence.to())
                        .filter(match -> match.meaning().kind() == NameEntry.Kind.PLACE
                                || match.meaning().kind() == NameEntry.Kind.GOVERNMENT
                                || match.meaning().kind() == NameEntry.Kind.COUNTRY)
                        .isPresent();
        if (place) {
            // "Kantor Bupati Sumenep, Jawa Timur".
            return Optional.empty();
        }
        if (end <= name || afterComma && (end - name < 2 || lexicon.isOrganization(name, end))) {
            return Optional.empty();
        }
        if (regional && !afterComma && isRegion(name, end)) {
            return Optional.empty();
        }
        boolean company = pack.has(Words.COMPANY_FORM, text.token(at - 1));
        if (company && !afterComma && end - name <= LONGEST_COMPANY) {
            return Optional.empty();
        }
        boolean given = pack.has(Words.GIVEN_NAME, text.token(name));
        if (regional && at == title.to() && end - name >= 3 && !given) {
            name++;
        } else if (!regional && end - name > 4) {
            name = end - 3;
        }
        name = behindInnerTitle(name, end);
        int close = end;
        if (afterComma && close < sentence.to() && text.token(close).is(",")) {
            close++;
        }
        Entity person = new Entity(Entity.Kind.PERSON, text.between(name, end), domain.country());
        return Optional.of(new NameMention(name, end, begin, close, person, false, office(title)));
    }

    /** "Wali Kota Tirtasari": one word behind the office of a region is the region, unless it is known for somebody's name. */
    private boolean isRegion(int name, int end) {
        return end - name == 1
                && pack.modifiersFollow()
                && !pack.has(Words.GIVEN_NAME, text.token(name))
                && !capitals.isPartOfLongerName(name);
    }

    /** "Kapolres Kutai Barat AKBP Wiratno Mulyadi": behind a second title. */
    private int behindInnerTitle(int from, int end) {
        for (int i = end - 2; i > from; i--) {
            Optional<Phrases.Match<NameEntry>> title = lexicon.titleAt(i, end - 1);
            if (title.isPresent()) {
                return title.get().to();
            }
        }
        return from;
    }

    private String office(Phrases.Match<NameEntry> title) {
        return text.between(title.from(), title.to()).toLowerCase(Locale.ROOT);
    }

    private Domain domain(int from, Sentence sentence) {
        int at = from;
        String country = null;
        while (at < sentence.to()) {
            Optional<Phrases.Match<NameEntry>> next = lexicon.at(at, sentence.to());
            if (next.isPresent()) {
                NameEntry entry = next.get().meaning();
                if (entry.kind() == NameEntry.Kind.GROUP) {
                    break;
                }
                country = entry.country() == null ? country : entry.country();
                at = next.get().to();
            } else if (portfolioEnd(at, sentence) > at) {
                at = portfolioEnd(at, sentence);
            } else if (pack.has(Words.GENITIVE, text.token(at))
                    || pack.has(Words.HONORIFIC, text.token(at))
                    || pack.has(Words.ORGANIZATION_WORD, text.token(at))
                    || isOrganizationAcronym(at)) {
                at++;
            } else {
                break;
            }
        }
        return new Domain(at, country);
    }

    /** "Menteri Kelautan dan Perikanan": where the words for what a minister or an agency is for end. */
    private int portfolioEnd(int at, Sentence sentence) {
        return pack.phrases(Words.PORTFOLIO)
                .longestAt(text, at, sentence.to())
                .map(Phrases.Match::to)
                .orElse(at);
    }

    /** "Bupati Sukamaju, Ahmad Sari": where the place or body of an office ends, if its holder stands behind a comma. */
    private int behindBody(int at, boolean regional, Sentence sentence) {
        int bodyEnd = at < sentence.to() ? capitals.end(at, sentence) : at;
        boolean comma = bodyEnd > at
                && bodyEnd + 1 < sentence.to()
                && text.token(bodyEnd).is(",");
        if (!comma) {
            return at;
        }
        int holderEnd = capitals.end(bodyEnd + 1, sentence);
        boolean closed = holderEnd < sentence.to() && text.token(holderEnd).is(",");
        boolean holder = holderEnd - bodyEnd > 2 && !lexicon.isOrganization(bodyEnd + 1, holderEnd);
        return holder && (regional || closed) ? bodyEnd : at;
    }

    private int behindTitles(int at, Sentence sentence) {
        if (at >= sentence.to() || !text.token(at).is(",")) {
            return at;
        }
        int name = at + 1;
        Optional<Phrases.Match<NameEntry>> title = Optional.empty();
        while (name < sentence.to() && (title = lexicon.titleAt(name, sentence.to())).isPresent()) {
            name = title.get().to();
        }
        return name;
    }

    /** An office that stands for whoever holds it: definite, and no role that somebody gets or seeks. */
    private Optional<NameMention> unnamed(int begin, Phrases.Match<NameEntry> title, Sentence sentence) {
        boolean office = pack.phrases(Words.OFFICE).isAt(text, title.from(), title.to());
        if (!office || isRole(begin, title, sentence)) {
            return Optional.empty();
        }
        int end = title.to();
        String country = null;
        Optional<Phrases.Match<NameEntry>> of = lexicon.at(behindGenitive(end, sentence), sentence.to())
                .filter(match -> match.meaning().kind() != NameEntry.Kind.GROUP
                        && match.meaning().kind() != NameEntry.Kind.TITLE);
        if (of.isPresent()) {
            end = of.get().to();
            country = of.get().meaning().country();
        } else {
            Domain domain = domain(end, sentence);
            boolean body = domain.end() > end && domain.end() < sentence.to();
            boolean region = title.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE
                    && end < sentence.to()
                    && isRegion(end, capitals.end(end, sentence));
            int bodyEnd = body ? capitals.end(domain.end(), sentence) : region ? end + 1 : end;
            end = Math.max(end, bodyEnd);
            country = body ? domain.country() : null;
        }
        Entity person = new Entity(Entity.Kind.PERSON, text.between(begin, end), country);
        return Optional.of(new NameMention(begin, end, begin, end, person, false, office(title)));
    }

    private int behindGenitive(int at, Sentence sentence) {
        boolean genitive = at + 1 < sentence.to() && pack.has(Words.GENITIVE, text.token(at));
        return Math.min(genitive ? at + 1 : at, sentence.to() - 1);
    }

    private boolean isRole(int begin, Phrases.Match<NameEntry> title, Sentence sentence) {
        Token before = begin > sentence.from() ? text.token(begin - 1) : Token.NOTHING;
        boolean sought = pack.has(Words.BEFORE_ROLE, before) || pack.has(Words.QUANTIFIER, before);
        if (pack.modifiersFollow()) {
            return sought;
        }
        boolean definite =
                pack.has(Words.DEFINITE, before) || pack.has(Words.POSSESSIVE, before) || begin < title.from();
        return sought || !definite;
    }

    private boolean isOrganizationAcronym(int at) {
        Token token = text.token(at);
        return token.isAcronym() && token.text().length() <= 6;
    }

    /** "Union Secretary Ann Bell": an office inside a name makes the words behind it a person's. */
    Optional<NameMention> holderInside(int at, int end) {
        for (int i = end - 1; i > at; i--) {
            Optional<Phrases.Match<NameEntry>> title = lexicon.titleAt(i, end);
            int from = title.map(Phrases.Match::to).orElse(end);
            if (end - from >= 2 && end - from <= 4 && !lexicon.isOrganization(from, end)) {
                Entity person = new Entity(Entity.Kind.PERSON, text.between(from, end), null);
                String office = title.map(this::office).orElse(null);
                return Optional.of(new NameMention(from, end, at, end, person, false, office));
            }
        }
        return Optional.empty();
    }
}
