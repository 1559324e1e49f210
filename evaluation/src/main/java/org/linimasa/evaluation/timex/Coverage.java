package org.linimasa.evaluation.timex;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.pack.Construction;
import org.linimasa.tagger.pack.Example;
import org.linimasa.tagger.pack.PackExamples;
import org.linimasa.tagger.pack.PackReader;

/**
 * How many of the examples of each construction hold, language by language. The examples are those of the packs, which
 * the tests of the tagger check one by one.
 */
public final class Coverage {
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private final List<String> languages;

    /** @param languages BCP 47, those with packs written by hand */
    public Coverage(List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    /** Examples of one construction in one language. */
    record Cell(int hits, int hitsHeld, int misses, int missesHeld, String example) {
        @Override
        public String toString() {
            return hitsHeld + "/" + hits + " " + missesHeld + "/" + misses;
        }
    }

    /** Prints a table in Markdown: of each language the examples read and those ignored, and one that is read. */
    public void print(PrintStream out) {
        out.print("| construction |");
        languages.forEach(language -> out.print(" " + language + ": read, ignored | an example |"));
        out.println();
        out.println("|---|" + "---|---|".repeat(languages.size()));
        table().forEach((construction, cells) -> {
            out.print("| " + construction + " |");
            for (String language : languages) {
                Cell cell = cells.get(language);
                out.print(cell == null ? " none | |" : " " + cell + " | " + cell.example() + " |");
            }
            out.println();
        });
    }

    /** Construction to language to cell, in the order of the first language's pack. */
    Map<String, Map<String, Cell>> table() {
        Map<String, Map<String, Cell>> table = new LinkedHashMap<>();
        for (String language : languages) {
            PackExamples pack = PackReader.examples(language);
            for (Construction construction : pack.constructions()) {
                if (!construction.name().isEmpty()) {
                    table.computeIfAbsent(construction.name(), name -> new LinkedHashMap<>())
                            .put(language, cell(pack, construction));
                }
            }
        }
        return table;
    }

    private Cell cell(PackExamples pack, Construction construction) {
        int hitsHeld = 0;
        int missesHeld = 0;
        for (Example hit : construction.hits()) {
            hitsHeld += expected(hit).equals(found(pack, hit.text())) ? 1 : 0;
        }
        for (String miss : construction.misses()) {
            missesHeld += found(pack, miss).isEmpty() ? 1 : 0;
        }
        String example = construction.hits().isEmpty()
                ? ""
                : construction.hits().getFirst().text().replace("|", "\\|") + ": "
                        + String.join(", ", expected(construction.hits().getFirst()));
        return new Cell(
                construction.hits().size(), hitsHeld, construction.misses().size(), missesHeld, example);
    }

    private static List<String> expected(Example hit) {
        return hit.expected().stream()
                .map(one -> one.type() + " " + one.value())
                .toList();
    }

    private List<String> found(PackExamples pack, String text) {
        LocalDate day = pack.day();
        List<String> found = new ArrayList<>();
        TaggingContext context = new TaggingContext(pack.language(), day.atStartOfDay(), day, null);
        for (TimeExpression expression : tagger.tag(text, context).expressions()) {
            found.add(expression.type() + " " + expression.value());
        }
        return found;
    }
}
