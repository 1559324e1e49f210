package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

/** What did not happen is told without a date, too, where it was awaited or somebody named left it undone. */
class NegatedEventsTest {
    private static List<String> told(String language, String text) {
        return ArticleReader.events("Rain fell. " + text, language, "2025-03-13").stream()
                .filter(event -> event.status() == Status.NOT_OCCURRED)
                .map(MergedEvent::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A third windmill was never built            | A third windmill was never built.",
                "en | The anchor has still not been raised        | The anchor has still not been raised, divers said.",
                "en | No contract has been signed                 | No contract has been signed.",
                "en | That review was never published             | That review was never published.",
                "en | Ruth Kamau did not attend                   | Ruth Kamau did not attend because of a cold.",
                "en | A third windmill was never built            | A third windmill the town requested in 2010 was never built.",
                "en | The ministers did not sign the deal           | The ministers did not sign the deal.",
                "en | The council has yet to sign the order       | The council has yet to sign the order.",
                "en | Meeting between Ana Diaz and Ben Cole never took place | The meeting between Ana Diaz and Ben Cole never took place.",
                "id | Pertemuan Siti Rahma dan Adi Wirawan tidak pernah terjadi | Pertemuan Siti Rahma dan Adi Wirawan tidak pernah terjadi.",
                "id | Feri itu tidak berlayar                     | Feri itu tidak berlayar karena gelombang tinggi.",
                "id | Petugas belum menangkap pemilik kapal       | Petugas belum menangkap pemilik kapal.",
                "id | Uji rem tidak pernah dilakukan              | Menurut seorang montir yang enggan disebut namanya, uji rem tidak pernah dilakukan.",
                "id | Berkasnya belum pernah dikirim              | Berkasnya belum pernah dikirim.",
                "id | Rina Wulandari tidak hadir dalam rapat      | Rina Wulandari tidak hadir dalam rapat karena sakit.",
            })
    void areToldWithoutADate(String language, String title, String text) {
        assertEquals(List.of(title), told(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Nobody was hurt.",
                "en | No charges would be brought.",
                "en | Ruth Kamau did not rule out a strike.",
                "en | Nobody may enter the yard without a licence.",
                "en | The name of the driver has not been disclosed.",
                "en | The talks never took place.",
                "id | Ia tidak menutup kemungkinan mundur.",
                "id | Waktu pemindahan belum dapat dipastikan.",
                "id | Warga diminta tidak kembali ke rumah.",
            })
    void areNotMadeOfRulesAndOfWhatNobodyKnows(String language, String text) {
        assertEquals(List.of(), told(language, text));
    }

    @Test
    void areWhatSomebodyRefusesToDo() {
        List<String> told = ArticleReader.events(
                        "Bupati menolak bertemu demonstran pada Senin (10/3). Bupati menolak menunda pemilu.",
                        "id",
                        "2025-03-13")
                .stream()
                .map(event -> event.type() + " " + event.status())
                .sorted()
                .toList();

        assertEquals(List.of("MEETING NOT_OCCURRED", "REJECTION OCCURRED", "REJECTION OCCURRED"), told);
    }
}
