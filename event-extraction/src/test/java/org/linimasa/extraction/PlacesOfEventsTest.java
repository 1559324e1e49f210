package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Place;

/** Where somebody says it is not where it happens. */
class PlacesOfEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | - | The minister will meet Mira Lind on 20 May, the ministry in Oslo said on Tuesday.",
                "en | Bergen | The minister will meet Mira Lind in Bergen on 20 May, the ministry in Oslo said on Tuesday.",
                "en | Bergen | Two planes collided on Monday, police in Bergen said.",
                "id | - | Menteri akan bertemu Mira Lind pada 20 Mei, kata juru bicara kementerian di Oslo.",
            })
    void areTakenFromWhatIsSaidAndNotFromWhoSaysIt(String language, String place, String text) {
        Place found = ArticleReader.event(text, language, "2025-03-12").place();

        assertEquals(place, found == null ? "-" : found.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Jakarta | Foreign Minister Ken Sato visited Jakarta on Monday.",
                "en | Jakarta | Floods hit Jakarta on Monday.",
                "id | Jakarta | Menteri Luar Negeri Ken Sato mengunjungi Jakarta pada Senin (10/3).",
                "id | Jakarta | Banjir melanda Jakarta pada Senin (10/3).",
                "en | - | Sanctions hit Moscow on Monday.",
            })
    void areTheCapitalThatIsVisitedOrStruck(String language, String place, String text) {
        Place found = ArticleReader.event(text, language, "2025-03-12").place();

        assertEquals(place, found == null ? "-" : found.name());
    }
}
