package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What began on a day and goes on, and what happened on the day since which something lasts. */
class BegunAndGoingOnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | STRIKE ONGOING 2025-03-10/..   | The strike began on 10 March and will continue.",
                "en | TALKS ONGOING 2025-03-10/..    | The talks began on 10 March and the delegates say the talks will continue.",
                "id | STRIKE ONGOING 2025-03-10/..   | Aksi mogok dimulai pada 10 Maret dan masih berlangsung.",
                "id | ACTIVITY ONGOING 2025-03-10/.. | Siaran radio itu dimulai pada 10 Maret dan, menurut panitia, akan terus"
                        + " dilanjutkan.",
                "en | TALKS OCCURRED 2025-03-10      | The talks began on 10 March and the war will continue.",
                "en | STRIKE OCCURRED 2025-03-10     | The strike began on 10 March.",
                "en | ACCIDENT OCCURRED 2025-03-10   | The road has been closed since Monday, when a pipe burst.",
                "en | ATTACK OCCURRED 2025-02-08     | Hundreds have been killed since 8 February, when Nordia launched its"
                        + " offensive.",
                "id | ATTACK OCCURRED 2025-02-08     | Ratusan orang tewas sejak 8 Februari, ketika Nordia meluncurkan serangan.",
                "en | CLOSURE ONGOING 2025-03-10/..  | The road has been closed since Monday, when a pipe burst.",
            })
    void standsAsTheSentenceSays(String language, String expected, String text) {
        String type = expected.split(" ")[0];
        MergedEvent event = ArticleReader.events(text, language, "2025-03-12").stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();

        assertEquals(expected, type + " " + event.status() + " " + event.time().edtf());
    }
}
