package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody told of is dated from the day on which he did. */
class SpokenEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | “President Musa Okoro will visit Japan tomorrow,” Mayor Anna Berg said on 1 March. | 2024-03-02 PLANNED",
                "en | On 1 March Mayor Anna Berg said: “President Musa Okoro will visit Japan tomorrow.” | 2024-03-02 PLANNED",
                "en | “President Musa Okoro visited Japan yesterday,” Mayor Anna Berg said on 1 March. | 2024-02-29 OCCURRED",
                "en | “President Musa Okoro visited Japan yesterday,” Mayor Anna Berg said. | 2024-05-16 OCCURRED",
                "en | On 1 March Mayor Anna Berg said the museum would open the next month. | 2024-04 PLANNED",
                "id | “Presiden Musa Hidayat akan mengunjungi Jepang besok,” kata Ardi Santosa pada 1 Maret 2024. | 2024-03-02 PLANNED",
                "id | “Presiden Musa Hidayat mengunjungi Jepang kemarin,” kata Ardi Santosa, Jumat (1/3/2024). | 2024-02-29 OCCURRED",
                "id | Pada 1 Maret Ardi Santosa mengatakan jembatan akan dibuka bulan depan. | 2024-04 PLANNED"
            })
    void areDatedFromTheDayOnWhichTheyWereToldOf(String language, String text, String told) {
        MergedEvent event = ArticleReader.event(text, language, "2024-05-17");

        assertEquals(told, event.time().edtf() + " " + event.status());
    }
}
