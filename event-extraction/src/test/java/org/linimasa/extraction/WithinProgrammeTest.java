package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;

/** The weekdays of a programme that lies ahead are those within its days. */
class WithinProgrammeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Festival Perahu digelar pada 27-31 Agustus di Tual. Konser penutup digelar pada Minggu malam. | PLANNED 2025-08-31",
                "id | Festival Perahu digelar pada 27-31 Agustus di Tual. Konser penutup pada Minggu malam dibatalkan. | CANCELLED 2025-08-31",
                "id | Festival Perahu tetap digelar pada 27-31 Agustus. Acara dibuka dengan pawai pada Rabu (27/8), dilanjutkan lomba dayung pada Kamis dan Jumat."
                        + " | PLANNED 2025-08-28/2025-08-29",
                "en | The boat fair will be held from 27 to 31 August in Harlow. It opens with a parade on Wednesday. | PLANNED 2025-08-27",
                "en | The boat fair will be held from 27 to 31 August in Harlow. The closing concert on Sunday evening has been called off."
                        + " | CANCELLED 2025-08-31",
            })
    void aPointOfTheProgrammeIsOnOneOfItsDays(String language, String text, String told) {
        assertEquals(told, last(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What is no point of a programme, or told as past.
                "id | Festival Perahu digelar pada 27-31 Agustus di Tual. Wali kota menandatangani kontrak pada Senin. | OCCURRED 2025-08-18",
                "en | The boat fair will be held from 27 to 31 August in Harlow. The band played a concert on Saturday. | OCCURRED 2025-08-16",
                "en | The boat fair will be held from 27 to 31 August in Harlow. The mayor signed the contract on Monday. | OCCURRED 2025-08-18",
                // At another place.
                "id | Festival Perahu digelar pada 27-31 Agustus di Tual. Konser amal di Marowa digelar pada Minggu. | OCCURRED 2025-08-17",
                // A programme that is over.
                "id | Festival Perahu telah digelar pada 1-5 Agustus di Tual. Konser amal digelar pada Minggu. | OCCURRED 2025-08-17",
            })
    void otherWeekdaysAreThoseOfTheReport(String language, String text, String told) {
        assertEquals(told, last(language, text));
    }

    private static String last(String language, String text) {
        List<Mention> mentions = ArticleReader.mentions(text, language, "2025-08-19");
        Mention last = mentions.get(mentions.size() - 1);
        return last.status() + " " + last.time().edtf();
    }
}
