package org.linimasa.extraction.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.text.SegmentedText;

/** Gives each name the fullest form the document has for it: "Choe" is "Choe Son-hui", "KPK" its written-out name. */
final class NameResolver {
    private static final int LONGEST_KNOWN = 5;
    private static final Pattern PARTS = Pattern.compile("[\\s.]+");

    private final SegmentedText text;
    private final LanguagePack pack;
    private final List<NameMention> names;

    /** Words that a person's name behind an office may begin with, though they are of the office: its body and its place. */
    private final Set<String> employers = new HashSet<>();

    /** Of places and bodies, without the word that says what they are, and their first two words. */
    private final Set<String> longNames = new HashSet<>();

    private final Map<String, Set<String>> wordsByName = new HashMap<>();

    /** Those that can be the fullest form of a name, by each of their words, longest first. */
    private final Map<String, List<Entity>> fullByWord = new HashMap<>();

    private final Map<Entity, NavigableSet<Integer>> placesOf = new HashMap<>();

    private final Companies companies;

    NameResolver(SegmentedText text, LanguagePack pack, List<NameMention> names) {
        this.text = text;
        this.pack = pack;
        this.names = names;
        companies = new Companies(text, pack);
        for (NameMention name : names) {
            String written = name.entity().name();
            if (name.entity().kind() == Entity.Kind.ORGANIZATION && written.indexOf(' ') > 0) {
                employers.add(written.substring(0, written.indexOf(' ')));
            }
            learnLongName(name);
            for (int i = name.from(); i < name.to(); i++) {
                if (isPlaceWord(name, i)) {
                    employers.add(text.token(i).text());
                }
            }
        }
    }

    private void learnLongName(NameMention name) {
        boolean named =
                name.entity().kind() == Entity.Kind.PLACE || name.entity().kind() == Entity.Kind.ORGANIZATION;
        int from = name.from();
        while (from < name.to() - 1
                && (pack.has(Words.PLACE_WORD, text.token(from))
                        || pack.has(Words.COMPANY_FORM, text.token(from))
                        || pack.has(Words.COMPANY, text.token(from)))) {
            from++;
        }
        if (named && pack.modifiersFollow() && name.to() - from > 1) {
            longNames.add(text.between(from, name.to()));
            longNames.add(text.between(from, from + 2));
        }
    }

    /** "Kabupaten Bumiraya" inside any name, and a place of one word. */
    private boolean isPlaceWord(NameMention name, int at) {
        boolean lone = name.entity().kind() == Entity.Kind.PLACE && name.to() - name.from() == 1;
        boolean led = at > 0
                && name.entity().kind() != Entity.Kind.PERSON
                && pack.has(Words.PLACE_WORD, text.token(at - 1))
                && text.token(at).isCapitalized();
        return lone || led && pack.modifiersFollow();
    }

    List<NameMention> resolve() {
        names.replaceAll(this::withoutEmployer);
        Map<String, Entity> aliases = aliasesInBrackets();
        List<Entity> full = names.stream()
                .filter(name -> !name.isUnnamedHolder())
                .map(NameMention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.ORGANIZATION)
                .distinct()
                .sorted(Comparator.comparingInt(
                        (Entity entity) -> -words(entity).size()))
                .toList();
        for (Entity entity : full) {
            words(entity)
                    .forEach(word -> fullByWord
                            .computeIfAbsent(word, unused -> new ArrayList<>())
                            .add(entity));
        }
        for (NameMention name : names) {
            placesOf.computeIfAbsent(name.entity(), unused -> new TreeSet<>()).add(name.from());
        }
        List<NameMention> resolved = new ArrayList<>();
        for (NameMention name : names) {
            Entity entity = name.isUnnamedHolder() ? holderOf(name) : fullest(name, full, aliases);
            NameMention known = name.of(companies.of(name).orElse(entity));
            resolved.add(known);
            companies.tell(known);
        }
        return withOneCountryEach(resolved);
    }

    /** "Pelatih Persija Carlos Pena", "Kepala BPBD Jember Hendro Wijaya": what is elsewhere a body's or a place's name. */
    private NameMention withoutEmployer(NameMention name) {
        int own = behindKnownName(name);
        if (own > name.from()) {
            return beginningAt(own, name);
        }
        if (name.entity().kind() != Entity.Kind.PERSON
                || name.to() - name.from() < 2
                || name.fullFrom() == name.from()) {
            return name;
        }
        String first = text.token(name.from()).text();
        boolean known = name.to() - name.from() > 2
                && pack.names().allAt(text, name.from(), name.from() + 1).stream()
                        .anyMatch(match -> match.meaning().kind() == NameEntry.Kind.PLACE
                                || match.meaning().kind() == NameEntry.Kind.GOVERNMENT);
        if (!employers.contains(first) && !known) {
            return name;
        }
        return beginningAt(name.from() + 1, name);
    }

    private NameMention beginningAt(int from, NameMention name) {
        Entity person = new Entity(
                Entity.Kind.PERSON, text.between(from, name.to()), name.entity().country());
        return new NameMention(from, name.to(), name.fullFrom(), name.fullTo(), person, false, name.office());
    }

    /**
     * "Kepala Pos Wato Ile Yosef Lamanepa", where the text names "Gunung Wato Ile": behind a place's or a body's name of
     * several words; the beginning of the name where none stands in it.
     */
    private int behindKnownName(NameMention name) {
        boolean titled = name.entity().kind() == Entity.Kind.PERSON && name.fullFrom() < name.from();
        for (int end = name.to() - 1; titled && end > name.from(); end--) {
            for (int begin = Math.max(name.fullFrom(), end - LONGEST_KNOWN); begin < end - 1; begin++) {
                if (longNames.contains(text.between(begin, end))) {
                    return end;
                }
            }
        }
        return name.from();
    }

