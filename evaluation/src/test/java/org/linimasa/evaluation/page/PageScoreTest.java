package org.linimasa.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linimasa.evaluation.page.SavedPage.Expected;

class PageScoreTest {
    private static final Expected EXPECTED = new Expected(
            "Dermaga itu dibuka. Dermaga lama ditutup.", "Dermaga dibuka!", "2024-01-17", List.of("Sari W.", "Budi"));

    @Test
    void countsEachWordAsOftenAsBothHaveIt() {
        PageScore score = score("Beranda. Dermaga itu DIBUKA.");
        assertEquals(3.0 / 4, score.precision());
        assertEquals(3.0 / 6, score.recall());
        assertEquals(0.6, score.f1(), 1e-9);
    }

    @Test
    void findsNothingRightInNothing() {
        PageScore score = score("");
        assertEquals(0, score.precision());
        assertEquals(0, score.f1());
    }

    @Test
    void takesACharacterForAWordWhereThereAreNoSpaces() {
        assertEquals(5, Words.of("新码头 dan 2").size());
    }

    @Test
    void judgesWhatAPageSaysOfItselfOnlyWhereItIsKnown() {
        PageReading found =
                new PageReading("x", "dermaga  dibuka", "Oleh Sari W. dan Budi", "2024-01-17T08:00:00+07:00");
        PageScore score = PageScore.of(EXPECTED, found);
        assertEquals(List.of(true, true, true), List.of(score.title(), score.publishedOn(), score.authors()));
        PageScore wrong = PageScore.of(EXPECTED, new PageReading("x", "Dermaga", "Budi", null));
        assertEquals(List.of(false, false, false), List.of(wrong.title(), wrong.publishedOn(), wrong.authors()));
        assertNull(PageScore.of(new Expected("x", null, null, null), found).title());
    }

    @Test
    void printsOursBesideWhatOthersFound(@TempDir Path pages) throws IOException {
        Path page = Files.createDirectory(pages.resolve("dermaga"));
        Files.writeString(page.resolve("page.html"), "<h1>Dermaga dibuka</h1><p>Dermaga itu dibuka.</p>");
        Files.writeString(
                page.resolve("expected.json"), "{\"text\": \"Dermaga itu dibuka.\", \"title\": \"Dermaga dibuka\"}");
        Files.writeString(page.resolve("lain.json"), "{\"text\": \"Dermaga\", \"other\": 1}");
        assertTrue(PageReport.isPage(page));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PageReport.print(List.of(page), false, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> rows = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("lain 1 100.0 33.3 50.0 0 0/1 0/0 0/0", rows.get(1).replaceAll("\\s+", " "));
        assertEquals("linimasa 1 100.0 100.0 100.0 1 1/1 0/0 0/0", rows.get(2).replaceAll("\\s+", " "));
    }

    private static PageScore score(String text) {
        return PageScore.of(EXPECTED, new PageReading(text, null, null, null));
    }
}
