package org.linimasa.tagger.cldr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Every language reads the dates that CLDR writes in it. What it cannot is in {@code unread.tsv}, with the reason. */
class GeneratedPacksTest {
    private static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();
    private static final Map<String, Set<String>> UNREAD = unread();

    static Collection<String> languages() {
        return new TreeSet<>(TAGGER.languages());
    }

    @Test
    void thereIsAPackForEveryLanguageWhoseMonthsAndWeekdaysIcuNames() {
        assertEquals(243, TAGGER.languages().size());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void readsWhatCldrWrites(String language) {
        Map<String, List<String>> problems = new TreeMap<>();
        List<CldrPhrase> phrases = CldrPhrase.in(language);
        assertTrue(phrases.size() >= 18, "phrases in " + language);
        for (CldrPhrase phrase : phrases) {
            String problem = SmokeReading.problem(TAGGER, language, phrase);
            if (problem != null) {
                problems.computeIfAbsent(phrase.kind(), unused -> new ArrayList<>())
                        .add(phrase.text() + " is " + phrase.value() + ", not " + problem);
            }
        }
        assertEquals(UNREAD.getOrDefault(language, Set.of()), problems.keySet(), () -> problems.toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void takesAYearBesideTheWordForYearForNoLength(String language) {
        TaggingContext context = new TaggingContext(language, CldrPhrase.TODAY.atTime(12, 0), CldrPhrase.TODAY, null);
        for (String text : CldrPhrase.besideTheWordForYear(language, 2014)) {
            List<TimeExpression> read = TAGGER.tag(text, context).expressions();
            assertTrue(
                    read.stream().allMatch(each -> each.value().equals("2014")),
                    () -> text + " is "
                            + read.stream().map(TimeExpression::value).toList());
        }
    }

    /** Written as newspapers do, which is not as CLDR does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ca | La reunió va ser el 16 de gener de 2015.",
                "ta | கூட்டம் ஜனவரி 16, 2015 அன்று நடந்தது.",
                "kk | Кездесу 2015 жылғы 16 қаңтарда өтті.",
            })
    void givesADayTheYearBesideIt(String language, String text) {
        TaggingContext context = new TaggingContext(language, CldrPhrase.TODAY.atTime(12, 0), CldrPhrase.TODAY, null);
        List<String> read = TAGGER.tag(text, context).expressions().stream()
                .map(TimeExpression::value)
                .toList();

        assertTrue(read.contains("2015-01-16"), () -> text + " is " + read);
    }

    private static Map<String, Set<String>> unread() {
        Map<String, Set<String>> unread = new TreeMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GeneratedPacksTest.class.getResourceAsStream("unread.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t");
                assertEquals(3, fields.length, line);
                unread.computeIfAbsent(fields[0], unused -> new TreeSet<>()).addAll(List.of(fields[1].split(", ")));
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return unread;
    }
}
