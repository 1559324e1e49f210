package org.linimasa.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linimasa.edtf.Edtf;
import org.linimasa.evaluation.GoldArticle.GoldEvent;
import org.linimasa.event.Status;

/** The gold itself: a wrong offset would make every figure a little wrong without anybody noticing. */
class GoldArticlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/gold");
    private static final Set<String> CATEGORIES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT",
            "STATEMENT",
            "ELECTION",
            "APPOINT",
            "LEGAL",
            "DISASTER",
            "ACCIDENT",
            "EVACUATE",
            "HEALTH",
            "ECONOMY",
            "LAUNCH",
            "AWARD",
            "DEATH",
            "SPORT",
            "OTHER");

    private final List<GoldArticle> articles = GoldFolder.bundled();

    @Test
    void halfIsIndonesianAndHalfEnglish() {
        assertTrue(articles.size() >= 62, articles.size() + " articles");
        long indonesian =
                articles.stream().filter(a -> a.language().equals("id")).count();
        assertTrue(Math.abs(articles.size() - 2 * indonesian) <= 3, indonesian + " Indonesian articles");
    }

    @Test
    void everyQuoteStandsWhereItsOffsetsSay() throws IOException {
        for (GoldArticle article : articles) {
            JsonNode json = new ObjectMapper().readTree(Files.readString(FOLDER.resolve(article.id() + ".json")));
            checkQuotes(article, json);
        }
    }

    @Test
    void everyTriggerLiesInItsQuote() {
        for (GoldArticle article : articles) {
            for (GoldEvent event : article.events()) {
                Integer begin = event.trigger().begin();
                Integer end = event.trigger().end();
                assertTrue(begin != null && end != null && event.begin() <= begin && end <= event.end(), event.id());
            }
        }
    }

    @Test
    void eventsUseTheWordsOfTheApi() {
        Set<String> ids = new HashSet<>();
        for (GoldArticle article : articles) {
            for (GoldEvent event : article.events()) {
                assertTrue(ids.add(event.id()), event.id() + " is there twice");
                assertTrue(CATEGORIES.contains(event.type()), event.id() + ": " + event.type());
                assertTrue(event.acceptsCategory(event.type()), event.id());
                assertTrue(event.acceptsStatus(event.status()), event.id());
                Status.valueOf(event.status().toUpperCase(Locale.ROOT));
            }
        }
    }

    @Test
    void everyDateFitsItsFirstAndLastDay() {
        for (GoldArticle article : articles) {
            for (GoldEvent event : article.events()) {
                String edtf = event.time().edtf();
                if (edtf == null) {
                    continue;
                }
                Days days = Days.of(Edtf.parse(edtf).bounds());
                assertTrue(days.meets(Days.of(event.time())), event.id() + ": " + event.time());
                if (event.acceptEdtf() != null) {
                    event.acceptEdtf().forEach(Edtf::parse);
                }
            }
        }
    }

    @Test
    void theExamplesAreAnnotatedAsTheyStand() throws IOException {
        Map<String, String> goldOfExample = Map.of(
                "kunjungan-choe.txt", "id-kunjungan-choe",
                "gunung-sirawa.txt", "id-gunung-sirawa",
                "ferry-service.txt", "en-ferry-service");
        for (Map.Entry<String, String> entry : goldOfExample.entrySet()) {
            String example = Files.readString(Path.of("../examples", entry.getKey()));
            GoldArticle gold = articles.stream()
                    .filter(a -> a.id().equals(entry.getValue()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(example.stripTrailing(), gold.text());
        }
    }

    @Test
    void aDatePrintedInTheTextIsNotGivenAwayAsMetadata() {
        GoldArticle printed = articles.stream()
                .filter(a -> a.id().equals("en-ferry-service"))
                .findFirst()
                .orElseThrow();
        assertEquals("2025-03-04", printed.documentDate());
        assertNull(printed.publishedOn());
    }

    private static void checkQuotes(GoldArticle article, JsonNode node) {
        if (node.hasNonNull("quote") && node.hasNonNull("start")) {
            int start = node.get("start").asInt();
            int end = node.get("end").asInt();
            assertEquals(node.get("quote").asText(), article.text().substring(start, end), article.id());
        }
        node.forEach(child -> checkQuotes(article, child));
    }
}
