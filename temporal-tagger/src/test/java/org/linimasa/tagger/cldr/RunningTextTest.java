package org.linimasa.tagger.cldr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Dates as sentences of many languages have them: inflected, behind prefixes and prepositions, with their weekdays. */
class RunningTextTest {
    private static final LocalDate WRITTEN = LocalDate.of(2024, 1, 17);
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();

    @TestFactory
    List<DynamicTest> readsValuesAndWordsOfSentencesInManyLanguages() throws IOException {
        return lines().stream()
                .map(line -> line.split("\t"))
                .map(line -> DynamicTest.dynamicTest(
                        line[0] + " " + line[1],
                        () -> assertEquals(
                                Arrays.asList(line).subList(2, line.length), read(line[0], line[1]), line[1])))
                .toList();
    }

    private List<String> read(String language, String sentence) {
        TaggingContext context = new TaggingContext(language, WRITTEN.atStartOfDay(), WRITTEN, null);
        return tagger.tag(sentence, context).expressions().stream()
                .map(RunningTextTest::valueAndWords)
                .toList();
    }

    private static String valueAndWords(TimeExpression expression) {
        return expression.value() + "=" + expression.text();
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = RunningTextTest.class.getResourceAsStream("running-text.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
