package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.event.Participant;

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
                "en | COMPETITION | Oldport will play Karvik on Saturday.",
                "en | ACTIVITY    | Mara Lind will play Ophelia on Saturday.",
                "en | ACTIVITY    | She will play Ophelia on Saturday.",
                "id | COMPETITION | Persada akan melawan Garuda Muda pada Sabtu (8/3).",
            })
    void isToldByWhatStandsBeside(String language, String type, String text) {
        assertEquals(type, ArticleReader.event(text, language, "2025-03-03").type());
    }

    @ParameterizedTest
    @CsvSource({
        "Oldport beat Lindal 3-1 on Sunday., 'Oldport, Lindal'",
        "Oldport will play Karvik on Saturday., 'Oldport, Karvik'",
    })
    void isBetweenWhomTheNamesSayAlsoWhereASentenceBegins(String text, String expected) {
        String participants = ArticleReader.event(text, "en", "2025-03-03").participants().stream()
                .map(Participant::name)
                .collect(Collectors.joining(", "));

        assertEquals(expected, participants);
    }

    @ParameterizedTest
    @CsvSource({
        "Mira Lind will take over as chief executive on 2 April., APPOINTMENT",
        "Mira Lind will take over from Leo Voss on 2 April., APPOINTMENT",
        "Nordlink will take over Baltline on 2 April., ACQUISITION",
    })
    void isAnOfficeOrACompanyThatSomebodyTakesOver(String text, String type) {
        assertEquals(type, ArticleReader.event(text, "en", "2025-03-03").type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tersangka melawan petugas pada Minggu (2/3).",
                "Ia tidak melawan saat ditangkap pada Minggu (2/3)."
            })
    void whoResistsThePolicePlaysNoMatch(String text) {
        assertTrue(ArticleReader.mentions(text, "id", "2025-03-03").stream()
                .noneMatch(mention -> mention.type().equals("COMPETITION")));
    }
}
