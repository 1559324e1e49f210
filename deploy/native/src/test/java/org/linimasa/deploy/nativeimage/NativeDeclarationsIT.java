package org.linimasa.deploy.nativeimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class, resource and locale that a service needs at run time is declared for its native image. */
class NativeDeclarationsIT {
    private static final Predicate<String> JACKSON = Pattern.compile(
                    "com\\.fasterxml\\.jackson\\.databind\\.Object(Mapper|Reader|Writer)\\..*")
            .asMatchPredicate();

    /** Calls that look for a class, or a member of one, by a name that native-image can't see. */
    private static final Predicate<String> REFLECTION = Pattern.compile("java\\.lang\\.Class\\.(forName|newInstance|"
                    + "get(Declared)?(Method|Methods|Constructor|Constructors|Field|Fields))"
                    + "|java\\.lang\\.reflect\\.(Proxy|Constructor|Method)\\.(newProxyInstance|newInstance|invoke)"
                    + "|java\\.lang\\.ClassLoader\\.(loadClass|getResource.*)"
                    + "|java\\.util\\.ServiceLoader\\.load|java\\.util\\.ResourceBundle\\.getBundle")
            .asMatchPredicate();

    /** What the image has the words of; those of all other languages are in our packs. */
    private static final String ENGLISH = "java.util.Locale.ENGLISH";

    /** Calls that print in the words of a locale. */
    private static final Predicate<String> LOCALIZED = Pattern.compile("java\\.util\\.Locale\\.getDisplay.*"
                    + "|java\\.time\\.(DayOfWeek|Month)\\.getDisplayName"
                    + "|java\\.time\\.format\\.DateTimeFormatter\\.(ofLocalized.*|localizedBy)"
                    + "|java\\.text\\.\\w+Format\\.get\\w*Instance|java\\.text\\.Collator\\.getInstance")
            .asMatchPredicate();

    /** Read while the image is made: settings, and the examples that the API's description is made of. */
    private static final Pattern BUILD_TIME = Pattern.compile("application\\.properties|examples/.*");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void everyTypeOfAResourceIsRegistered(String service) throws IOException {
        try (NativeSources sources = NativeSources.of(service)) {
            Set<Class<?>> types = WireTypes.of(sources.ownClasses());
            assertFalse(types.size() < 10, "hardly any type was found: " + types);
            assertEquals(Set.of(), missing(sources, types));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void everyTypeThatJacksonIsGivenByNameIsRegistered(String service) throws IOException {
        try (NativeSources sources = NativeSources.of(service)) {
            Set<Class<?>> types = WireTypes.closure(Calls.of(sources).stream()
                    .filter(calls -> calls.callees().stream().anyMatch(JACKSON))
                    .flatMap(calls -> calls.constants().stream())
                    .filter(name -> name.startsWith("org.linimasa."))
                    .<Class<?>>map(sources::load)
                    .collect(Collectors.toSet()));
            assertEquals(Set.of(), missing(sources, types));
        }
    }

    private static Set<String> missing(NativeSources sources, Set<Class<?>> types) {
        return types.stream()
                .filter(type -> !sources.isReflective(type))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void everyResourceThatWeShipIsInTheImage(String service) throws IOException {
        try (NativeSources sources = NativeSources.of(service)) {
            List<String> left = sources.ownResources().stream()
                    .filter(name -> !BUILD_TIME.matcher(name).matches() && !sources.includes(name))
                    .toList();
            assertEquals(List.of(), left);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service"})
    void nothingIsLookedUpByNameAndNothingIsPrintedInTheWordsOfAnotherLocale(String service) throws IOException {
        try (NativeSources sources = NativeSources.of(service)) {
            List<String> found = Calls.of(sources).stream()
                    .filter(calls -> !isGenerated(calls.caller()))
                    .flatMap(calls -> calls.callees().stream()
                            .filter(calls.callees().contains(ENGLISH) ? REFLECTION : REFLECTION.or(LOCALIZED))
                            .map(callee -> calls.caller().getName() + " calls " + callee))
                    .toList();
            assertEquals(List.of(), found);
            assertTrue(
                    sources.arguments().contains("-H:IncludeLocales=" + Locale.ENGLISH.toLanguageTag()),
                    "what is printed by the JDK is printed in English on any machine");
        }
    }

    /** Whether Quarkus or Hibernate wrote the class: what they write they register. */
    private static boolean isGenerated(Class<?> type) {
        return type.getName().contains("_") || type.getName().contains("$HibernateProxy");
    }
}
