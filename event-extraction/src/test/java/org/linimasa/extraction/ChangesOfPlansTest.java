package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Status;

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
                "en | CANCELLED [2025-03-08..2025-03-09] | An open day, advertised for this weekend, has been called off.",
                "en | CANCELLED 2025-03-03 | Divers had planned to search from Monday, but the search was called off on Tuesday night.",
                "en | POSTPONED 2025-03-08 | A test planned for Tuesday was put off until Saturday.",
                "en | POSTPONED 2025-03-03 | A test planned for Monday was put off.",
                "en | POSTPONED 2025-03-10 | A test planned for Monday has been put off.",
                "en | POSTPONED 2026 | The firm had planned to open the pier in May. It now expects to open it next year.",
                "id | POSTPONED 2026 | Perusahaan semula berencana membuka dermaga pada Mei. Kini perusahaan menargetkan pembukaan tahun depan.",
                "id | POSTPONED 2024-08 | Tahap pertama direncanakan pada Agustus lalu, tetapi digeser empat bulan.",
                "id | POSTPONED 2025-03-03 | Evakuasi yang semula direncanakan pada Senin malam ditunda.",
                "en | POSTPONED 2025-03-29 | A fireworks show planned for Saturday to mark the anniversary has been moved to March 29.",
                "en | CANCELLED 2025-03-08 | A parade planned for Saturday to honor the team has been called off.",
                "id | POSTPONED 2025-03-21 | Peluncuran semula akan digelar pada 21 Maret, bertepatan dengan hari libur, tetapi ditunda.",
                "en | CANCELLED 2024-03 | A planned merger with rival Skylark collapsed in March 2024.",
                "en | OCCURRED 2025-03-03 | A bridge in Tolvane collapsed on Monday.",
                "en | OCCURRED 2025-03-03 | The court annulled the election on Monday.",
                "en | CANCELLED 2025-04 | A public meeting that was scheduled for next month has been cancelled.",
                "en | POSTPONED 2025-04 | The concert that was planned for next month has been postponed.",
                "id | OCCURRED 2025-03-03 | Uji coba peluncuran telah dilakukan pada Senin oleh maskapai Elang Air.",
                "en | PLANNED 2025-03-08 | Residents plan a march on Saturday.",
                "en | OCCURRED 2025-03-04 | The meeting that was held on Tuesday went well.",
                "id | POSTPONED [2025-03-10..2025-03-16] | Unjuk rasa yang sedianya digelar Kamis (6/3) di depan kantor bupati ditunda hingga pekan depan.",
                "id | CANCELLED 2025-02-28 | Debat terbuka kedua yang sedianya digelar Jumat pekan lalu dibatalkan.",
                "en | POSTPONED 2025-10 | A public inquiry due last May was put back to October.",
                "en | CANCELLED 2025-03-16 | A meeting with the seller, arranged for March 16, fell through.",
                "en | POSTPONED 2025-10-07 | A round in the capital, Port Lamine, that was to have begun on Monday has been delayed until October 7.",
                "en | CANCELLED 203X | The agency confirmed that a flight once foreseen for the 2030s has been scrapped.",
                "en | CANCELLED 2025-03-08 | A children's painting day due to take place this Saturday has been cancelled.",
                "en | CANCELLED 2025-03-08 | A concert due to take place on Saturday has been cancelled.",
                "en | PLANNED 2025-03-08 | A concert is due to take place on Saturday.",
                "en | DENIED null | The ministry denied that the talks had been cancelled.",
            })
    void areOneEvent(String language, String what, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(what, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | CANCELLED 2025-03-08 | The orchestra was due to play in Gdansk on Saturday. The concert has been cancelled.",
                "id | CANCELLED 2025-03-08 | Orkes itu sedianya tampil di Surabaya pada 8 Maret. Konser tersebut dibatalkan.",
                "en | POSTPONED 2025-04-17 | Thabo Ngwena was due to be sentenced on Friday. The judge postponed his case to April 17.",
                "en | POSTPONED 2025-03-07 | The launch of a probe designed to map ice has been postponed."
                        + " The craft had been due to lift off on Friday.",
                "en | POSTPONED 2025-23 | Inspectors were due to come in May but the visit was pushed back to the autumn.",
                "en | CANCELLED 2025-04 | Ida Holm told a conference that the firm had scrapped a sale that was due to start next month.",
                "en | CANCELLED 2025-22 | A proposal to open the cave this summer has been dropped.",
                "en | POSTPONED 2025-02-06 | The reopening had been set for 6 February, but it was put back when a curtain tore.",
                "id | POSTPONED 2025-02-27 | Putusan semula akan dibacakan Kamis pekan lalu, tapi sidang ditunda.",
                "en | POSTPONED 2025-03-03 | The lift had been planned for Monday but was postponed.",
                "en | POSTPONED 2025-03-08 | They have postponed the fair, which had been planned for Saturday.",
                "id | POSTPONED 2025-03-08 | Konser yang rencananya digelar Sabtu (8/3) ditunda.",
                "en | POSTPONED 2025-03-08 | Swimmers had been told the pool would reopen on Saturday, but that was put off.",
                "id | POSTPONED 2025-03-20 | Tahap kedua sedianya dimulai pada 20 Maret, tetapi ditunda lantaran pandemi.",
                "id | CANCELLED null | Kepindahan penyerang itu batal.",
                "id | POSTPONED 2025-03-24 | Laga itu semestinya digelar Sabtu (15/3), namun dimundurkan ke 24 Maret.",
            })
    void areToldBySentencesAndClausesTogether(String language, String what, String text) {
        MergedEvent event = ArticleReader.events(text, language, "2025-03-05").stream()
                .filter(one -> one.status() != Status.PLANNED || !what.startsWith("POSTPONED"))
                .findFirst()
                .orElseThrow();

        assertEquals(what, event.status() + " " + event.time().edtf());
        assertTrue(ArticleReader.events(text, language, "2025-03-05").size() <= 2);
    }

    @Test
    void aFormerPlanOfAnotherSentenceIsLeftAloneWhereNothingChanged() {
        assertEquals(
                Status.PLANNED,
                ArticleReader.event("The choir had been due to sing on Saturday.", "en", "2025-03-05")
                        .status());
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
            })
    void twoPredicatesAreTwoEventsEachWithItsTitle(String text, String first, String second) {
        List<String> told = ArticleReader.mentions(text, "en", "2025-03-05").stream()
                .map(mention -> mention.status() + " " + mention.time().edtf() + " " + mention.title())
                .toList();

        assertEquals(List.of(first, second), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | CANCELLED 2025-04    | A bonus that Halden Foods had planned to pay in April has been cancelled.",
                "en | CANCELLED 2025-04-03 | The dinner the club had hoped to hold on April 3 has been called off.",
                "en | CANCELLED 2025-02-20 | A raid prepared by the coastguard for February 20 was called off.",
                "en | CANCELLED null       | A planned trial of electric buses has been dropped.",
                "en | POSTPONED 2025-05-15 | Halden has moved its Supplier Day, originally planned for March 27, to May 15.",
                "en | POSTPONED [2025-03-03..2025-03-09] | A vote had been expected this week but was deferred.",
                "en | POSTPONED 2025-02-04 | Sentencing had been listed for 4 February but was put back.",
                "en | NOT_OCCURRED 2022    | The new pool, which members had hoped to open in 2022, was never built.",
                "en | NOT_OCCURRED 2025-03-02 | The match was to have been played on Sunday.",
                "en | POSTPONED 2026       | The board decided to postpone the sale of its ferry to next year.",
                "id | CANCELLED 2025-04-03 | Panitia memutuskan membatalkan konser pada 3 April.",
                "en | POSTPONED 2025-04-25 | The union put the ballot off until April 25 because of snow.",
                "en | POSTPONED 2025-03-18 | Saturday's match between Oldport A and Karvik A has been put back to March 18.",
                "id | POSTPONED 2024-12    | Kereta semula dijadwalkan beroperasi pada Desember 2024, tetapi ditunda setelah"
                        + " jembatannya retak.",
                "id | POSTPONED 2026-01    | Pembukaan rute baru yang sedianya dimulai 10 April dimundurkan ke Januari 2026.",
                "id | CANCELLED 2025-03-04 | Upaya serupa yang direncanakan Selasa malam urung dilakukan.",
                "id | CANCELLED null       | Promo tiket Natal dibatalkan.",
                "id | CANCELLED 2024       | Tahun lalu festival ini ditiadakan.",
                "en | CANCELLED 2025-03-07 | A strike that would have halted trams on Friday has been called off.",
                "en | POSTPONED 2024-10    | The yacht had been due to sail in October, but the voyage was postponed.",
                "id | POSTPONED 2025-10    | Rapat umum untuk memilih penggantinya ditunda dari Agustus ke Oktober.",
                "id | POSTPONED 2024-07    | Pemasangan dinding penahan yang semula akan dimulai Juli lalu ditunda.",
                "id | POSTPONED 2025-03-19 | Sidang putusan untuk Lukman Daryanto yang semula dijadwalkan hari ini ditunda hingga"
                        + " Rabu, 19 Maret.",
                "en | POSTPONED 2026       | The launch of the probe, first planned for 2024, has slipped to 2026.",
                "en | CANCELLED 2025-03-08 | A protest that supporters had planned for Saturday's match has been called off.",
                "en | CANCELLED 2025-06-18 | A concert that was to have been held in the park on June 18 to thank donors has been"
                        + " cancelled.",
                "en | NOT_OCCURRED 2025-03-03 | The campaign was meant to end on Monday.",
                "en | NOT_OCCURRED 2025-03-04 | Karin Bos was also due to learn her sentence on Tuesday but did not appear.",
                "id | NOT_OCCURRED 2025-03-03 | Perbaikan jalan itu, yang semestinya rampung Senin lalu, masih berlangsung.",
                "en | PLANNED 2025-03-16   | The final, postponed twice because of snow, will now be played on 16 March.",
                "en | PLANNED 2025-03-07   | The inspection, delayed by a strike, will take place on Friday.",
                "en | PLANNED [2025-03-05..2025-03-09] | The ministry is to send a team of engineers later this week.",
                "en | POSTPONED 2025-10-14 | The hearing was postponed in February because of the storm and will now be held on"
                        + " October 14.",
                "en | CANCELLED 2025-03-08 | A rally that the union had called for Saturday has been cancelled so as not to"
                        + " burden the town.",
                "id | POSTPONED null       | Adapun rencana memperpanjang rute hingga Ardi ditunda sampai waktu yang belum"
                        + " ditentukan.",
                "en | CANCELLED 2025-03-09 | The unveiling of the statue, which had been arranged for Sunday, was called off.",
                "en | CANCELLED 2025       | The fair will no longer take place this year.",
                "id | CANCELLED 2025-04-28 | Wabah ini memaksa panitia membatalkan lomba lari yang sedianya digelar 28 April.",
            })
    void whatBecameOfAPlanIsTold(String language, String expected, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(expected, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | CANCELLED 2025-03-08 | The band had been due to play at the fair on Saturday. It was scrapped after rain.",
                "id | CANCELLED 2025-03-08 | Panitia akan menggelar lomba perahu pada 8 Maret. Kegiatan itu dibatalkan karena banjir.",
                "id | POSTPONED [2025-03-17..2025-03-23] | Pameran buku semula dibuka Senin (10/3). Namun, kegiatan itu"
                        + " digeser ke pekan berikutnya.",
                "en | PLANNED 2025-03-08   | The band is to play at the fair on Saturday. It was founded in Ardmore.",
            })
    void whatTheNextSentenceSaysBecameOfAPlanIsTold(String language, String expected, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(expected, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | null       | The ministry on Tuesday cancelled the visit.",
                "id | null       | Panitia pada Selasa (4/3) membatalkan konser di Solo.",
                "en | null       | The club on Tuesday decided to cancel the concert.",
                "en | 2025-03-10 | The government on Monday called off the summit planned for 10 March.",
                "en | 2025-03-01 | Saturday's match between Oldport A and Karvik A was cancelled.",
            })
    void theDayOfADecisionIsNotThatOfWhatIsCalledOff(String language, String edtf, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals("CANCELLED " + edtf, event.status() + " " + event.time().edtf());
    }

    @Test
    void aPlanPutOffByAnActiveVerbKeepsTheDayItHad() {
        MergedEvent event = ArticleReader.event(
                "Pemerintah Kota Tual menunda pembukaan pasar baru yang semula dijadwalkan Sabtu (8/3).",
                "id",
                "2025-03-05");

        assertEquals(Status.POSTPONED, event.status());
        assertEquals("2025-03-08", event.plan().expected().edtf());
    }

    @Test
    void theDayOfAnotherVerbIsNoOldDayOfAPlan() {
        MergedEvent event = ArticleReader.events(
                        "Pemerintah Kota Tual menunda pembukaan pasar baru yang berdiri sejak 2023.",
                        "id",
                        "2025-03-05")
                .stream()
                .filter(one -> one.status() == Status.POSTPONED)
                .findFirst()
                .orElseThrow();

        assertEquals(null, event.time().edtf());
    }
}
