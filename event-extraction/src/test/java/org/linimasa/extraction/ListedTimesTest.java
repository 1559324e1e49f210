package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years or months in a list date one event each. */
class ListedTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Referendums were held in 2009, 2013 and 2020. | 2009 2013 2020",
                "en | Her team won the two previous finals, in 2015 and 2019. | 2015 2019",
                "en | Strikes took place in May 2022 and in June 2023. | 2022-05 2023-06",
                "id | Referendum digelar pada 2009, 2013, dan 2020. | 2009 2013 2020",
                "en | The council turned down the plan in October 2017 and again last year. | 2017-10 2024",
                "id | Warga menolak rencana itu pada 2017 dan lagi pada 2019. | 2017 2019",
                "id | Gempa mengguncang Wanasari pada 2015 dan 2019. | 2015 2019",
            })
    void dateOneEventEach(String language, String text, String times) {
        assertEquals(List.of(times.split(" ")), timesOf(text, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The prize was not awarded in 2015 and 2016. | 1",
                "en | The bridge was built between 2015 and 2019. | 1",
                "id | Jembatan itu dibangun antara 2015 dan 2019. | 1",
            })
    void areOneTimeWhereNothingTookPlaceOrOneStretchIsMeant(String language, String text, int events) {
        assertEquals(events, timesOf(text, language).size());
    }

    @Test
    void tellAlsoWhatLiesAhead() {
        List<String> told =
                ArticleReader.events("Elections are held in 2021, 2025 and 2029.", "en", "2026-03-12").stream()
                        .map(event -> event.time().edtf() + " " + event.status())
                        .sorted()
                        .toList();

        assertEquals(List.of("2021 OCCURRED", "2025 OCCURRED", "2029 PLANNED"), told);
    }

    private static List<String> timesOf(String text, String language) {
        return ArticleReader.events(text, language, "2025-03-12").stream()
                .map(event -> String.valueOf(event.time().edtf()))
                .sorted()
                .toList();
    }
}
