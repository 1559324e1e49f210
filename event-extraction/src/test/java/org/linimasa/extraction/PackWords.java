package org.linimasa.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The words of the bundled packs, for tests that put any of them side by side. */
final class PackWords {
    private PackWords() {}

    /** What opens or joins clauses. */
    static List<String> openers(String language) {
        return ofGrammar(language, "openers", "coordinators", "that", "sequels", "purpose", "same moment");
    }

    /** All words of the grammar, but for patterns. */
    static List<String> ofGrammar(String language) {
        return ofGrammar(language, "");
    }

    /** The forms of all triggers, without their endings. */
    static List<String> ofTriggers(String language) {
        return lines(language + "/triggers.txt")
                .map(line -> line.substring(line.lastIndexOf('|') + 1))
                .flatMap(forms -> Stream.of(forms.split(",")))
                .map(form -> form.replaceAll("\\(.*", "").strip())
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> ofGrammar(String language, String... sections) {
        List<String> words = new ArrayList<>();
        boolean wanted = false;
        for (String line : lines(language + "/grammar.txt").toList()) {
            if (line.startsWith("[")) {
                String section = line.substring(1);
                wanted = !section.contains("shape") && Stream.of(sections).anyMatch(section::startsWith);
            } else if (wanted) {
                Stream.of(line.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
        }
        return words.stream().distinct().toList();
    }

    private static Stream<String> lines(String table) {
        try (InputStream in = PackWords.class.getResourceAsStream("/packs/" + table)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(table, e);
        }
    }
}
