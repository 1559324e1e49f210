package org.linimasa.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How likely languages are before a text is read, from the resource {@code packs/detection}, which explains itself. */
final class LanguagePriors {
    private static final String RESOURCE = "/packs/detection";
    private static final int FIELDS_BEFORE_WORDS = 3;

    private static final String OWN_WORDS = "own";

    private final Map<String, Prior> byLanguage = new LinkedHashMap<>();
    private final Map<String, Set<String>> ownWords = new HashMap<>();

    private record Prior(boolean refined, double factor, Set<String> words) {}

    private LanguagePriors() {}

    static LanguagePriors bundled() {
        LanguagePriors priors = new LanguagePriors();
        try (InputStream stream = LanguagePriors.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(priors::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return priors;
    }

    private void add(String line) {
        String[] fields = line.split(" ");
        if (fields[1].equals(OWN_WORDS)) {
            ownWords.put(fields[0], Set.copyOf(Arrays.asList(fields).subList(2, fields.length)));
            return;
        }
        byLanguage.put(
                fields[0],
                new Prior(
                        fields[1].equals("refined"),
                        Double.parseDouble(fields[2]),
                        Set.copyOf(Arrays.asList(fields).subList(FIELDS_BEFORE_WORDS, fields.length))));
    }

    /** What the evidence of a short text is multiplied by; 1 for most languages. */
    double factor(String language) {
        Prior prior = byLanguage.get(language);
        return prior == null ? 1 : prior.factor();
    }

    /** Whether the language's pack was refined by hand. */
    boolean isRefined(String language) {
        Prior prior = byLanguage.get(language);
        return prior != null && prior.refined();
    }

    /** How many of the words are the language's own, which those that look like it do not have. */
    int ownAmong(String[] words, String language) {
        Set<String> own = ownWords.getOrDefault(language, Set.of());
        return own.isEmpty()
                ? 0
                : (int) Arrays.stream(words).filter(own::contains).count();
    }

    /** How many of the words short texts of the language are made of. */
    int frequentAmong(String[] words, String language) {
        @Nullable Prior prior = byLanguage.get(language);
        return prior == null
                ? 0
                : (int) Arrays.stream(words).filter(prior.words()::contains).count();
    }
}
