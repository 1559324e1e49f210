package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has been so since a day, or is so until one, goes on. */
class GoingOnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ONGOING 2025-02-03/..  | The fish market has been closed since Feb. 3.",
                "en | ONGOING 2025-02-27/..  | Health workers have vaccinated 61,000 people against cholera since Feb. 27.",
                "en | ONGOING 2025-02-23/..  | Islanders have been voting since February 23.",
                "id | ONGOING ../2025-04-01  | Bupati menetapkan masa tanggap darurat hingga 1 April.",
                "id | ONGOING ../2026-01-31  | Bupati telah menetapkan status tanggap darurat hingga 31 Januari.",
                "id | ONGOING 2025-02/..     | Perundingan pesangon telah berjalan sejak pertengahan Februari.",
                "en | OCCURRED 2011/2014     | Lena Orr still oversaw tenders between 2011 and 2014.",
                "id | ONGOING ../2025-03-08  | Kecepatan kereta masih dibatasi hingga Sabtu.",
                "en | ONGOING null           | The probe is now mapping the far side of the moon.",
                "en | ONGOING null           | A separate inquiry into the land sales is continuing.",
                "id | ONGOING null           | Rekapitulasi suara di tingkat kecamatan sedang berjalan.",
                "id | ONGOING null           | Pencarian terhadap dua nelayan yang masih hilang terus dilakukan.",
                "id | ONGOING null           | Sebanyak 310 warga kini mengungsi di balai desa.",
                "en | OCCURRED 2025-02-03    | The fish market was closed on Feb. 3.",
            })
    void isTold(String language, String expected, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(expected, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ONGOING  | The council met on Monday. A third diver is still being sought.",
                "id | ONGOING  | Dewan kota bersidang pada Senin. Polisi masih menyelidiki penyebab kebakaran itu.",
                "id | POSSIBLE | Dewan kota bersidang pada Senin. Polisi mungkin memeriksa saksi baru.",
            })
    void isToldBehindTheFirstSentenceAsWell(String language, String expected, String text) {
        MergedEvent last = ArticleReader.events(text, language, "2025-03-05").stream()
                .filter(event -> event.time().edtf() == null)
                .findFirst()
                .orElseThrow();

        assertEquals(expected, last.status().name());
    }
}
