package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.SchemaWords;
import org.linimasa.rest.Suggestion;

/**
 * Refuses words that are left out of every search, and a value of an open list that is neither published nor in use: a misspelt one must not silently find nothing.
 */
@ApplicationScoped
public class KnownValues {
    private static final List<String> TYPES = SchemaWords.values("Event.type");
    private static final List<String> CATEGORIES = SchemaWords.values("Event.category");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final EntityManager database;

    KnownValues(EntityManager database) {
        this.database = database;
    }

    /** @throws ProblemException 422 for words that are none, 400 that names the value and, where the list is short enough to read, the known ones */
    @Transactional
    public void check(EventFilter filter) {
        if (filter.text() != null && !isWorthLookingFor(filter.text())) {
            throw TextQuery.nothingToLookFor(filter.text());
        }
        String types = " Known values: " + String.join(", ", TYPES) + ".";
        for (String type : filter.types()) {
            check(
                    "type",
                    type,
                    it -> TYPES.contains(it) || isInUse("type = ?1", it),
                    Suggestion.among(TYPES, type) + types);
        }
        for (String category : filter.categories()) {
            check(
                    "category",
                    category,
                    CATEGORIES::contains,
                    Suggestion.among(CATEGORIES, category) + " Known values: " + String.join(", ", CATEGORIES) + ".");
        }
        for (String country : filter.countries()) {
            check(
                    "country",
                    country,
                    it -> COUNTRIES.contains(it) || isInUse("countries @> array[cast(?1 as text)]", it),
                    " Known values are the codes of ISO 3166-1 alpha-2, such as ID or GB.");
        }
        for (String language : filter.languages()) {
            check("language", language, KnownValues::isLanguage, " Known values are BCP 47 tags, such as id or en.");
        }
    }

    /** Java lists the languages of two letters only; those of three are taken as they are. */
    private static boolean isLanguage(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.length() > 2 || LANGUAGES.contains(language);
    }

    /** Whether the words are more than stop words in some language of an event. */
    private boolean isWorthLookingFor(String text) {
        return (boolean) database.createNativeQuery(
                        "select exists (select 1 from event_query(?1)) or not exists (select 1 from event)",
                        Boolean.class)
                .setParameter(1, text)
                .getSingleResult();
    }

    private boolean isInUse(String condition, String value) {
        return (boolean)
                database.createNativeQuery("select exists (select 1 from event where " + condition + ")", Boolean.class)
                        .setParameter(1, value)
                        .getSingleResult();
    }

    private static void check(String name, String value, Predicate<String> isKnown, String hint) {
        if (!isKnown.test(value)) {
            throw ProblemException.unreadableParameter(
                    name, "unknown-value", "\"" + value + "\" is not a value of " + name + "." + hint);
        }
    }
}
