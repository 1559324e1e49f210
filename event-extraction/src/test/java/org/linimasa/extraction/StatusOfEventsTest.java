package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

class StatusOfEventsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DENIED   | Radio stations carried reports of a shooting on Monday, but police say no shots were fired.",
                "en | POSSIBLE | There were rumours of a coup in the capital on Monday.",
                "id | DENIED   | Beredar kabar penembakan di perbatasan pada Senin, tetapi polisi memastikan tidak ada tembakan.",
                "en | OCCURRED | Police received a report of a fire on Monday.",
                "en | DENIED   | Ida Holm called false a rumor that the town had sold the pier on Monday.",
                "en | OCCURRED | The road did not reopen until Monday.",
                "id | OCCURRED | Gempa pada Senin (3/3) tidak menimbulkan kerusakan.",
                "en | OCCURRED | A director who took money for lessons that never took place was jailed on Monday.",
            })
    void hearsayIsNoFactAndWhatContradictsItDeniesIt(String language, String status, String text) {
        assertEquals(
                status,
                ArticleReader.events(text, language, "2025-03-05").stream()
                        .filter(event -> "2025-03-03".equals(event.time().edtf()))
                        .findFirst()
                        .orElseThrow()
                        .status()
                        .name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | OCCURRED  | Presiden Prabowo Subianto meresmikan bendungan itu pada Senin (3/3/2025).",
                "id | OCCURRED  | Polisi telah menangkap tiga perampok di Bogor pada Senin (3/3/2025).",
                "id | PLANNED   | Presiden Prabowo Subianto akan mengunjungi Jepang pada 20 Maret 2025.",
                "id | PLANNED   | Menteri Anita Sari dijadwalkan melantik rektor baru pada 20 Maret 2025.",
                "id | PLANNED   | Konser Raka Wirawan rencananya digelar di Medan pada 20 Maret 2025.",
                "id | POSSIBLE  | Gunung Talaga mungkin meletus pada 20 Maret 2025.",
                "id | CANCELLED | Kunjungan Menteri Anita Sari ke Turki pada 20 Maret 2025 dibatalkan.",
                "id | POSTPONED | Konser Raka Wirawan di Medan ditunda ke 20 Maret 2025.",
                "id | ONGOING   | Sejak Senin (3/3/2025) buruh pelabuhan mogok kerja.",
                "id | PLANNED   | Laga kedua melawan Rakata FC akan berlangsung pada 20 Maret 2025.",
                "id | POSTPONED | Pemilihan kepala desa yang semula digelar akhir pekan ini ditunda hingga bulan depan.",
                "en | POSTPONED | A hearing on the case, originally set for April, has been postponed.",
                "en | OCCURRED  | President Ruth Kamau opened the new bridge in Mombasa on March 3, 2025.",
                "en | PLANNED   | President Ruth Kamau will visit Tanzania on March 20, 2025.",
                "en | PLANNED   | Foreign Minister Eva Lind is set to meet Paul Okoye on March 20, 2025.",
                "en | PLANNED   | The Tolvane museum plans to open a new wing on March 20, 2025.",
                "en | POSSIBLE  | Drivers may strike on March 20, 2025.",
                "en | OCCURRED  | A possible buyer dropped out on March 3, 2025.",
                "en | POSSIBLE  | If that fails, a trial is planned for March 20, 2025.",
                "id | DENIED    | Hartono dikabarkan sudah bergabung dengan sebuah klub Thailand, namun agennya membantah.",
                "id | OCCURRED  | Kedua menteri menandatangani nota kerja sama pada 3 Maret 2025.",
                "en | CANCELLED | A concert by Lena Ortiz planned for March 20, 2025 was called off.",
                "id | OCCURRED  | Di tengah ketegangan, kedua menteri bertemu di Jenewa pada 3 Maret 2025.",
                "id | POSTPONED | Pembukaan pasar semula dijadwalkan pada 3 Februari, tetapi ditunda karena hujan.",
                "id | CANCELLED | Lomba perahu dijadwalkan pada 20 Maret, namun dibatalkan karena banjir.",
                "id | PLANNED   | Lomba perahu dijadwalkan pada 20 Maret, tetapi panitia menunda pendaftaran.",
                "en | POSTPONED | The opening of the market was scheduled for 3 March but has been postponed.",
                "id | CANCELLED | Debat ketiga yang sedianya diadakan 20 Maret 2025 dibatalkan.",
                "id | POSTPONED | Ujian semester yang seharusnya dimulai 20 Maret 2025 diundur.",
                "en | PLANNED   | Anna Lind is due in court on March 20, 2025.",
                "en | PLANNED   | The tunnel was originally due to finish in February 2025.",
                "en | PLANNED   | The first maps are expected in May 2025.",
                "en | POSSIBLE  | The probe may reach Jupiter in 2031.",
                "en | CANCELLED | Eva Lind called off a fundraiser set for March 20, 2025.",
                "en | OCCURRED  | Schools closed due to the snow on March 3, 2025.",
                "en | POSTPONED | A friendly with Redcastle, originally scheduled for March 10, was moved to March 20, 2025.",
                "en | OCCURRED  | The trial of Lena Ortiz was moved to Lagos on March 3, 2025.",
                "en | POSTPONED | The trial of Lena Ortiz was postponed to March 20, 2025.",
            })
    void isReadFromTheWordsOfTheClause(String language, Status status, String text) {
        assertEquals(status, ArticleReader.event(text, language, "2025-03-05").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Apakah Presiden Prabowo Subianto bertemu Anwar Ibrahim pada Senin (3/3/2025)?",
                "id | Jika Presiden Prabowo Subianto bertemu Anwar Ibrahim, perjanjian itu bisa diteken.",
                "id | Kerja sama militer yang meningkat itu mengkhawatirkan banyak pihak.",
                "id | Upacara itu biasanya digelar setiap Agustus.",
                "en | Did President Ruth Kamau meet Paul Okoye on Monday?",
                "en | If Ruth Kamau resigned, an election would follow.",
                "en | Growing military cooperation has worried its neighbours.",
                "en | The festival is usually held every August.",
                "en | Passengers may face delays until the end of July.",
                "en | Published 3 March 2025",
                "id | Diterbitkan: 3 Maret 2025",
                "id | Bank itu memperkirakan harga tetap terkendali sepanjang 2026.",
            })
    void questionsConditionsAndGeneralitiesAreNoEvents(String language, String text) {
        assertEquals(0, ArticleReader.events(text, language, "2025-03-05").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Prabowo Subianto bertemu Anwar Ibrahim di Kuala Lumpur pada 9 Maret 2025.",
                "en | Ruth Kamau meets Paul Okoye in Lagos on March 9, 2025.",
            })
    void aDateAheadOfTheDocumentMakesAPlan(String language, String text) {
        assertEquals(
                Status.PLANNED,
                ArticleReader.event(text, language, "2025-03-05").status());
    }

    @Test
    void whatSomethingWaitsForLiesAhead() {
        assertEquals(
                "PLANNED 2025-12",
                ArticleReader.events(
                                "A summit of both presidents has been put off until after the general election in December.",
                                "en",
                                "2025-06-12")
                        .stream()
                        .filter(event -> event.type().equals("ELECTION"))
                        .map(event -> event.status() + " " + event.time().edtf())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aDayOfSomethingAheadDatesNoPerfect() {
        assertEquals(
                "OCCURRED [..2025-10-15]",
                ArticleReader.events("Ida Holm has pulled out of the race in Oslo on November 16.", "en", "2025-10-15")
                        .stream()
                        .filter(event -> event.type().equals("WITHDRAWAL"))
                        .map(event -> event.status() + " " + event.time().edtf())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aRunningWeekIsNoDeadline() {
        assertEquals(
                Status.OCCURRED,
                ArticleReader.event("Harga garam jatuh menjadi Rp650 per kilogram pekan ini.", "id", "2025-03-07")
                        .status());
    }

    @Test
    void aStatusIsThatOfTheClauseNotOfTheClock() {
        assertEquals(
                Status.PLANNED,
                ArticleReader.event("Anna Lind is due in court on 2 March 2025.", "en", null)
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | ONGOING 2025-03-02/..         | Sekitar 300 pelanggan tidak mendapat air sejak Minggu (2/3).",
                "id | ONGOING 2025-03-04/2025-03-06 | Tiga sekolah meliburkan murid pada 4-6 Maret.",
                "en | ONGOING 2025-03-04/2025-03-06 | Three schools closed from 4 to 6 March.",
                "id | OCCURRED 2025-03-01/2025-03-04 | Tiga sekolah meliburkan murid pada 1-4 Maret.",
            })
    void whatLastsOnTheDayOfTheReportGoesOn(String language, String expected, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(expected, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2024-11     | The No. 2 machine was shut down in November 2024.",
                "en | NOT_OCCURRED 2024    | The race was not held in 2024 for want of money.",
                "en | OCCURRED 2025-02-28  | The race goes on without Mara Lind, who broke a leg in a crash on Friday.",
                "en | OCCURRED 1938        | The cinema, built in 1938, needs repairs and is due to reopen soon.",
                "en | ONGOING 2025-02-28/.. | Lessons, suspended since Friday, depend on the weather.",
                "id | OCCURRED 2025-03-04  | Mogok kerja perawat RS Bahari berakhir pada Selasa malam setelah mereka sepakat.",
                "en | OCCURRED 2022        | Halden bought the mill in 2022 and could invest more if demand improves.",
                "id | OCCURRED 2025-03-04  | Penyidik memeriksa lokasi pada Selasa sore dan akan menyampaikan laporan bulan depan.",
                "id | ONGOING 2025-03-04/.. | Jalan utama dapat dilalui kembali sejak Selasa pagi.",
                "en | OCCURRED [..2025-03-05] | Halden Foods reported a loss for the three months ended Feb. 28.",
                "en | POSSIBLE 2026-21     | A referendum could follow in the spring if she wins.",
                "id | OCCURRED 2024-11     | Jalur itu tertunda setelah jembatannya diterjang banjir pada pertengahan November.",
            })
    void aWordThatBelongsToAnotherMakesNoStatus(String language, String expected, String text) {
        String day = expected.startsWith("POSSIBLE") ? "2025-07-05" : "2025-03-05";
        List<String> told = ArticleReader.events(text, language, day).stream()
                .map(event -> event.status() + " " + event.time().edtf())
                .toList();

        assertTrue(told.contains(expected), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | PLANNED  | DPRD Kota Semarang memanggil direksi PT Bahari Jaya pada Senin pekan depan.",
                "id | OCCURRED | DPRD Kota Semarang memanggil direksi PT Bahari Jaya pada Senin pekan lalu.",
                "id | ONGOING  | Jalan utama ditutup sejak Senin malam.",
            })
    void whatLiesAheadIsAPlanAlsoWhereNoDayIsKnown(String language, String status, String text) {
        assertEquals(
                status,
                ArticleReader.mentions(text, language, null).get(0).status().name());
    }
}
