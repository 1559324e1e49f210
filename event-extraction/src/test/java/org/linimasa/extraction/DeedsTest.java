package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A former mayor was found guilty of taking bribes between 2018 and 2020.",
                "en | A court convicted Lena Orr of stealing paintings in 2019.",
                "id | Hakim memvonis Harun Rasyid bersalah menerima suap pada 2021.",
                "id | Harun Rasyid dinyatakan bersalah menerima suap antara Maret 2021 dan Juni 2022.",
            })
    void theCourtIsNotDatedByTheDeed(String language, String text) {
        assertEquals(List.of("VERDICT [..2025-03-05]"), dates(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-03 | A court jailed Lena Orr for stealing paintings on Monday.",
                "en | 2024-05    | In May 2024 a court convicted Lena Orr of stealing paintings.",
                "id | 2025-03-03 | Hakim memvonis Harun Rasyid bersalah menerima suap, Senin (3/3).",
            })
    void aDateOfTheNewsOrBeforeTheDeedIsTheCourts(String language, String date, String text) {
        assertEquals(List.of("VERDICT " + date), dates(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police have arrested three men in connection with a robbery in Ghent last Saturday.",
                "Police have arrested Lena Orr over a robbery in Ghent last Saturday.",
            })
    void nobodyIsArrestedOnTheDayOfTheDeed(String text) {
        assertEquals(List.of("ARREST [..2025-03-05]", "ATTACK 2025-03-01"), dates("en", text));
    }

    private static List<String> dates(String language, String text) {
        return ArticleReader.events(text, language, "2025-03-05").stream()
                .map(event -> event.type() + " " + event.time().edtf())
                .toList();
    }
}
