package org.linimasa.tagger.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages with a pack on the class path: those that this library knows whole, and those made from CLDR, where the
 * jar {@code language-packs} is there.
 */
public final class BundledPacks {
    private static final List<String> WHOLE = List.of("id", "en");

    private final Set<String> languages = new LinkedHashSet<>(WHOLE);

    /** Reads which languages there are, and none of their packs. */
    public BundledPacks() {
        try (InputStream stream = BundledPacks.class.getResourceAsStream("/packs/generated/languages")) {
            if (stream != null) {
                try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                    reader.lines().filter(line -> !line.isBlank()).forEach(languages::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BCP 47 primary subtags, the languages known whole first. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(languages);
    }

    /** The languages that this library knows whole. */
    public List<String> whole() {
        return WHOLE;
    }

    /**
     * The language whose pack reads a tag: {@code de} for {@code de-AT}, {@code no} for {@code nb}, {@code id} for the
     * old {@code in}. Empty where there is none.
     */
    public Optional<String> languageFor(String tag) {
        if (WHOLE.contains(tag)) {
            return Optional.of(tag);
        }
        String subtag = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        String language = switch (subtag) {
            case "nb" -> "no";
            case "tl" -> "fil";
            case "sh", "hbs" -> "sr";
            case "cmn" -> "zh";
            case "in" -> "id";
            case "iw" -> "he";
            default -> subtag;
        };
        return languages.contains(language) ? Optional.of(language) : Optional.empty();
    }
}
