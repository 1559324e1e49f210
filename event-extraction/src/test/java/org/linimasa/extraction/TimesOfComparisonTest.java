package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A superlative or an ordinal with "since" only compares with that time. It dates nothing. */
class TimesOfComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-09 | The orchestra won its first prize since 1988 on Sunday.",
                "en | 2025-03-10 | The river flooded Oldport on Monday, the worst flood since 1953.",
                "id | 2025-03-09 | Orkes itu meraih penghargaan pertama sejak 1988 pada Minggu (9/3).",
                "id | 2025-03-10 | Banjir terparah sejak 1953 melanda Wanasari pada Senin (10/3).",
            })
    void isNotWhenItHappened(String language, String day, String text) {
        assertEquals(
                day, ArticleReader.event(text, language, "2025-03-12").time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2010/2013 | The guard received more than 9 million rand between 2010 and 2013.",
                "en | 2025-02 | Sales were higher than ever. Ida Holm resigned in February.",
                "id | 2025-02-28 | Hukuman itu lebih ringan daripada tuntutan. Pada 28 Februari lalu jaksa meminta hakim menghukumnya.",
            })
    void isNoneOfAmountsNorAcrossSentences(String language, String day, String text) {
        assertTrue(ArticleReader.events(text, language, "2025-03-12").stream()
                .anyMatch(event -> day.equals(event.time().edtf())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The carrier went bankrupt when prices collapsed in 2014.",
                "id | Maskapai itu bangkrut ketika harga anjlok pada 2014.",
                "en | A cabin caught fire when lightning struck in 2014.",
            })
    void isThatOfWhatHappenedAtTheSameMoment(String language, String text) {
        assertTrue(ArticleReader.events(text, language, "2025-03-12").stream()
                .allMatch(event -> "2014".equals(event.time().edtf())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Attendance climbed to 81 percent, the highest since 1988.",
                "id | Tingkat kehadiran naik ke 81 persen, tertinggi sejak 1988.",
            })
    void aloneMakesNoEvent(String language, String text) {
        assertTrue(ArticleReader.events(text, language, "2025-03-12").stream()
                .noneMatch(event -> String.valueOf(event.time().edtf()).startsWith("1988")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The first bridge has been closed since 3 March.",
                "id | Jembatan pertama ditutup sejak 3 Maret.",
            })
    void isNoneWhereAVerbStandsBetween(String language, String text) {
        assertEquals(
                "2025-03-03/..",
                ArticleReader.event(text, language, "2025-03-12").time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The poverty rate in Arden fell from 18 percent in 2015 to 12 percent in 2019.",
                "id | Angka kemiskinan di Kabupaten Rante turun dari 18 persen pada 2015 menjadi 12 persen pada 2019.",
            })
    void areBothEndsOfAChange(String language, String text) {
        assertEquals(
                "2015/2019",
                ArticleReader.event(text, language, "2025-03-12").time().edtf());
    }
}
