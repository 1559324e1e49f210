package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Events of different documents that share nothing but a title and a day. */
class SameStoryTest {
    private final EventMerger merger = new EventMerger();

    @Test
    void twoStrikesThatBeganOnOneDayAreTwo() {
        assertApart(
                "Bakers in Porto put down their trays over night pay. The strike began on Monday.",
                "Ferry crews in Tallinn fear for their jobs. The strike began on Monday.",
                "en");
        assertApart(
                "Buruh pabrik di Cilegon menuntut upah layak. Mogok dimulai pada Senin.",
                "Sopir angkutan di Ternate memprotes tarif baru. Mogok dimulai pada Senin.",
                "id");
    }

    @Test
    void twoTrialsThatResumeOnOneDayAreTwo() {
        assertApart(
                "Judges in Tbilisi heard the arson case against Nino Beridze. The trial will resume on 8 April.",
                "A bribery case against Carlos Prado was opened in Quito. The trial will resume on 8 April.",
                "en");
    }

    @Test
    void aHundredTownsHaveAHundredMemorials() {
        List<LiveMention> mentions = new ArrayList<>();
        for (int town = 0; town < 100; town++) {
            mentions.addAll(read(
                    "A storm broke dam number " + town + " above Lembah" + town
                            + " in 1987. A memorial will open in July 2025.",
                    "en"));
        }

        List<MergedEvent> memorials = merger.merge(mentions).stream()
                .filter(event -> event.title().contains("memorial"))
                .toList();

        assertEquals(100, memorials.size());
    }

    @Test
    void oneStrikeInTwoPapersIsOne() {
        assertOne(
                "Bakers of Harbour Bread Union put down their trays over night pay. The strike began on Monday.",
                "Over night pay, bakers of Harbour Bread Union left their ovens cold. The strike began on Monday.",
                "en");
    }

    @Test
    void aTextPrintedTwiceTellsItsEventsOnce() {
        assertOne(
                "Bakers put down their trays over night pay. The strike began on Monday.",
                "Bakers put down their trays over night pay. The strike began on Monday. Bread is scarce.",
                "en");
        assertOne(
                "Buruh pabrik roti di pinggir kota menuntut upah layak dan libur. Mogok dimulai pada Senin.",
                "Buruh pabrik roti di pinggir kota menuntut upah layak dan libur. Mogok dimulai pada Senin. Roti langka.",
                "id");
    }

    @Test
    void whatAnEarlierVersionReadHasNoOpeningAndMeetsNothingByItsTitle() {
        LiveMention first = strike("Bakers put down their trays over night pay. The strike began on Monday.", "en");
        LiveMention second = strike(
                "Bakers put down their trays over night pay. The strike began on Monday. Bread is scarce.", "en");
        var old = new LiveMention(second.mention(), second.documentTime(), null, null, null, null);

        assertNull(old.opening());
        assertEquals(1, merger.merge(List.of(first, second)).size());
        assertEquals(2, merger.merge(List.of(first, old)).size());
    }

    private void assertApart(String one, String other, String language) {
        assertEquals(2, merger.merge(strikes(one, other, language)).size());
    }

    private void assertOne(String one, String other, String language) {
        assertEquals(1, merger.merge(strikes(one, other, language)).size());
    }

    private static List<LiveMention> strikes(String one, String other, String language) {
        LiveMention first = strike(one, language);
        LiveMention second = strike(other, language);
        assertEquals(first.mention().title(), second.mention().title());
        assertNotEquals(first.mention().document(), second.mention().document());
        return List.of(first, second);
    }

    /** The event of the second sentence. */
    private static LiveMention strike(String text, String language) {
        int second = text.indexOf(". ") + 2;
        return read(text, language).stream()
                .filter(live -> Objects.requireNonNullElse(live.mention().begin(), 0) >= second)
                .findFirst()
                .orElseThrow();
    }

    private static List<LiveMention> read(String text, String language) {
        return ArticleReader.live(text, language, "2025-02-20");
    }
}
