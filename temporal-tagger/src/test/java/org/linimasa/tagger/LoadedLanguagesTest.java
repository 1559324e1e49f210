package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadedLanguagesTest {
    private final Map<String, Integer> loads = new ConcurrentHashMap<>();

    private String load(String language) {
        loads.merge(language, 1, Integer::sum);
        return language + " pack";
    }

    @Test
    void loadsEachLanguageOnceWhereMemoryIsNotShortHoweverManyThreadsMixMoreThanAreAlwaysKept() {
        LoadedLanguages<String> languages = new LoadedLanguages<>(2, this::load);

        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> assertEquals("language " + i % 13 + " pack", languages.get("language " + i % 13)));

        assertEquals(13, loads.size());
        assertEquals(13, loads.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void triesAgainAfterAFailure() {
        LoadedLanguages<String> languages = new LoadedLanguages<>(2, language -> {
            if (loads.merge(language, 1, Integer::sum) == 1) {
                throw new IllegalStateException("the first time");
            }
            return "loaded";
        });

        assertThrows(IllegalStateException.class, () -> languages.get("id"));
        assertEquals("loaded", languages.get("id"));
    }
}
