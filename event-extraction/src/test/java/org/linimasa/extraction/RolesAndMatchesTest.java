package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One plays a role, a concert or a match. */
class RolesAndMatchesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PERFORMANCE | Tom Hale will play Captain Reed in the sequel next year.",
                "en | PERFORMANCE | Nadia Lorne will play the queen in a film in 2026.",
                "en | PERFORMANCE | Ida Holm will star in a series due in June 2026.",
                "en | PERFORMANCE | The Karvik Orchestra will play in Bergen on 12 March.",
                "id | PERFORMANCE | Reza Darmawan akan memerankan Pangeran Diponegoro dalam film pada 2026.",
                "id | PERFORMANCE | Reza Darmawan akan berperan sebagai dokter pada 2026.",
                "id | PERFORMANCE | Reza Darmawan akan bermain dalam film Pelabuhan pada 2026.",
                "id | PERFORMANCE | Reza Darmawan akan membintangi film Pelabuhan pada Juni 2026.",
                "en | COMPETITION | Oldport will play against Karvik on 8 March.",
                "id | COMPETITION | Persada akan bermain melawan Garuda Muda pada Sabtu (8/3).",
                "en | ACTIVITY    | Oldport will play Karvik on Saturday.",
            })
    void isToldByWhatStandsBeside(String language, String type, String text) {
        assertEquals(type, ArticleReader.event(text, language, "2025-03-03").type());
    }
}
