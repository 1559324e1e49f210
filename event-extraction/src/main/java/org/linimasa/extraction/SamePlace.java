package org.linimasa.extraction;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;

/** Whether two places can be one, in whichever languages they are written: "Jepang" and "Japan", "Jawa Barat" and "West Java". */
final class SamePlace {
    /** The names of each country in all languages that have a pack, folded. */
    private static final Map<String, Set<String>> COUNTRY_NAMES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SamePlace::countryNames));

    private static final Remembered<Name> NAMES = new Remembered<>();

    /**
     * What a name says beside what kind of place it is.
     *
     * @param core "java" of "Jawa Barat", "lindar" of "Kabupaten Lindar"
     * @param directions "west" of "Jawa Barat"
     */
    private record Name(Set<String> core, Set<String> directions) {}

    private SamePlace() {}

    /** Where it befalls a place; the country that takes part, where no place is told: "Norway will hold an election". */
    static @Nullable Place of(Mention mention) {
        if (mention.place() != null) {
            return mention.place();
        }
        List<Participant> countries = mention.participants().stream()
                .filter(one -> one.kind().equals("COUNTRY"))
                .toList();
        return countries.size() == 1
                ? new Place(countries.getFirst().name(), countries.getFirst().country())
                : null;
    }

    /** Whether the title of a vote that is told without a place names one: "memenangkan pemilihan wali kota Ardo". */
    static boolean isInTitle(Place place, Mention mention) {
        return isNamedInTitle(mention)
                && BlockKeys.words(mention.title()).containsAll(name(place).core());
    }

    /** Whether it may be known by its title where it happens: what is voted on names its place without any other word. */
    static boolean isNamedInTitle(Mention mention) {
        return of(mention) == null && BlockKeys.family(mention.type()).equals("ELECTION");
    }

    /** Whether a place is a country itself. */
    static boolean isCountry(Place place) {
        String code = place.country();
        return code != null && COUNTRY_NAMES.getOrDefault(code, Set.of()).contains(BlockKeys.folded(place.name()));
    }

    /** Whether they are one by their names; a town is not the country that it lies in. */
    static boolean isNamed(Place a, Place b) {
        String country = a.country();
        if (country != null && country.equals(b.country()) && isCountry(a) && isCountry(b)) {
            return true;
        }
        Name left = name(a);
        Name right = name(b);
        boolean elsewhere = !left.directions().isEmpty()
                && !right.directions().isEmpty()
                && Collections.disjoint(left.directions(), right.directions());
        return !elsewhere && !Collections.disjoint(left.core(), right.core());
    }

    /** Of two places that are {@link #isNamed one}, at least one is the same. */
    static Set<String> keys(Place place) {
        Set<String> keys = new HashSet<>(name(place).core());
        if (isCountry(place)) {
            keys.add(String.valueOf(place.country()));
        }
        return keys;
    }

    private static Name name(Place place) {
        return NAMES.of(place.name(), () -> {
            Set<String> words = new HashSet<>(BlockKeys.words(LanguagePack.commonPlaceName(place.name())));
            Set<String> directions = words.stream()
                    .filter(word -> isAnyIn(Words.DIRECTION, word))
                    .collect(Collectors.toUnmodifiableSet());
            Set<String> core = words.stream()
                    .filter(word -> !isAnyIn(Words.DIRECTION, word) && !isAnyIn(Words.PLACE_WORD, word))
                    .collect(Collectors.toUnmodifiableSet());
            return core.isEmpty() ? new Name(Set.copyOf(words), Set.of()) : new Name(core, directions);
        });
    }

    private static boolean isAnyIn(Words list, String word) {
        return LanguagePack.inOrder("en").stream().anyMatch(pack -> pack.has(list, word));
    }

    private static Set<String> countryNames(String code) {
        return LanguagePack.inOrder("en").stream()
                .flatMap(pack -> pack.countryName(code).stream())
                .map(BlockKeys::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they are one, or one lies in the country that the other is; two towns are two. */
    static boolean areNear(Place a, Place b) {
        boolean sameCountry = a.country() != null && a.country().equals(b.country());
        return isNamed(a, b) || sameCountry && (isCountry(a) || isCountry(b));
    }
}
