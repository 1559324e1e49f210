package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;

/** What is called off, denied, annulled or repaired, each as one event with its own time. */
class ChangesOfPlansTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | PLANNED 2025-03-22 | Pemungutan suara ulang di 12 tempat pemungutan suara digelar pada 22 Maret 2025.",
                "id | POSTPONED 2025-36 | Pemerintah Kota Marowa menunda pembukaan museum yang semula dijadwalkan pada 1 Juni 2025 menjadi kuartal terakhir tahun ini.",
                "id | CANCELLED 2025-03-06 | Lokakarya kedua yang semula direncanakan besok batal digelar.",
                "id | PLANNED 2025-03-10/.. | Pemerintah Kota Marowa akan memperbaiki jembatan yang roboh mulai 10 Maret.",
                "id | OCCURRED 2025-03-03 | Mahkamah Konstitusi membatalkan hasil pilkada pada Senin.",
                "id | CANCELLED 2025-03-03 | Panitia membatalkan lomba perahu pada Senin.",
                "id | OCCURRED 2025-03-03 | Dua pendaki meninggal dunia akibat tersambar petir pada Senin malam.",
                "en | CANCELLED 2024-03 | A planned merger with rival Skylark collapsed in March 2024.",
                "en | OCCURRED 2025-03-03 | A bridge in Tolvane collapsed on Monday.",
                "en | OCCURRED 2025-03-03 | The court annulled the election on Monday.",
                "en | CANCELLED 2025-04 | A public meeting that was scheduled for next month has been cancelled.",
                "en | POSTPONED 2025-04 | The concert that was planned for next month has been postponed.",
                "id | OCCURRED 2025-03-03 | Uji coba peluncuran telah dilakukan pada Senin oleh maskapai Elang Air.",
                "en | PLANNED 2025-03-08 | Residents plan a march on Saturday.",
                "en | OCCURRED 2025-03-04 | The meeting that was held on Tuesday went well.",
                "en | DENIED null | The ministry denied that the talks had been cancelled.",
            })
    void areOneEvent(String language, String what, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(what, event.status() + " " + event.time().edtf());
    }

    @Test
    void theObjectOfASecondVerbIsNotThatOfTheFirst() {
        Mention mourning = ArticleReader.mentions(
                        "Lena Ortiz proclaimed a day of mourning and cancelled a visit to Norway planned for Friday.",
                        "en",
                        "2025-03-05")
                .get(0);

        assertEquals(
                List.of("Lena Ortiz"),
                mourning.participants().stream().map(Participant::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The queen proclaimed a day of mourning and cancelled a visit to Norway planned for Friday."
                        + " | OCCURRED [..2025-03-05] The queen proclaimed a day of mourning"
                        + " | CANCELLED 2025-03-07 The queen cancelled a visit to Norway",
                "The fair was postponed on Monday and will go ahead on 12 April."
                        + " | POSTPONED null The fair was postponed"
                        + " | PLANNED 2025-04-12 The fair will go ahead",
                "The organiser Skylark denied reports that the tour would be called off."
                        + " | OCCURRED [..2025-03-05] The organiser Skylark denied reports that the tour would be called off"
                        + " | DENIED null Tour would be called off",
            })
    void twoPredicatesAreTwoEventsEachWithItsTitle(String text, String first, String second) {
        List<String> told = ArticleReader.mentions(text, "en", "2025-03-05").stream()
                .map(mention -> mention.status() + " " + mention.time().edtf() + " " + mention.title())
                .toList();

        assertEquals(List.of(first, second), told);
    }
}
