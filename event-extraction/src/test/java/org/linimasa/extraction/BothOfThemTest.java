package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Participant;

/** "The two", "keduanya" and "kedua menteri" are the two persons named last, where there are just two. */
class BothOfThemTest {
    private static String lastOnes(String language, String text) {
        return ArticleReader.mentions(text, language, "2025-03-12").getLast().participants().stream()
                .map(Participant::name)
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Mira Lind met Leo Voss on Monday. The two last met in Geneva in 2022.",
                "en | Mira Lind met Leo Voss on Monday, and the two signed a treaty on Tuesday.",
                "en | Mira Lind arrived on Monday. She met Leo Voss in Oslo. Both leaders will meet again in May.",
                "id | Mira Lind bertemu Leo Voss pada Senin. Keduanya terakhir bertemu di Jenewa pada 2022.",
                "id | Mira Lind tiba pada Senin. Ia bertemu Leo Voss, dan kedua menteri menandatangani perjanjian pada Selasa.",
            })
    void areWhoActs(String language, String text) {
        assertEquals("Mira Lind, Leo Voss", lastOnes(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Mira Lind met Leo Voss on Monday. The two planes collided on Tuesday.",
                "en | Mira Lind and Ida Holm met Leo Voss on Monday. The two met in Geneva in 2022.",
                "en | Mira Lind spoke on Monday. The two met in Geneva in 2022.",
                "id | Mira Lind bertemu Leo Voss pada Senin. Kedua kapal bertabrakan pada Selasa (11/3).",
            })
    void areNobodyWhereOthersCanBeMeant(String language, String text) {
        assertEquals("", lastOnes(language, text));
    }
}
