package org.linimasa.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What {@code schemas.properties} says of the records on the wire. */
public final class SchemaWords {
    private static final String VALUES = ".values";
    private static final Properties WORDS = load();

    private SchemaWords() {}

    /** The description of a schema, or of a field such as {@code Event.type}. */
    static @Nullable String description(String key) {
        return WORDS.getProperty(key);
    }

    /** The published values of an open list such as {@code Event.type}; empty where it has none. */
    public static List<String> values(String field) {
        String values = WORDS.getProperty(field + VALUES);
        return values == null ? List.of() : List.of(values.split(" "));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream file = SchemaWords.class.getResourceAsStream("schemas.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
