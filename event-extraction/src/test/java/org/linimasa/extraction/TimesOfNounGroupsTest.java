package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

/** A time that describes a noun dates no verb, where another expression does. */
class TimesOfNounGroupsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-01-23 | OCCURRED | Oakwell Mills reported an 8% rise in fourth-quarter net profit on Thursday.",
                "en | 2025-02-18 | PLANNED  | Oakwell Mills will release its fourth-quarter figures on February 18.",
                "en | 2025-01-22 | OCCURRED | The airline Skylark posted a third-quarter loss on Wednesday.",
                "en | 2025-01-20 | OCCURRED | The city council approved the 2026 budget on Monday.",
                "id | 2025-02-18 | PLANNED  | Laporan kinerja kuartal ketiga akan diumumkan pada 18 Februari.",
                "id | 2025-01-22 | OCCURRED | PT Kopi Sentosa membukukan rugi kuartal IV 2024 sebesar Rp 3 miliar pada Rabu.",
                "id | 2025-01-20 | OCCURRED | DPRD Marowa mengesahkan anggaran tahun 2026 pada Senin.",
            })
    void leaveTheVerbToItsOwnDate(String language, String day, Status status, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-01-24");

        assertEquals(day, event.time().edtf());
        assertEquals(status, event.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2024-35 | The airline Skylark posted a loss in the third quarter of 2024.",
                "en | 2024-36 | In the fourth quarter exports fell 9%.",
                "en | 2025-07 | The July summit in Tolvane was postponed on Monday.",
                "id | 2024-35 | PT Kopi Sentosa membukukan laba Rp 3 miliar pada kuartal III 2024.",
                "id | 2024    | PT Kopi Sentosa menutup 14 gerai tahun lalu.",
            })
    void dateWhatNothingElseDates(String language, String time, String text) {
        assertEquals(
                time, ArticleReader.event(text, language, "2025-01-24").time().edtf());
    }

    @Test
    void aNumeralOfAQuarterIsNobody() {
        MergedEvent event =
                ArticleReader.event("Laba Bank Tirta pada kuartal III 2024 naik 12 persen.", "id", "2025-01-24");

        assertTrue(event.participants().stream().noneMatch(who -> who.name().contains("III")));
    }
}
