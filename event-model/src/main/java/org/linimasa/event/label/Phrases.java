package org.linimasa.event.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one language and the patterns that join them. */
final class Phrases {
    /** Each has a file beside this class. */
    static final List<String> LANGUAGES = List.of("id", "en", "de", "uk", "el", "ms");

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

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
     * A pattern with its gaps filled. {@code after = nach {date:dative}} asks for a form of what fills the gap, and that
     * form has a pattern of its own ({@code day.dative}) or is the plain one. A gap that asks for none takes the form of
     * the whole.
     *
     * @param gapsAndValues a gap's name, its value ({@link Inflected} or plain), the next gap's name ...; a gap the
     *     pattern lacks is left out
     */
    Inflected say(String key, Object... gapsAndValues) {
        return form -> {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < gapsAndValues.length; i += 2) {
                values.put(gapsAndValues[i].toString(), gapsAndValues[i + 1]);
            }
            return GAP.matcher(pattern(key, form))
                    .replaceAll(gap -> Matcher.quoteReplacement(
                            filled(values, gap.group(1), gap.group(2) == null ? form : gap.group(2))));
        };
    }

    private static String filled(Map<String, Object> values, String gap, String form) {
        Object value = values.get(gap);
        if (value == null) {
            throw new IllegalStateException("nothing fills {" + gap + "}");
        }
        return value instanceof Inflected words ? words.in(form) : value.toString();
    }

    private String pattern(String key, String form) {
        String pattern = patterns.getProperty(key + "." + form, patterns.getProperty(key));
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return pattern;
    }

    /** The half of the day, AM or PM; empty in languages that count all 24 hours. */
    String halfDay(String half) {
        return patterns.getProperty("halfDay." + half, "");
    }

    /** A number as an ordinal: in the form asked for, else by its last two digits, else by its last one, else the general way. */
    Inflected ordinal(int n) {
        return form -> {
            String key = List.of("ordinal." + form, "ordinal." + n % 100, "ordinal." + n % 10).stream()
                    .filter(patterns::containsKey)
                    .findFirst()
                    .orElse("ordinal");
            return say(key, "n", n).in("");
        };
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
