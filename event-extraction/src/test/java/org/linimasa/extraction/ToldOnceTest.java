package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;

/** What one clause tells once is one event. */
class ToldOnceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | STRIKE   | Mogok dimulai pada September 2024.",
                "id | VERDICT  | Rudi Hartono dinyatakan bersalah menerima suap pada 3 Maret 2025.",
                "en | ELECTION | Dockers voted for industrial action on March 3, 2025.",
                "id | ACCIDENT | Sebuah truk terguling di ruas tol Harapan–Sentosa pada Senin (3/3/2025)."
            })
    void aClauseTellsItsEventOnce(String language, String type, String text) {
        assertEquals(
                List.of(type),
                ArticleReader.mentions(text, language, "2025-03-10").stream()
                        .map(Mention::type)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A concert planned for the opening night has been cancelled.",
                "en | A dinner on the election night was cancelled by the mayor on March 3, 2025."
            })
    void theNightOfAnEventIsNotTheEvent(String language, String text) {
        assertEquals(
                List.of(),
                ArticleReader.mentions(text, language, "2025-03-10").stream()
                        .map(Mention::type)
                        .filter(type -> type.equals("OPENING") || type.equals("ELECTION"))
                        .toList());
    }
}
