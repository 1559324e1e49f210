package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody named plans or may do is told without a date, and takes none from what was done before. */
class PlansWithoutDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | POSSIBLE null            | Spain might send more firefighters to the island.",
                "id | POSSIBLE null            | Kejaksaan Tinggi Jawa Timur tidak menutup kemungkinan menetapkan tersangka baru.",
                "id | PLANNED [2025-03-05..]   | PT Lintas Rel akan mengganti bantalan rel.",
                "en | PLANNED [2025-03-05..]   | Lena Orr is to stand trial separately.",
                "en | POSSIBLE 2027            | Guest performances in Tallinn are being discussed for 2027.",
                "en | PLANNED 2025-07          | Engineers expect first images in July.",
                "id | PLANNED 2025-03-08       | Manajer stasiun menargetkan kecepatan normal pada Sabtu.",
                "en | PLANNED 2025-09          | The tunnel should open in September.",
                "en | PLANNED 2025-06-01       | The crossings will open to passenger cars on June 1, according to a joint statement.",
            })
    void isTold(String language, String expected, String text) {
        MergedEvent event = ArticleReader.event(text, language, "2025-03-05");

        assertEquals(expected, event.status() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halden Foods bought the plant in 2022 and could invest a further 25 million pounds there."
                        + " | 2022 OCCURRED | null POSSIBLE",
                "The exhibition will run from June 14 to August 31 and then travel to Lisbon."
                        + " | 2025-06-14/2025-08-31 PLANNED | [2025-03-05..] PLANNED",
            })
    void hasNotTheDateOfWhatCameBefore(String text, String first, String second) {
        List<String> told = ArticleReader.mentions(text, "en", "2025-03-05").stream()
                .map(mention -> mention.time().edtf() + " " + mention.status())
                .toList();

        assertEquals(List.of(first, second), told);
    }

    @Test
    void whatIsOrderedByADayIsNotDoneByThen() {
        List<String> told = ArticleReader.mentions(
                        "The regulator has ordered Halden Foods to remove 18 cages by March 31.", "en", "2025-03-05")
                .stream()
                .map(mention -> mention.time().edtf() + " " + mention.status())
                .toList();

        assertEquals(List.of("[..2025-03-05] OCCURRED", "[2025-03-05..2025-03-31] PLANNED"), told);
    }

    @Test
    void whatSomebodyAsksForIsNoVerdict() {
        MergedEvent event = ArticleReader.event(
                "Dalam sidang pada 9 Januari, jaksa meminta Harun Rasyid dihukum enam tahun penjara.",
                "id",
                "2025-03-05");

        assertEquals("TRIAL 2025-01-09", event.type() + " " + event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union will ballot members on strike action next month.",
                "Members will vote on a strike next month.",
            })
    void whatAVoteIsAboutIsNoPlan(String text) {
        MergedEvent event = ArticleReader.event(text, "en", "2025-03-05");

        assertEquals("ELECTION 2025-04", event.type() + " " + event.time().edtf());
    }
}
