package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event that somebody gets ready for, or that a plan waits for, lies ahead. */
class EventsAheadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ELECTION PLANNED 2025-03-08 | Campaigning for Saturday's election in Ardmore came to a close on Tuesday.",
                "en | MEETING PLANNED 2026-02     | Lena Orr will step down after the annual meeting in February.",
                "en | STRIKE OCCURRED 2025-02     | Lena Orr will step down after a strike in February.",
                "id | STATEMENT PLANNED 2025-03-06 | Keluarga berencana melaporkan kasus itu ke polisi pada Kamis.",
                "id | STRIKE POSSIBLE null        | Serikat pekerja bisa saja mogok kerja apabila tuntutan mereka tidak dipenuhi.",
                "en | OPENING POSSIBLE null       | Canada is considering the opening of a consulate in Lagos.",
                "id | ACTIVITY POSSIBLE 2025-02-12 | Pembagian uang itu diduga terjadi pada masa tenang, 12 Februari.",
                "id | INVESTIGATION ONGOING null  | Polisi sedang menyelidiki laporan yang diduga terjadi pada masa tenang, 12 Februari.",
                "en | ACTIVITY POSSIBLE 2025-03-09 | Another frost is possible on Sunday.",
                "en | ACTIVITY ONGOING null       | Biologists are tracking three fish fitted with radios.",
                "en | TRIAL POSSIBLE null        | His lawyer said he could appeal to the courts.",
                "en | ACTIVITY POSSIBLE null     | The minister said that the bank could lose its licence.",
                "en | ACTIVITY POSSIBLE [..2025] | A panel could award the first sums before the end of the year.",
                "en | ACTIVITY ONGOING 2025-01/.. | The firm has been selling its other sites since January.",
                "en | CONCESSION OCCURRED 2025-03-03 | Minister Bo Holm offered to resign on Monday.",
                "id | CONCESSION OCCURRED 2025-03-03 | Menteri Budi Lahali menawarkan pengunduran diri pada Senin.",
                "id | TRIAL POSSIBLE null         | Pengacaranya mengatakan, kliennya mungkin mengajukan banding.",
                "id | ACTIVITY POSSIBLE null     | Statusnya bisa naik menjadi tersangka apabila hasil uji keluar.",
                "id | ACTIVITY POSSIBLE null     | Ia mengatakan, Rina Wulandari bisa menggantikan Ratna Sari.",
                "id | STATEMENT POSSIBLE 2025-04  | Hasil uji kemungkinan diumumkan awal April.",
                "id | ACTIVITY OCCURRED 2025-03-04 | Beberapa siswa sedang menyeberang pada Selasa ketika tali jembatan lepas.",
                "id | TALKS OCCURRED 2025-03-03   | Perundingan yang berlangsung Senin (3/3) tidak membuahkan hasil.",
            })
    void isTold(String language, String expected, String text) {
        List<String> told = ArticleReader.events(text, language, "2025-03-05").stream()
                .map(event ->
                        event.type() + " " + event.status() + " " + event.time().edtf())
                .toList();

        assertTrue(told.contains(expected), told::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The fever can kill within hours.",
                "id | Pengunjung bisa membeli tiket di loket.",
            })
    void isNoneOfWhatOneCanDoAtAnyTime(String language, String text) {
        assertEquals(List.of(), ArticleReader.events("Rain fell. " + text, language, "2025-03-05"));
    }

    @Test
    void aMonthOfWhatIsAgreedIsNotThatOfTheAgreement() {
        List<String> told =
                ArticleReader.events("The two countries agreed to increase flights in March.", "en", "2025-08-13")
                        .stream()
                        .map(event -> event.type() + " " + event.status() + " "
                                + event.time().edtf())
                        .sorted()
                        .toList();

        assertEquals(List.of("ACTIVITY PLANNED 2026-03", "AGREEMENT OCCURRED [..2025-08-13]"), told);
    }
}
