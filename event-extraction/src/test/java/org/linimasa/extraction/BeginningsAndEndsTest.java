package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lasts is dated by its beginning and its end, wherever the sentence tells them. */
class BeginningsAndEndsTest {
    private static List<String> dated(String language, String text) {
        return ArticleReader.events(text, language, "2025-03-05").stream()
                .filter(event -> event.time().edtf() != null)
                .map(event -> event.status() + " " + event.time().edtf())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 1954/2011            | The bakery traded on the square from 1954 until it burned down in 2011.",
                "en | PLANNED 2025-04-03/2025-06-08 | The exhibition opens on 3 April and runs until 8 June 2025.",
                "en | PLANNED 2025-05-04/2025-10    | Work will start on May 4 and run until the end of October.",
                "id | PLANNED 2025-03-20/2025-04-05 | Pameran itu dibuka pada 20 Maret dan berlangsung hingga 5 April.",
                "id | ONGOING 2025-03-03/2025-03-16 | Bupati menetapkan status tanggap darurat selama 14 hari, terhitung mulai 3 Maret.",
                "id | OCCURRED 2025-02-25/2025-03-03 | Operasi pencarian berlangsung selama tujuh hari hingga Senin (3/3).",
                "id | ONGOING 2025-03-01/2025-03-18 | Peringatan gelombang tinggi berlaku sejak 1 hingga 18 Maret.",
                "id | ONGOING ../2025-03-19         | Status itu berlaku hingga 19 Maret.",
            })
    void areBothKept(String language, String expected, String text) {
        assertEquals(expected, dated(language, text).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | OCCURRED 2025-03-03 | The exhibition opened on March 3 and drew 300 visitors until noon.",
                "id | OCCURRED 2025-03-03 | Pameran itu dibuka pada 3 Maret dan didatangi 300 orang hingga siang.",
            })
    void anEndOfSomethingElseIsNone(String language, String expected, String text) {
        assertEquals(expected, dated(language, text).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Hours that change for good are not when it was decided.
                "id | PLANNED 2025-06-01/.. | Pemkot Tual memutuskan jam kerja bergeser dari pukul 07.30 menjadi pukul 08.00 mulai 1 Juni 2025.",
                // The year of a budget is part of its name.
                "id | OCCURRED 2025-03-03   | DPRD Kota Tual mengesahkan APBD Perubahan 2025 pada Senin (3/3).",
                // How long it had been put off is over.
                "id | OCCURRED 2025-03-03   | Setelah sempat molor dua bulan, pembangunan jembatan itu akhirnya dimulai pada Senin (3/3).",
                "id | POSTPONED 2025-02-11  | Rapat itu sebenarnya dijadwalkan pada 11 Februari. Namun, rapat tersebut ditunda karena hujan.",
                // The place is no event that is put off.
                "id | POSTPONED 2025-03-12  | Kunjungan menteri ke posko pengungsian yang semula dijadwalkan hari ini diundur menjadi Rabu (12/3).",
                "en | CANCELLED 2025-01     | The company dropped a planned bond issue in January.",
                "en | NOT_OCCURRED 1940     | A dig planned for 1940 never took place.",
            })
    void whatElseHasADateIsNotTold(String language, String expected, String text) {
        assertEquals(List.of(expected), dated(language, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mediator has invited both sides to meet again on March 11.",
                "en | The mediator urged the unions to meet again on March 11.",
            })
    void whatSomebodyIsAskedToDoIsNotWhenItWasAsked(String language, String text) {
        assertEquals(
                List.of("POSSIBLE 2025-03-11"),
                dated(language, "Rain fell. " + text).stream()
                        .filter(told -> !told.equals("OCCURRED [..2025-03-05]"))
                        .toList());
    }
}
