package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Identity;

/** Events are a function of the documents, not of their order or number. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class IngestOrderResourceTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final List<Map<String, String>> DOCUMENTS = documents();
    private static final String EVENTS = "/api/v1/events/";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void forgetEverything() throws SQLException {
        empty();
        execute("TRUNCATE correction, correction_mention RESTART IDENTITY");
    }

    /** What people said stays. */
    private void empty() throws SQLException {
        execute("TRUNCATE document, mention, mention_block, event, event_revision, outbox RESTART IDENTITY");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void correctionsStandWhateverTheOrderOfTheDocuments() throws Exception {
        ingest(DOCUMENTS);
        for (String id : List.copyOf(liveEvents().keySet())) {
            correct(id, "{\"title\": \"Corrected " + id + "\", \"status\": \"DENIED\"}");
            correct(id, "{\"status\": null, \"time\": \"2024-01-09\"}");
        }
        Map<String, JsonNode> expected = liveEvents();
        expected.forEach((id, event) -> {
            assertEquals("Corrected " + id, event.get("title").asText());
            assertEquals("[\"title\",\"time\"]", event.get("locked").toString());
        });
        ingest(shuffledAndRepeated(DOCUMENTS, new Random(2)));
        assertEquals(expected, liveEvents(), "after all came again");
        for (int seed = 3; seed <= 6; seed++) {
            empty();
            ingest(shuffledAndRepeated(DOCUMENTS, new Random(seed)));
            assertEquals(expected, liveEvents(), "order of seed " + seed);
            assertEquals(expected, foldedOutbox(), "projection of seed " + seed);
        }
    }

    @Test
    void whatPeopleMergedAndSplitStaysSoWhateverTheOrderOfTheDocuments() throws Exception {
        ingest(DOCUMENTS);
        List<String> ids = List.copyOf(liveEvents().keySet());
        List<String> several = new ArrayList<>();
        for (String id : ids) {
            List<String> mentions = given().get(EVENTS + id).path("mentions");
            if (mentions.size() > 1 && several.isEmpty()) {
                several.addAll(mentions);
                regroup(id, "split", Map.of("mentions", mentions.subList(1, mentions.size())));
            }
        }
        assertTrue(several.size() > 1, "an event of several mentions must be there for this test to say anything");
        regroup(ids.get(0), "merge", Map.of("event", ids.get(1)));
        Map<String, JsonNode> expected = liveEvents();
        assertEquals(ids.size(), expected.size(), "one more, one less");
        assertNotEquals(ids, List.copyOf(expected.keySet()));
        for (int seed = 21; seed <= 24; seed++) {
            empty();
            ingest(shuffledAndRepeated(DOCUMENTS, new Random(seed)));
            assertEquals(expected, liveEvents(), "order of seed " + seed);
            assertEquals(expected, foldedOutbox(), "projection of seed " + seed);
        }
    }

    private static void correct(String event, String patch) {
        correction()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(EVENTS + event)
                .then()
                .statusCode(200);
    }

    private static void regroup(String event, String operation, Map<String, Object> body) {
        correction()
                .contentType(ContentType.JSON)
                .body(body)
                .post(EVENTS + event + "/" + operation)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification correction() {
        return given().queryParam("author", "Editor")
                .queryParam("reason", "Known better")
                .header("If-Match", "*");
    }

    @Test
    void anyOrderAndRepetitionGivesTheSameEvents() throws Exception {
        ingest(DOCUMENTS);
        Map<String, JsonNode> expected = liveEvents();
        assertTrue(expected.size() > 3, "the documents must have events for this test to say anything");
        for (int seed = 1; seed <= 6; seed++) {
            empty();
            ingest(shuffledAndRepeated(DOCUMENTS, new Random(seed)));
            assertEquals(expected, liveEvents(), "order of seed " + seed);
            assertEquals(expected, foldedOutbox(), "projection of seed " + seed);
        }
    }

    @Test
    void everyPrefixEqualsARebuildFromThatPrefix() throws Exception {
        List<Map<String, String>> log = shuffledAndRepeated(DOCUMENTS, new Random(7));
        List<Map<String, JsonNode>> prefixes = new ArrayList<>();
        for (Map<String, String> document : log) {
            ingest(List.of(document));
            prefixes.add(liveEvents());
        }
        for (int length : List.of(2, log.size() / 2, log.size() - 1)) {
            empty();
            List<Map<String, String>> reversed = new ArrayList<>(log.subList(0, length));
            Collections.reverse(reversed);
            ingest(reversed);
            assertEquals(prefixes.get(length - 1), liveEvents(), "prefix of " + length);
        }
    }

    @Test
    void whatIsRetractedCountsAsIfItHadNeverCome() throws Exception {
        int kept = DOCUMENTS.size() - 3;
        ingest(DOCUMENTS.subList(0, kept));
        Map<String, JsonNode> expected = liveEvents();
        for (int seed = 31; seed <= 33; seed++) {
            empty();
            ingest(shuffledAndRepeated(DOCUMENTS, new Random(seed)));
            List<Map<String, String>> gone = new ArrayList<>(DOCUMENTS.subList(kept, DOCUMENTS.size()));
            Collections.shuffle(gone, new Random(seed));
            gone.forEach(document -> given().header("If-Match", "*")
                    .delete("/api/v1/documents/" + Identity.documentId(document.get("url"), document.get("text")))
                    .then()
                    .statusCode(200));
            assertEquals(expected, liveEvents(), "order of seed " + seed);
            assertEquals(expected, foldedOutbox(), "projection of seed " + seed);
        }
    }

    @Test
    void replayingALogGivesTheSameRevisions() throws Exception {
        List<Map<String, String>> log = shuffledAndRepeated(DOCUMENTS, new Random(11));
        ingest(log);
        List<String> expected = revisions();
        empty();
        ingest(log);
        assertEquals(expected, revisions());
    }

    @Test
    void aDryRunOfTheSameTextsGivesTheSameEvents() throws Exception {
        ingest(DOCUMENTS);
        List<Map<String, String>> named = new ArrayList<>();
        for (Map<String, String> document : DOCUMENTS) {
            Map<String, String> copy = new HashMap<>(document);
            copy.put("id", "document " + named.size());
            named.add(copy);
        }
        List<String> analyzed = given().contentType(ContentType.JSON)
                .body(Map.of("documents", named))
                .post("/api/v1/analyze")
                .then()
                .statusCode(200)
                .extract()
                .path("events.id");
        assertEquals(
                liveEvents().keySet().stream().sorted().toList(),
                analyzed.stream().sorted().toList());
    }

    private static List<Map<String, String>> documents() {
        List<Map<String, String>> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                documents.add(Map.of("text", Files.readString(file)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        documents.add(Map.of(
                "text", "Presiden Arya Wibisana bertemu Perdana Menteri Hana Mori di Jakarta pada Selasa (16/1).",
                "publishedAt", "2024-01-17"));
        documents.add(Map.of(
                "text", "Presiden Arya Wibisana akan bertemu Perdana Menteri Hana Mori pada 16 Januari 2024.",
                "publishedAt", "2024-01-12",
                "url", "https://example.org/rencana"));
        documents.add(Map.of(
                "text", "President Arya Wibisana met Prime Minister Hana Mori in Jakarta on 16 January 2024.",
                "publishedAt", "2024-01-16",
                "publisher", "Example News"));
        documents.add(Map.of(
                "text", "Arya Wibisana dan Hana Mori menggelar pertemuan pada Selasa malam (16/1).",
                "publishedAt", "2024-01-18"));
        return List.copyOf(documents);
    }

    private static List<Map<String, String>> shuffledAndRepeated(List<Map<String, String>> documents, Random random) {
        List<Map<String, String>> log = new ArrayList<>(documents);
        for (int i = 0; i < 3; i++) {
            log.add(documents.get(random.nextInt(documents.size())));
        }
        Collections.shuffle(log, random);
        return log;
    }

    private static void ingest(List<Map<String, String>> documents) {
        documents.forEach(document -> given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then()
                .statusCode(oneOf(200, 201)));
    }

    private Map<String, JsonNode> liveEvents() throws Exception {
        Map<String, JsonNode> events = new TreeMap<>();
        for (String state : query("SELECT state FROM event WHERE standing = 'LIVE'")) {
            JsonNode event = mapper.readTree(state);
            events.put(event.get("id").asText(), withoutHistory(event));
        }
        return events;
    }

    /** What a receiver of all messages knows; each revision of an event comes once, and in order. */
    private Map<String, JsonNode> foldedOutbox() throws Exception {
        Map<String, JsonNode> events = new TreeMap<>();
        Map<String, Integer> revisions = new HashMap<>();
        for (String message : query("SELECT data FROM outbox WHERE type LIKE '%.event.%' ORDER BY sequence")) {
            JsonNode data = mapper.readTree(message);
            JsonNode subject = data.has("event") ? data.get("event") : data;
            String id = subject.get("id").asText();
            int revision = subject.get("revision").asInt();
            assertEquals(revisions.getOrDefault(id, 0) + 1, revision, "revision of " + id);
            revisions.put(id, revision);
            if (data.has("event")) {
                events.put(id, withoutHistory(subject));
            } else {
                events.remove(id);
            }
        }
        return events;
    }

    private List<String> revisions() throws SQLException {
        return query("SELECT event || ' ' || revision || ' ' || standing || ' ' || coalesce(merged_into::text, '')"
                + " FROM event_revision ORDER BY id");
    }

    private static JsonNode withoutHistory(JsonNode event) {
        ((ObjectNode) event).remove(List.of("revision", "createdAt", "updatedAt"));
        return event;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
