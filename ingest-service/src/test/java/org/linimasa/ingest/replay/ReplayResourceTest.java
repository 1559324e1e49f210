package org.linimasa.ingest.replay;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** An engine that reads otherwise leaves another database behind; a replay makes it what the present engine would. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReplayResourceTest {
    private static final String MEETING = "Presiden Wira Atmaja bertemu Ratu Ingeborg Dahl pada 2 Juli 2024.";
    private static final String AGAIN = "Presiden Wira Atmaja bertemu Ratu Ingeborg Dahl, Selasa 2 Juli 2024.";
    private static final String PLAN = "Menteri Yusuf Baskara akan mengunjungi Bergen pada 12 Agustus 2024.";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void handInAndForgetTheRest() throws SQLException {
        execute(
                "TRUNCATE document, mention, mention_block, event, event_revision, outbox, correction, correction_mention, job"
                        + " RESTART IDENTITY");
        document(Map.of("text", MEETING, "publishedAt", "2024-07-03"));
        document(Map.of("text", AGAIN, "publishedAt", "2024-07-04", "url", "https://example.org/replay"));
        document(Map.of("text", PLAN, "publishedAt", "2024-07-03"));
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "Presiden Wira Atmaja bertemu Ratu Ingeborg Dahl",
                        "when",
                        "2 Juli 2024",
                        "key",
                        "replay",
                        "language",
                        "id"))
                .post("/api/v1/events")
                .then()
                .statusCode(201);
    }

    @Test
    void changesNothingWhereTheEngineIsTheSame() throws Exception {
        List<String> log = query("SELECT sequence || ' ' || data FROM outbox ORDER BY sequence");
        given().get(replay())
                .then()
                .body("kind", equalTo("REPLAY"))
                .body("total", equalTo(4))
                .body("done", equalTo(4))
                .body("changed", equalTo(0))
                .body("failed", equalTo(0));
        assertEquals(log, query("SELECT sequence || ' ' || data FROM outbox ORDER BY sequence"));
    }

    @Test
    void readsAgainWhatAnotherEngineReadOtherwise() throws Exception {
        Map<String, JsonNode> expected = liveEvents();
        // Another status, a mention that was missed, one that was invented, and another document time.
        execute("UPDATE mention SET state = jsonb_set(state, '{mention,status}', '\"CANCELLED\"')"
                + " WHERE state->'mention'->>'quote' LIKE '%Baskara%'");
        execute("DELETE FROM mention WHERE state->'mention'->>'quote' LIKE '%Selasa%'");
        execute("UPDATE document SET detected_language = 'ms' WHERE text LIKE '%Baskara%'");
        execute("UPDATE event SET state = jsonb_set(state, '{title}', '\"Judul lama\"')");
        assertNotEquals(expected, liveEvents());

        given().get(replay()).then().body("done", equalTo(4)).body("failed", equalTo(0));

        assertEquals(expected, liveEvents());
        assertEquals(List.of("id"), query("SELECT DISTINCT detected_language FROM document"));
        assertEquals(
                List.of("REPLAY"),
                query(
                        "SELECT DISTINCT cause->>'kind' FROM event_revision WHERE revision > 1 AND at > (SELECT min(created_at)"
                                + " FROM job)"));
    }

    @Test
    void readsStructuredEventsAgainFromWhatWasSubmitted() throws Exception {
        // Counts from the day of its first submission, which is long ago; and one whose words are not kept.
        for (String key : List.of("fair", "older")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("title", "Harbour fair " + key, "when", "tomorrow", "key", key, "language", "en"))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(201);
        }
        execute("UPDATE mention SET submission = NULL, submitted_on = NULL WHERE state::text LIKE '%fair older%'");
        execute("UPDATE mention SET submitted_on = '2024-05-05', state = jsonb_set(state, '{documentTime}',"
                + " '{\"edtf\": \"2024-05-05\", \"inferred\": true, \"explanation\": [], \"alternatives\": []}')"
                + " WHERE state::text LIKE '%fair fair%'");
        execute("UPDATE mention SET state = jsonb_set(state, '{mention,time,edtf}', '\"1999\"')"
                + " WHERE state::text LIKE '%Harbour fair%'");
        replay();
        Map<String, String> dates = new TreeMap<>();
        for (JsonNode event : liveEvents().values()) {
            dates.put(event.path("title").asText(), event.at("/time/edtf").asText());
        }
        assertEquals("2024-05-06", dates.get("Harbour fair fair"));
        assertEquals("1999", dates.get("Harbour fair older"));
    }

    @Test
    void keepsWhatPeopleSaid() throws Exception {
        String event = query(
                        "SELECT public_id FROM event WHERE state->>'title' LIKE '%Baskara%' OR state->>'title' LIKE"
                                + " '%Bergen%'")
                .getFirst();
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "Called off")
                .body("{\"status\": \"CANCELLED\"}")
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(200);
        String retracted =
                query("SELECT public_id FROM document WHERE url IS NOT NULL").getFirst();
        given().header("If-Match", "*")
                .delete("/api/v1/documents/" + retracted)
                .then()
                .statusCode(200);
        execute("UPDATE event SET state = jsonb_set(state, '{title}', '\"Judul lama\"')");
        replay();
        given().get("/api/v1/events/" + event)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("locked", equalTo(List.of("status")));
        given().get("/api/v1/documents/" + retracted).then().body("live", equalTo(false));
        assertEquals(List.of(), query("SELECT state FROM event WHERE state->>'title' = 'Judul lama'"));
    }

    @Test
    void goesOnWhereItWasAndIsNotBegunTwice() throws Exception {
        // As an earlier process left it: the first document is done.
        execute("INSERT INTO job (public_id, kind, state, total, done, changed, failed, stage, position, created_at,"
                + " updated_at) SELECT '018f0000-0000-8000-8000-000000000001', 'REPLAY', 'RUNNING', 4, 1, 0, 0, 0, min(id),"
                + " now(), now() FROM document");
        String job =
                given().post("/api/v1/replay").then().statusCode(202).extract().header("Location");
        assertEquals("018f0000-0000-8000-8000-000000000001", job.substring(job.lastIndexOf('/') + 1));
        awaitDone(job);
        given().get(job).then().body("done", equalTo(4)).body("changed", equalTo(0));
        // Now another one may begin.
        assertNotEquals(job, replay());
    }

    @Test
    void answersWithItsEndWhereTheCallerPrefersToWait() {
        given().header("Prefer", "respond-async")
                .post("/api/v1/replay")
                .then()
                .statusCode(202)
                .header("Preference-Applied", nullValue());
        for (String key : List.of("", "replay-and-wait", "replay-and-wait")) {
            RequestSpecification request = given().header("Prefer", "respond-async, wait=60");
            (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                    .post("/api/v1/replay")
                    .then()
                    .statusCode(200)
                    .header("Preference-Applied", equalTo("wait=60"))
                    .header("Location", startsWith("http"))
                    .body("state", equalTo("DONE"))
                    .body("done", equalTo(4));
        }
    }

    @Test
    void waitsForAJobNoLongerThanItIsAskedTo() throws Exception {
        String running = "018f0000-0000-8000-8000-000000000002";
        execute("INSERT INTO job (public_id, kind, state, total, done, changed, failed, stage, position, created_at,"
                + " updated_at) VALUES ('" + running + "', 'OTHER', 'RUNNING', 4, 1, 0, 0, 0, 0, now(), now())");
        given().header("Prefer", "wait=1")
                .get("/api/v1/jobs/" + running)
                .then()
                .statusCode(200)
                .header("Preference-Applied", equalTo("wait=1"))
                .body("state", equalTo("RUNNING"));
        given().header("Prefer", "wait=soon")
                .get("/api/v1/jobs/" + running)
                .then()
                .statusCode(200)
                .header("Preference-Applied", nullValue());
        given().header("Prefer", "wait=60")
                .get("/api/v1/jobs/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void knowsNoOtherJob() {
        given().get("/api/v1/jobs/00000000-0000-8000-8000-000000000000").then().statusCode(404);
        given().get("/api/v1/replay").then().statusCode(405);
    }

    private static String replay() {
        String job =
                given().post("/api/v1/replay").then().statusCode(202).extract().header("Location");
        awaitDone(job);
        return job;
    }

    private static void awaitDone(String job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(job).then().statusCode(200).extract().path("state"), "DONE"::equals);
    }

    private static void document(Map<String, String> document) {
        given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private Map<String, JsonNode> liveEvents() throws Exception {
        Map<String, JsonNode> events = new TreeMap<>();
        for (String state : query("SELECT state FROM event WHERE standing = 'LIVE'")) {
            ObjectNode event = (ObjectNode) mapper.readTree(state);
            event.remove(List.of("revision", "createdAt", "updatedAt"));
            events.put(event.get("id").asText(), event);
        }
        return events;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