    /** "Komisi Pemberantasan Korupsi (KPK)": the word in brackets names the same. */
    private Map<String, Entity> aliasesInBrackets() {
        Map<String, Entity> aliases = new HashMap<>();
        for (NameMention name : names) {
            int open = name.to();
            if (open + 2 < text.tokens().size()
                    && text.token(open).is("(")
                    && text.token(open + 2).is(")")
                    && text.token(open + 1).isCapitalized()
                    && name.entity().kind() != Entity.Kind.PLACE
                    && !pack.has(Words.NOT_NAME, text.token(open + 1))) {
                aliases.putIfAbsent(text.token(open + 1).lower(), name.entity());
            }
        }
        return aliases;
    }

    private Entity fullest(NameMention name, List<Entity> full, Map<String, Entity> aliases) {
        Entity own = name.entity();
        if (own.kind() == Entity.Kind.COUNTRY || own.kind() == Entity.Kind.GROUP) {
            return own;
        }
        Optional<String> fullName = pack.fullNameOf(own.name());
        if (fullName.isPresent()) {
            return new Entity(Entity.Kind.PERSON, fullName.get(), own.country());
        }
        Entity alias = aliases.get(own.name().toLowerCase(Locale.ROOT));
        if (alias != null) {
            return alias.withCountry(own.country());
        }
        if (own.kind() == Entity.Kind.PLACE) {
            return own;
        }
        Set<String> ownWords = words(own);
        // Whatever holds the name holds its first word.
        List<Entity> candidates = ownWords.isEmpty()
                ? full
                : fullByWord.getOrDefault(ownWords.iterator().next(), List.of());
        if (isOfLocalBody(own, candidates)) {
            return new Entity(Entity.Kind.PLACE, own.name(), own.country());
        }
        Entity nearest = null;
        for (Entity candidate : candidates) {
            Set<String> words = words(candidate);
            boolean person = candidate.kind() == Entity.Kind.PERSON;
            boolean longer = words.size() > ownWords.size() && words.containsAll(ownWords);
            boolean fits = person
                    ? own.kind() == Entity.Kind.PERSON || ownWords.size() == 1
                    : own.kind() == Entity.Kind.ORGANIZATION && candidate.name().startsWith(own.name());
            if (longer && fits && (nearest == null || introducedCloser(candidate, nearest, name))) {
                nearest = candidate;
            }
        }
        if (nearest != null) {
            return nearest.withCountry(own.country());
        }
        // The same word may be a person where a title says so, and a bare shape elsewhere.
        for (Entity candidate : candidates) {
            if (candidate.kind() == Entity.Kind.PERSON && candidate.name().equals(own.name())) {
                return candidate;
            }
        }
        return own;
    }

    /** "Rantau Indah", where the text names "Dinas Kesehatan Rantau Indah": whatever has a body of its own is a place. */
    private boolean isOfLocalBody(Entity name, List<Entity> bodies) {
        return name.kind() == Entity.Kind.PERSON
                && bodies.stream()
                        .filter(body -> body.kind() == Entity.Kind.ORGANIZATION)
                        .anyMatch(body -> body.name().endsWith(" " + name.name())
                                && pack.has(
                                        Words.LOCAL_BODY,
                                        body.name().split(" ", 2)[0].toLowerCase(Locale.ROOT)));
    }

    /** Who holds an office that stands alone: whoever was last named with it, or nobody in particular. */
    private Entity holderOf(NameMention unnamed) {
        Entity own = unnamed.entity();
        Entity holder = own;
        for (NameMention other : names) {
            if (other.from() >= unnamed.from()) {
                break;
            }
            String country = other.entity().country();
            boolean oneCountry = country == null || own.country() == null || country.equals(own.country());
            if (!other.isUnnamedHolder() && oneCountry && isOneOffice(other.office(), unnamed.office())) {
                holder = other.entity();
            }
        }
        return holder;
    }

    /** "The minister" is the foreign minister told of before; the president is not the vice president. */
    private boolean isOneOffice(@Nullable String named, @Nullable String alone) {
        if (named == null || alone == null) {
            return false;
        }
        boolean head = pack.modifiersFollow() ? named.startsWith(alone + " ") : named.endsWith(" " + alone);
        boolean deputy = pack.has(Words.DEPUTY, named.split(" ", 2)[0]);
        return named.equals(alone) || head && !deputy;
    }

    /** Whether {@code a} was last named nearer before {@code name} than {@code b}. */
    private boolean introducedCloser(Entity a, Entity b, NameMention name) {
        return lastBefore(a, name) > lastBefore(b, name);
    }

    private int lastBefore(Entity entity, NameMention name) {
        Integer last =
                placesOf.getOrDefault(entity, Collections.emptyNavigableSet()).lower(name.from());
        return last == null ? -1 : last;
    }

    private Set<String> words(Entity entity) {
        return wordsByName.computeIfAbsent(entity.name(), this::wordsOf);
    }

    private Set<String> wordsOf(String name) {
        Set<String> words = new HashSet<>();
        for (String word : PARTS.split(name.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !pack.has(Words.PARTICLE, word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<NameMention> withOneCountryEach(List<NameMention> names) {
        Map<String, String> countries = new HashMap<>();
        for (NameMention name : names) {
            if (name.entity().country() != null) {
                countries.putIfAbsent(name.entity().name(), name.entity().country());
            }
        }
        return names.stream()
                .map(name -> name.of(
                        name.entity().withCountry(countries.get(name.entity().name()))))
                .toList();
    }
}
