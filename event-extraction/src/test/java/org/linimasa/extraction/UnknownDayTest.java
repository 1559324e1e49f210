package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnknownDayTest {
    private static final String TWO_DAYS = "The crew was freed on Tuesday. The ship had been hijacked on 11 September.";

    @Test
    void aClockTimeInANewParagraphHasNoneOfSeveralDays() {
        MergedEvent boarding = boarding(TWO_DAYS + "\n\nArmed men boarded the tanker at about 2 a.m. off Lome.");

        assertEquals("[..2025-10-01]", boarding.time().edtf());
        assertEquals("about 2 a.m.", boarding.time().text());
        assertTrue(boarding.time().explanation().stream()
                .anyMatch(step -> step.rule().equals("day-unknown")));
    }

    @Test
    void inTheSameParagraphItIsTheDayNamedLast() {
        MergedEvent boarding = boarding(TWO_DAYS + " Armed men boarded the tanker at about 2 a.m. off Lome.");

        assertEquals("2025-09-11", boarding.time().edtf());
    }

    @Test
    void whereOneDayIsToldOfItIsThatDay() {
        MergedEvent boarding = boarding(
                "The ship was hijacked on 11 September.\n\nArmed men boarded the tanker at about 2 a.m. off Lome.");

        assertEquals("2025-09-11", boarding.time().edtf());
    }

    @Test
    void hoursEarlierInANewParagraphAreOfNoKnownDay() {
        MergedEvent sailing = ArticleReader.events(
                        "Feri itu kandas, Minggu (30/11) pukul 19.40. Evakuasi tuntas pada Senin dini hari.\n\n"
                                + "Kapal bertolak dari Kendari dua jam sebelumnya.",
                        "id",
                        "2025-12-02")
                .stream()
                .filter(event -> event.title().contains("bertolak"))
                .findFirst()
                .orElseThrow();

        assertEquals("[..2025-12-02]", sailing.time().edtf());
    }

    @Test
    void whatIsToldAsPastWasNotOnTheDayOfAPlan() {
        MergedEvent leaving = ArticleReader.events(
                        "Rapat digelar pada Senin (1/12). Sidang berikutnya dijadwalkan pada 9 Desember. Massa bubar pukul 14.00.",
                        "id",
                        "2025-12-02")
                .stream()
                .filter(event -> event.title().contains("bubar"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "OCCURRED [..2025-12-02]",
                leaving.status() + " " + leaving.time().edtf());
    }

    private static MergedEvent boarding(String text) {
        return ArticleReader.events(text, "en", "2025-10-01").stream()
                .filter(event -> event.title().contains("boarded"))
                .findFirst()
                .orElseThrow();
    }
}
