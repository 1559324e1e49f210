package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two things told side by side a date belongs to, and which of them it says nothing of. */
class DatesOfTheOtherVerbTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The second verb is a plan, and the date behind it is the plan's.
                "en | NOT_OCCURRED null, PLANNED 2027 | The brewery has yet to publish its figures and plans to open a plant in Leeds in 2027.",
                "en | OCCURRED [..2025-03-05], PLANNED 2025-03-14"
                        + " | The library has been closed since the flood and hopes to reopen on March 14.",
                // What an event noun is about is not what its verb tells.
                "en | OCCURRED 2025-02 | An inquiry into the merger opened in February.",
                "en | OCCURRED 2025-03-03 | Talks on the agreement began on Monday.",
                // How long something is put off is not how far it lies from what put it off.
                "en | POSTPONED 2025-04-26 | The marathon had been set for April 26 but was put back a week after a storm wrecked the stands.",
                // What was only named is not of the year that it has.
                "en | '' | The debate was dominated by the sale of the harbour in 2022.",
                // One noun, several verbs, each with its day.
                "en | OCCURRED 2024-10, OCCURRED 2024-11, OCCURRED 2024-12-20"
                        + " | Talks on a merger began in October, broke down in mid-November and resumed on Dec. 20.",
                "id | OCCURRED 2024-10, OCCURRED 2024-11, OCCURRED 2024-12-20"
                        + " | Perundingan dimulai pada Oktober, terhenti pada pertengahan November, dan dilanjutkan pada 20 Desember.",
                "id | OCCURRED 2016, NOT_OCCURRED 2020 | Festival itu pertama kali diadakan pada 2016 dan tidak digelar pada 2020.",
                "id | OCCURRED 2025-02-28, OCCURRED 2025-03-01"
                        + " | Pencarian dihentikan pada Jumat (28/2) karena hujan deras dan dilanjutkan pada Sabtu (1/3).",
                "id | PLANNED 2025-04-01/.., PLANNED 2025-10"
                        + " | Upah pokok akan naik 4 persen mulai 1 April dan 2,5 persen lagi pada Oktober.",
                "id | POSTPONED 2025-06, CANCELLED null"
                        + " | Lomba yang semula direncanakan 10 Mei diundur ke Juni, sedangkan pasar malam di alun-alun dibatalkan.",
                "id | POSTPONED 2025-06 | Lomba yang semula direncanakan 10 Mei tetapi diundur ke Juni.",
                "en | OCCURRED 2017 | An attempt to combine the two firms collapsed in 2017.",
                "en | OCCURRED 2017 | A plan to build a dam split the village in 2017.",
                "id | OCCURRED 2025-03-04, OCCURRED 2025-03-04"
                        + " | Sungai itu meluap pada Selasa (4/3) setelah hujan lebat mengguyur hulu sejak siang.",
                "id | OCCURRED 2025-03-05 | Seorang pegawai melaporkannya pukul 07.30 ketika hendak membuka toko.",
                "en | OCCURRED [..2025-03-05] | The drivers' union suspended a two-day strike in Halifax set for March 13-14.",
                "id | NOT_OCCURRED 2024-11-20 | Kunjungan itu sedianya berlangsung pada 20 November 2024.",
                // Some months later is not the month before.
                "id | OCCURRED 2022-03, OCCURRED [2022-03..2025-03-05]"
                        + " | Dua perahu itu diserahkan pada Maret 2022. Beberapa bulan kemudian, satu perahu tenggelam.",
                "en | OCCURRED 2022-03, OCCURRED [2022-03..2025-03-05]"
                        + " | The two boats were handed over in March 2022. Some months later, one boat sank.",
            })
    void isTheirs(String language, String events, String text) {
        assertEquals(events, told(text, language, "2025-03-05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The two boats were handed over on 3 March 2026. Some months later, one boat sank.",
                "id | Dua perahu itu diserahkan pada 3 Maret 2026. Beberapa bulan kemudian, satu perahu tenggelam.",
            })
    void areReadWhereTheDocumentIsSaidToBeOlderThanWhatItTells(String language, String text) {
        assertTrue(told(text, language, "2025-03-05").contains("2026-03-03"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | OCCURRED XXXX-03-02, OCCURRED null"
                        + " | Seorang balita meninggal pada 2 Maret. Dinas menetapkan kejadian luar biasa empat hari kemudian.",
            })
    void withoutAYearLiesBehindWhatWasTold(String language, String events, String text) {
        assertEquals(events, told(text, language, null));
    }

    private static String told(String text, String language, String publishedOn) {
        return ArticleReader.events(text, language, publishedOn).stream()
                .map(event -> event.status() + " " + event.time().edtf())
                .collect(Collectors.joining(", "));
    }
}
