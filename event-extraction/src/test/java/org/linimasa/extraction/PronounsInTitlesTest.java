package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title names of whom it tells where a pronoun can mean nothing else. */
class PronounsInTitlesTest {
    private static List<String> titles(String language, String text) {
        return ArticleReader.events(text, language, "2026-04-22").stream()
                .map(MergedEvent::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mast fell in a gale          | The mast was raised in 1902. It fell in a gale in 1987.",
                "en | The company was paid damages     | In January the company dropped plans for a bond. It was paid damages in March.",
                "en | Two climbers had left the hut    | Two climbers died on Monday. They had left the hut on Sunday.",
                "en | The pair were found              | The pair, both from Leeds, were found on Tuesday.",
                "en | Ada Moss had left the show       | The singer Ada Moss told this paper she had left the show in March.",
                "en | The objects are to leave Porto by ship | The objects were taken in 1911. They are to leave Porto by ship in July.",
                "id | Tiga pendaki berangkat dari Malang"
                        + " | Tiga pendaki ditemukan tewas pada Senin (20/4). Mereka berangkat dari Malang pada Sabtu (18/4).",
            })
    void standForTheSubjectBefore(String language, String title, String text) {
        List<String> told = titles(language, text);

        assertTrue(told.contains(title), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They were charged             | Police arrested two men on Monday. They were charged on Tuesday.",
                "en | It was repainted              | The captain bought a boat in May. It was repainted on Monday.",
                "id | Mereka akan diadili           | Polisi menangkap dua pria pada Senin (20/4). Mereka akan diadili pada Juni.",
            })
    void stayWhereSomebodyElseMayBeMeant(String language, String title, String text) {
        List<String> told = titles(language, text);

        assertTrue(told.contains(title), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2026-04-17 Talks between the company and the union collapsed"
                        + " | Talks between the company and the union collapsed on Friday.",
                "en | OCCURRED 2024-22 The hoard came to light"
                        + " | The hoard came to light in the summer of 2024, the museum said at a news conference on Wednesday.",
                "en | OCCURRED 2026-04-17 The slope above the town gave way"
                        + " | The slope above the town gave way shortly after 5 a.m. on Friday after four days of heavy rain.",
                "en | ONGOING ../2026-06-08 Classes in the canton are suspended | Classes in the canton are suspended until June 8.",
                "en | CANCELLED 2026-05 A mission for a German university was cancelled"
                        + " | A mission for a German university, planned for May, was cancelled.",
                "en | POSTPONED 2026-12-31 It was due to close"
                        + " | It was due to close on 30 April 2026 but proved so popular that the closing was put off to 31 December 2026.",
                "id | POSTPONED 2026-04-28 Pembacaan vonis untuk terdakwa lain ditunda"
                        + " | Pembacaan vonis untuk terdakwa lain, yang semula dijadwalkan pada Kamis, ditunda hingga Selasa (28/4).",
                "id | DENIED null Kepala pelabuhan membantah telah memberikan izin berlayar kepada KM Bintang"
                        + " | Kepala pelabuhan membantah telah memberikan izin berlayar kepada KM Bintang.",
                "id | OCCURRED 2026-04-20 Polisi menangkap RM dan AP | Polisi menangkap RM (23) dan AP (31) di Depok pada Senin.",
                "en | PLANNED 2026-04-23 Staff meeting in Wels | The works council has called a staff meeting in Wels for Thursday.",
                "en | OCCURRED 2026-04-17 A cyclist was run over by a car | A cyclist was run over by a car on April 17.",
                "id | OCCURRED 2026-02 Putaran sebelumnya berlangsung di Bandung | Putaran sebelumnya berlangsung di Bandung pada Februari lalu.",
                "en | PLANNED 2026-09-30 Scientists are due to publish new stock estimates"
                        + " | Scientists are due to publish new stock estimates on September 30.",
                "id | ONGOING ../2026-04-24 Operasi diperpanjang"
                        + " | Kepala kantor SAR mengatakan operasi yang semula berakhir Rabu diperpanjang hingga Jumat (24/4).",
                "id | ONGOING 2026-04-20/2026-05-03 Sekolah dasar itu diliburkan selama dua minggu"
                        + " | Sekolah dasar itu diliburkan selama dua minggu sejak Senin (20/4).",
                "en | POSSIBLE 02XX The temple seems to have been abandoned"
                        + " | The temple seems to have been abandoned in the third century.",
            })
    void whatIsToldKeepsItsOwnWordsAndDate(String language, String expected, String text) {
        assertEquals(
                List.of(expected),
                ArticleReader.events(text, language, "2026-04-22").stream()
                        .map(event -> event.status() + " " + event.time().edtf() + " " + event.title())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2014 A sharing arrangement between Norway and Iceland concluded;"
                        + " OCCURRED 2020 A sharing arrangement between Norway and Iceland lapsed"
                        + " | A sharing arrangement between Norway and Iceland, concluded in 2014, lapsed at the end of 2020.",
                "en | PLANNED 2027-03-12 The objects are to leave Porto by ship; PLANNED 2027-11-11 The objects are to go on show in Luanda"
                        + " | The objects are to leave Porto by ship on 12 March 2027 and go on show in Luanda on 11 November 2027.",
                "en | OCCURRED 2014 A sharing arrangement signed without Iceland; OCCURRED 2020 A sharing arrangement lapsed"
                        + " | A sharing arrangement, signed in 2014 without Iceland, lapsed at the end of 2020.",
                "en | PLANNED 2026-07 The museum will then shut; PLANNED 2028 The museum plans to reopen"
                        + " | The museum will then shut in July and plans to reopen in 2028.",
                "en | OCCURRED 2024-11 Ada Moss bought the shares; OCCURRED 2025-03~ The province opened the tender"
                        + " | On Monday the auditor said Ada Moss bought the shares in November 2024, four months before the province opened the tender.",
                "id | OCCURRED 2026-04-19 Sebanyak 15.000 dosis vaksin tiba di Bandara Supadio;"
                        + " PLANNED 2026-04-23 Sebanyak 15.000 dosis vaksin akan dikirim ke Seraya"
                        + " | Sebanyak 15.000 dosis vaksin tiba di Bandara Supadio, Minggu malam, dan akan dikirim ke Seraya pada Kamis besok.",
                "id | ONGOING ../2026-06 Pemain diliburkan; PLANNED 2026-06-15 Pemain mulai berlatih lagi"
                        + " | Pemain diliburkan hingga pertengahan Juni, lalu mulai berlatih lagi pada 15 Juni.",
                "id | PLANNED 2026-07 Pembangunan jembatan akan dimulai; PLANNED 2027 Pembangunan jembatan ditargetkan rampung"
                        + " | Bupati Sri Wahyuni menyatakan pembangunan jembatan akan dimulai pada Juli dan ditargetkan rampung pada akhir 2027.",
            })
    void eachOfTwoVerbsHasItsOwn(String language, String expected, String text) {
        assertEquals(
                Stream.of(expected.split("; ")).sorted().toList(),
                ArticleReader.events(text, language, "2026-04-22").stream()
                        .map(event -> event.status() + " " + event.time().edtf() + " " + event.title())
                        .sorted()
                        .toList());
    }
}
