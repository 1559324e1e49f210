package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that must be read, with what is to be found in it. The document time of all examples of a pack is the day its
 * {@code examples} line names.
 *
 * @param text the words
 * @param expected the expressions, in order
 */
public record Example(String text, List<Expected> expected) {
    private static final Pattern HIT = Pattern.compile("\"([^\"]*)\"([^\"|]*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Copies the list. */
    public Example {
        expected = List.copyOf(expected);
    }

    /**
     * One expression.
     *
     * @param type TIMEX3 type
     * @param value TIMEX3 value
     * @param attributes what else it must say, by name: {@code mod}, {@code quant}, {@code freq}, {@code edtf},
     *     {@code zone}, {@code part}, the {@code anchor}'s kind, {@code begin} and {@code end} points, {@code text} with {@code _} for spaces
     */
    public record Expected(String type, String value, Map<String, String> attributes) {
        /** Copies the map. */
        public Expected {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * Reads examples as packs write them: {@code "awal 2024" DATE 2024 mod=START | "Senin hingga Rabu" DATE 2024-01-15
     * + DATE 2024-01-17}.
     *
     * @throws IllegalArgumentException if an example has no quotes, or names no type and value
     */
    static List<Example> hits(String hits) {
        requireQuotes(hits);
        List<Example> examples = new ArrayList<>();
        Matcher matcher = HIT.matcher(hits);
        while (matcher.find()) {
            List<Expected> expected = new ArrayList<>();
            for (String each : matcher.group(2).strip().split("\\s+\\+\\s+")) {
                expected.add(expected(matcher.group(1), each));
            }
            examples.add(new Example(matcher.group(1), expected));
        }
        return examples;
    }

    private static Expected expected(String text, String expected) {
        String[] words = expected.split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException("\"" + text + "\" needs a type and a value");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String word : List.of(words).subList(2, words.length)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + text + "\" has " + word + ", which is no NAME=VALUE");
            }
            attributes.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Expected(words[0], words[1], attributes);
    }

    private static void requireQuotes(String examples) {
        if (!examples.isBlank() && !QUOTED.matcher(examples).find()) {
            throw new IllegalArgumentException("the example " + examples + " needs quotes");
        }
    }

    static List<String> misses(String misses) {
        requireQuotes(misses);
        return QUOTED.matcher(misses).results().map(hit -> hit.group(1)).toList();
    }
}
