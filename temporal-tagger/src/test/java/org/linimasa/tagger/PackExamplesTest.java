package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.tagger.pack.Construction;
import org.linimasa.tagger.pack.Example;
import org.linimasa.tagger.pack.Example.Expected;
import org.linimasa.tagger.pack.PackExamples;
import org.linimasa.tagger.pack.PackReader;
import org.linimasa.tagger.pack.Rule;

/** Every construction of every pack proves itself by its own examples. */
class PackExamplesTest {
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();

    /** The languages of the packs that lie in this module: a new one is tested from the moment it is there. */
    static Stream<String> writtenByHand() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/packs"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pack"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @TestFactory
    List<DynamicTest> everyConstructionReadsItsHitsAndIgnoresItsMisses() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : writtenByHand().toList()) {
            PackExamples pack = PackReader.examples(language);
            for (Construction construction : pack.constructions()) {
                String name = language + " " + construction.name();
                for (Example hit : construction.hits()) {
                    tests.add(DynamicTest.dynamicTest(
                            name + " reads " + hit.text(), () -> reads(pack, construction, hit)));
                }
                for (String miss : construction.misses()) {
                    tests.add(DynamicTest.dynamicTest(
                            name + " ignores " + miss, () -> ignores(pack, construction, miss)));
                }
            }
        }
        assertTrue(tests.size() > 100, "the packs have examples");
        return tests;
    }

    @ParameterizedTest
    @MethodSource("writtenByHand")
    void everyRuleBelongsToAConstruction(String language) {
        List<String> without = PackReader.bundled(language).rules().stream()
                .filter(rule -> rule.construction().isEmpty())
                .map(Rule::name)
                .toList();

        assertEquals(List.of(), without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyConstructionHasThreeHitsAndTwoMissesAtLeast(String language) {
        List<String> few = PackReader.examples(language).constructions().stream()
                .filter(construction ->
                        construction.hits().size() < 3 || construction.misses().size() < 2)
                .map(Construction::name)
                .toList();

        assertEquals(List.of(), few);
    }

    @Test
    void indonesianAndEnglishHaveTheSameConstructions() {
        assertEquals(constructions("id"), constructions("en"));
    }

    private static Set<String> constructions(String language) {
        return PackReader.examples(language).constructions().stream()
                .map(Construction::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void ignores(PackExamples pack, Construction construction, String miss) {
        List<TimeExpression> expressions = tag(pack, miss);
        assertTrue(expressions.isEmpty(), () -> problem(pack, construction, miss, expressions));
    }

    /** The pack, the construction, the sentence, and what was read in it by which rule. */
    private static String problem(
            PackExamples pack, Construction construction, String sentence, List<TimeExpression> found) {
        String readings = found.stream()
                .map(expression -> "\"" + expression.text() + "\" by rule "
                        + expression.explanation().getFirst().rule())
                .collect(Collectors.joining(", "));
        return pack.language() + ".pack, construction " + construction.name() + ", example \"" + sentence + "\": read "
                + (readings.isEmpty() ? "nothing" : readings);
    }

    private void reads(PackExamples pack, Construction construction, Example hit) {
        List<TimeExpression> expressions = tag(pack, hit.text());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            Map<String, String> asked =
                    i < hit.expected().size() ? hit.expected().get(i).attributes() : Map.of();
            found.add(said(
                    expression.type().name(),
                    expression.value(),
                    asked.keySet().stream()
                            .collect(Collectors.toMap(name -> name, name -> attribute(expression, name)))));
        }
        assertEquals(
                hit.expected().stream().map(PackExamplesTest::said).toList(),
                found,
                () -> problem(pack, construction, hit.text(), expressions));
    }

    private static String said(Expected expected) {
        return said(expected.type(), expected.value(), expected.attributes());
    }

    private static String said(String type, String value, Map<String, String> attributes) {
        return type + " " + value + " " + new TreeMap<>(attributes);
    }

    private static String attribute(TimeExpression expression, String name) {
        Anchor anchor = expression.anchor();
        return switch (name) {
            case "mod" -> String.valueOf(expression.mod());
            case "quant" -> String.valueOf(expression.quant()).replace(' ', '_');
            case "freq" -> String.valueOf(expression.freq());
            case "edtf" -> String.valueOf(expression.time().edtf());
            case "zone" -> String.valueOf(expression.time().zone());
            case "part" -> String.valueOf(expression.time().partOfDay());
            case "anchor" -> anchor == null ? "none" : anchor.kind().name();
            case "begin" -> point(expression.beginPoint());
            case "end" -> point(expression.endPoint());
            case "text" -> expression.text().replace(' ', '_');
            default -> throw new IllegalArgumentException("an example cannot ask for " + name);
        };
    }

    private static String point(@Nullable TimePoint point) {
        return point == null ? "none" : point.value();
    }

    private List<TimeExpression> tag(PackExamples pack, String text) {
        LocalDate day = pack.day();
        return tagger.tag(text, new TaggingContext(pack.language(), day.atStartOfDay(), day, null))
                .expressions();
    }
}
