package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linimasa.tagger.pack.Example;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.PackReader;
import org.linimasa.tagger.pack.Rule;

/** Every rule of every pack proves itself by its own examples. */
class PackExamplesTest {
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();

    @TestFactory
    List<DynamicTest> everyRuleReadsItsHitsAndIgnoresItsMisses() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : tagger.languages()) {
            LanguagePack pack = PackReader.bundled(language);
            for (Rule rule : pack.rules()) {
                for (Example hit : rule.hits()) {
                    tests.add(DynamicTest.dynamicTest(
                            language + " " + rule.name() + " reads " + hit.text(), () -> reads(pack, hit)));
                }
                for (String miss : rule.misses()) {
                    tests.add(DynamicTest.dynamicTest(
                            language + " " + rule.name() + " ignores " + miss,
                            () -> assertEquals(List.of(), tag(pack, miss))));
                }
            }
        }
        assertTrue(tests.size() > 100, "the packs have examples");
        return tests;
    }

    private void reads(LanguagePack pack, Example hit) {
        List<TimeExpression> expressions = tag(pack, hit.text());
        assertEquals(
                List.of(hit.type() + " " + hit.value()),
                expressions.stream().map(e -> e.type() + " " + e.value()).toList(),
                () -> expressions.toString());
    }

    private List<TimeExpression> tag(LanguagePack pack, String text) {
        LocalDate day = pack.examplesDay();
        return tagger.tag(text, new TaggingContext(pack.language(), day.atStartOfDay(), day, null))
                .expressions();
    }
}
