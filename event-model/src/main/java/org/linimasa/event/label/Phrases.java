package org.linimasa.event.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of one language and the patterns that join them. */
final class Phrases {
    /** Each has a file beside this class. */
    static final List<String> LANGUAGES = List.of("id", "en");

    private static final Map<String, Phrases> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::load));

    private final Properties patterns;

    private Phrases(Properties patterns) {
        this.patterns = patterns;
    }

    /** @param language BCP 47; only its first part counts */
    static Optional<Phrases> of(String language) {
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_LANGUAGE.get(primary));
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    /**
     * A pattern with its gaps filled.
     *
     * @param gapsAndValues a gap's name, its value, the next gap's name ...; a gap the pattern lacks is left out
     */
    String say(String key, Object... gapsAndValues) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key);
        }
        String said = pattern;
        for (int i = 0; i < gapsAndValues.length; i += 2) {
            said = said.replace("{" + gapsAndValues[i] + "}", gapsAndValues[i + 1].toString());
        }
        return said;
    }

    /** A number as an ordinal: by its last two digits, else by its last one, else the general way. */
    String ordinal(int n) {
        String key = List.of("ordinal." + n % 100, "ordinal." + n % 10).stream()
                .filter(patterns::containsKey)
                .findFirst()
                .orElse("ordinal");
        return say(key, "n", n);
    }

    private static Phrases load(String language) {
        String name = language + ".properties";
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the words of the language are missing: " + name);
            }
            Properties patterns = new Properties();
            patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Phrases(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
