package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.event.Status;

/** Who decided, agreed or was made to do something in the past did so then. What it is for is no event of its own. */
class DatesOfDecisionsTest {
    private static final String WRITTEN = "2025-03-12";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2025-03-10 | The town council decided to sell the pier on Monday.",
                "en | 2025-03-08/2025-03-09 | The bank decided to hold its rate at a meeting on 8-9 March.",
                "en | 2025-03-11 | Both unions agreed to end the strike on Tuesday.",
                "id | 2025-03-11 | Bank Wanasari memutuskan untuk menurunkan suku bunga pada Selasa (11/3).",
                "id | 2025-03-10 | Dewan kota sepakat untuk mencabut peraturan itu pada Senin (10/3).",
                "en | 2025-03-09 | Filming had to be suspended for two hours on Sunday morning.",
                "en | 2025-03-10 | The rebels were forced to withdraw from Ardi on Monday evening.",
                "en | 2025-03-10 | The villagers were forced to leave their farms on Monday.",
                "id | 2025-03-10 | Perahu itu terpaksa berlabuh di Ardi pada Senin.",
            })
    void areTheDecisions(String language, String day, String text) {
        MergedEvent event = ArticleReader.event(text, language, WRITTEN);

        assertEquals(Status.OCCURRED, event.status());
        assertEquals(day, event.time().edtf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The town council decided to close the pier on 3 April.",
                "id | Dewan kota memutuskan untuk menutup dermaga pada 3 April.",
            })
    void areThePlansWhereTheyLieAhead(String language, String text) {
        List<String> events = ArticleReader.events(text, language, WRITTEN).stream()
                .map(event ->
                        event.type() + " " + event.status() + " " + event.time().edtf())
                .sorted()
                .toList();

        assertEquals(List.of("CLOSURE PLANNED 2025-04-03", "DECISION OCCURRED [..2025-03-12]"), events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATE | Bank Wanasari menahan suku bunga pada Selasa (11/3).",
                "ACTIVITY | Kedua kubu menahan diri pada Senin (10/3).",
                "ARREST | Polisi menahan Rudi Tanoto pada Senin (10/3).",
            })
    void holdBackWhatTheyName(String type, String text) {
        assertEquals(type, ArticleReader.event(text, "id", WRITTEN).type());
    }

    @ParameterizedTest
    @CsvSource({
        "Jaksa menuntut tujuh tahun dalam sidang pada 3 Februari.",
        "Jaksa sebelumnya menuntut lima tahun dalam persidangan pada 3 Februari.",
    })
    void areThoseOfTheSittingWhereSomethingWasAskedFor(String text) {
        MergedEvent event = ArticleReader.event(text, "id", WRITTEN);

        assertEquals(Status.OCCURRED, event.status());
        assertEquals("2025-02-03", event.time().edtf());
    }
}
