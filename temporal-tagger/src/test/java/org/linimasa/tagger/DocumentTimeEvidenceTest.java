package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.event.Alternative;
import org.linimasa.event.DocumentTime;

/** Which of the dates that a text names say when it was written. */
class DocumentTimeEvidenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The weaver Ruth Abara died on Friday at her home in Leeds. She was born in Accra on 7 June 1931 and came"
                        + " to England in 1958. A concert will be given for her next month.",
                "The weaver Ruth Abara, born on 7 June 1931, died on Friday.",
                "The mill was founded on 12 March 2024 by two sisters. It was sold last week.",
                "The mill opened on 4 May 1903. It burned down last week.",
                "The mill opened on 4 May 2023 and was sold in 2025, its owners said yesterday.",
                "Ruth Abara\nborn 7 June 1931\nThe weaver died on Friday at her home in Leeds, her family said.",
                "She was born on Sunday, 7 June 1931, and died last week.",
                "Lahir di Blora pada 9 Februari 1938, pelukis itu wafat di rumahnya pekan lalu.",
                "Koperasi itu didirikan pada 12 Maret 1987 oleh para petani. Pekan lalu mereka memilih ketua baru.",
                "Pasar itu terbakar pada 2 Mei 1996. Kemarin wali kota meresmikan gedung barunya.",
                "Jembatan itu dibuka pada 2 Mei 2023 dan telah ditutup pada 2025. Kemarin warga berunjuk rasa."
            })
    void historyIsNoDocumentTime(String text) {
        DocumentTime time = Readings.undated(text).documentTime();

        assertNull(time.edtf(), text);
        assertFalse(time.inferred(), "nothing was inferred");
        assertFalse(time.explanation().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03 | The council met on 4 March 2025. Its members had spoken to the unions a week earlier.",
                "2025-03 | Dewan itu bersidang pada 4 Maret 2025. Sepekan sebelumnya mereka menemui serikat buruh.",
                "2025-03 | The council met on 4 March 2025. It was founded on 9 May 1961.",
                "2025-03 | Dewan itu bersidang pada 4 Maret 2025. Dewan didirikan pada 9 Mei 1961.",
                "2025-03 | The council met on 4 March 2025. A new hall will open in 2026.",
                "2018-01 | Wali kota membuka pasar itu, Selasa (16/1/2018). Pasar lama terbakar pada 1996.",
                "2019-05-03 | BLORA (3/5/2019) - Harga beras telah naik sejak kemarin, kata menteri.",
                "2024-09-19 | LEEDS, September 19, 2024 - The government presented its budget for 2026 last week.",
                "2019-05-03 | LEEDS, May 3, 2019 - The price of rice has been rising since 2011.",
                "2024-01-16 | (Jan. 16, 2024) The mayor resigned today.",
                "2024-01-16 | January 16, 2024: The mayor resigned yesterday.",
                "2024-01-16 | Posted on January 16, 2024 at 10:05 a.m. The mayor resigned today.",
                "2024-01-15 | Senin, 15 Januari 2024 10:05 WIB. Blora - Bupati tiba kemarin.",
                "2024-01-16 | Diterbitkan 16 Januari 2024. Bupati tiba kemarin.",
                "2024-01 | On January 16, 2024 the mayor resigned: she had lost the vote.",
                "2024-01 | The council met on Tuesday evening (16/1) in the old town hall."
            })
    void whatATextReportsOnIsEvidence(String time, String text) {
        assertEquals(time, Readings.undated(text).documentTime().edtf(), text);
    }

    @Test
    void aDateOnALineOfItsOwnIsOneThoughALaterBudgetIsNamed() {
        Tagging tagging = Readings.undated("""
                Budget presented
                19 September 2024
                The government presented its budget for 2025 last week.""");

        assertEquals("2024-09-19", tagging.documentTime().edtf());
    }

    @Test
    void readsTheWeekdayWithDayAndMonthInEitherOrder() {
        LocalDate tuesday = LocalDate.of(2024, 3, 12);
        Readings english = Readings.in("en", tuesday);

        english.dates("2024-03-12", "They met on Tuesday (12/3).", "They met on Tuesday (3/12).");
        english.dates("2024-03-06", "They met on Wednesday (6/3).", "They met on Wednesday, 6/3.");
        english.dates("2024-03-08", "They met on Friday (8/3).", "They met on Friday (3/8).");
        english.dates("2024-03-15", "They will meet on Friday (15/3).", "They will meet on Friday (3/15).");
        english.reads("2024-03-12T20:00", "They met at 8 p.m. on Tuesday (12/3).");
        Readings.in("id", tuesday).dates("2024-03-12", "Mereka bertemu Selasa (12/3).");
    }

    @Test
    void theTenseDecidesBetweenTwoDaysThatBothFit() {
        LocalDate summer = LocalDate.of(2024, 8, 1);

        Readings.in("en", summer).dates("2024-03-12", "They met on Tuesday (12/3).");
        Readings.in("en", summer).dates("2024-12-03", "They will meet on Tuesday (12/3).");
        TimeExpression past =
                Readings.in("en", summer).tag("They met on Tuesday (12/3).").getFirst();
        assertEquals(
                List.of("2024-12-03"),
                past.explanation().stream()
                        .filter(step -> step.rule().equals("weekday-fits-order"))
                        .flatMap(step -> step.alternatives().stream())
                        .map(Alternative::edtf)
                        .toList());
    }

    @Test
    void keepsAFullDateInBracketsOpenWhereBothOrdersFitTheWeekday() {
        TaggingContext year = new TaggingContext("en", LocalDateTime.of(2024, 8, 1, 0, 0), Readings.RECEIVED, null);

        assertEquals("2024-03-12", edtf("They met on Tuesday (12/3/2024).", year));
        assertEquals("2024-12-03", edtf("They met on Tuesday (12/3/2024), after talks on 11/30/2023.", year));
        assertEquals("2024-02-01", edtf("They met on Thursday (01/02/2024).", year));
    }

    @Test
    void doesNotInferAYearFromADayThatCouldBeAnother() {
        Tagging tagging = Readings.undated("They met on Tuesday (12/3) in the old town hall.");

        assertNull(tagging.documentTime().edtf());
        assertNull(tagging.expressions().getFirst().time().edtf());
    }

    private static String edtf(String text, TaggingContext context) {
        return String.valueOf(Readings.TAGGER
                .tag(text, context)
                .expressions()
                .getFirst()
                .time()
                .edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 9 November is a Saturday in 2013, 2019 and 2024, 2 March a Monday in 2020 and 2026.
                "2019-11 | Pameran yang pertama kali digelar pada 2014 itu dibuka Sabtu (9/11). Gedung barunya mungkin selesai"
                        + " pada 2022.",
                "2024-11 | Pameran itu dibuka Sabtu (9/11).",
                "2026-03 | Jalur itu dijadwalkan dibuka pada Desember 2025, tetapi ditunda, kata Wahyu, Senin (2/3).",
                "2025-05-22 | MAKASSAR, 22 Mei — Mogok itu berakhir Rabu malam. Aksi tersebut dimulai Senin (19/5).",
                "2020-08 | Laba semester I 2020 turun, kata direksi, Selasa (18/8). Kapalnya selesai pertengahan 2021.",
            })
    void ofTheYearsThatAWeekdayAllowsTheOneThatGoesWithTheYearsNamed(String edtf, String text) {
        DocumentTime time = Readings.TAGGER
                .tag(text, TaggingContext.received("id", LocalDate.of(2026, 11, 29)))
                .documentTime();

        assertEquals(edtf, time.edtf(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the latest such year          | Pameran itu dibuka Sabtu (9/11).",
                "goes best with the years      | Pameran itu dibuka Sabtu (9/11). Gedung barunya mungkin selesai pada 2022.",
                "the weekdays beside dates are | MAKASSAR, 22 Mei — Mogok itu berakhir Rabu malam. Aksi itu dimulai Senin (19/5).",
            })
    void saysWhyThisYearOfThoseThatAWeekdayAllows(String why, String text) {
        DocumentTime time = Readings.TAGGER
                .tag(text, TaggingContext.received("id", LocalDate.of(2026, 11, 29)))
                .documentTime();

        assertTrue(
                time.explanation().toString().contains(why),
                () -> time.explanation().toString());
    }
}
