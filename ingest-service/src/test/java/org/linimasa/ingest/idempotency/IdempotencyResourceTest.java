package org.linimasa.ingest.idempotency;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** A request with a key is carried out once, whatever happens on the way, and has one answer. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class IdempotencyResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OUTBOX = "hashtextextended('linimasa.outbox', 0)";
    /** Requests that have their key and wait for their turn. */
    private static final String WAITING =
            "from pg_locks as wanted join pg_locks as held using (pid, database, locktype)"
                    + " where locktype = 'advisory' and held.granted and not wanted.granted";

    @Inject
    AgroalDataSource database;

    @Test
    void theSameRequestAgainHasTheSameAnswer() {
        Map<String, String> document = document("Wali Kota Marwah Sulaksana membuka pasar pada 2 Mei 2024.");
        Response first = post("once", document);
        Response again = post("\"once\"", document);
        for (Response answer : new Response[] {first, again}) {
            answer.then().statusCode(201).contentType(ContentType.JSON).header("Location", first.header("Location"));
        }
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        given().contentType(ContentType.JSON)
                .body(document)
                .post(DOCUMENTS)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNotKnownByItsContentIsDoneOnceToo() {
        String webhook = given().contentType(ContentType.JSON)
                .body(Map.of("url", "http://localhost:9/once"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        String path = "/api/v1/webhooks/" + webhook;
        String trial = null;
        for (int time = 0; time < 3; time++) {
            String id = given().header("Idempotency-Key", "trial")
                    .post(path + "/ping")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            assertEquals(trial == null ? id : trial, id);
            trial = id;
        }
        given().get(path + "/deliveries").then().body("deliveries", hasSize(1));
        given().delete(path).then().statusCode(204);
    }

    @Test
    void aCorrectionThatIsSentAgainIsNotStale() {
        String event = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title", "Bupati Ratri Kumala meresmikan jembatan", "when", "2024-05-03", "language", "id"))
                .post("/api/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int time = 0; time < 2; time++) {
            given().contentType(ContentType.JSON)
                    .header("If-Match", "\"r1\"")
                    .header("Idempotency-Key", "review")
                    .queryParam("author", "somebody")
                    .queryParam("reason", "it was another bridge")
                    .body(Map.of("verdict", "REJECTED"))
                    .post("/api/v1/events/" + event + "/review")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"r2\"")
                    .body("revision", equalTo(2));
        }
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        post("taken", document("Gubernur Sasmita Arya menutup pameran pada 4 Mei 2024."))
                .then()
                .statusCode(201);
        post("taken", document("Gubernur Sasmita Arya membuka bendungan pada 5 Mei 2024."))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-value"))
                .body("errors[0].in", equalTo("header"))
                .body("errors[0].name", equalTo("Idempotency-Key"))
                .body("errors[0].code", equalTo("used-before"));
        given().header("Idempotency-Key", "taken").post("/api/v1/replay").then().statusCode(422);
        post("two words", document("Tidak ada.")).then().statusCode(400).body("errors[0].code", equalTo("invalid-key"));
    }

    @Test
    void whatWasRefusedMayBeMendedUnderItsKey() {
        post("mended", Map.of("text", "Rapat pada 6 Mei 2024.", "zone", "Mars/Olympus"))
                .then()
                .statusCode(422);
        post("mended", document("Rapat dewan kota Lembayung berlangsung pada 6 Mei 2024."))
                .then()
                .statusCode(201);
    }

    @Test
    void aRequestThatIsStillRunningIsNotBegunAgain() throws Exception {
        Map<String, String> document = document("Menteri Adikarsa Wening tiba di Kotamas pada 7 Mei 2024.");
        CompletableFuture<Response> first;
        try (Turn ignored = new Turn()) {
            first = meanwhile(() -> post("running", document));
            awaitWaiting(1);
            post("running", document)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/conflict"));
        }
        first.join().then().statusCode(201);
        post("running", document).then().statusCode(201);
    }

    @Test
    void whatEndsHalfwayHasNeverBeenAndMayBeSentAgain() throws Exception {
        Map<String, String> document = document("Presiden Baskara Widjaja bertolak ke Norduin pada 8 Mei 2024.");
        try (Turn ignored = new Turn()) {
            CompletableFuture<Response> first = meanwhile(() -> post("cut", document));
            awaitWaiting(1);
            number("select count(pg_terminate_backend(pid)) " + WAITING);
            first.join().then().statusCode(503);
        }
        assertEquals(0, number("select count(*) from document where text = '" + document.get("text") + "'"));
        post("cut", document).then().statusCode(201);
        post("cut", document).then().statusCode(201);
    }

    @Test
    void whatOthersWroteWhileItWaitedIsSeen() throws Exception {
        Map<String, String> document = document("Ratu Ingeborg Falk menerima duta pada 9 Mei 2024.");
        post("version-1", document).then().statusCode(201).body("version", equalTo(1));
        CompletableFuture<Response> second;
        CompletableFuture<Response> third;
        try (Turn ignored = new Turn()) {
            second = meanwhile(() -> post("version-2", with(document, "title", "Ratu dan duta")));
            awaitWaiting(1);
            third = meanwhile(() -> post("version-3", with(document, "author", "Penulis Sari")));
            awaitWaiting(2);
        }
        second.join().then().statusCode(200).body("version", equalTo(2));
        third.join().then().statusCode(200).body("version", equalTo(3)).body("title", equalTo("Ratu dan duta"));
    }

    @Test
    void aKeyIsFreeAgainAfterADay() throws SQLException {
        post("old", document("Panitia Lomba Perahu Tirtamas berkumpul pada 10 Mei 2024."))
                .then()
                .statusCode(201);
        letADayPass();
        post("old", document("Panitia Lomba Perahu Tirtamas bubar pada 11 Mei 2024."))
                .then()
                .statusCode(201);
    }

    private void letADayPass() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "update kept_answer set at = at - interval '24 hours 1 second'");
        }
    }

    /** Holds the turn to write, so that all others wait. */
    private final class Turn implements AutoCloseable {
        private final Connection connection = database.getConnection();

        Turn() throws SQLException {
            execute(connection, "select pg_advisory_lock(" + OUTBOX + ")");
        }

        @Override
        public void close() throws SQLException {
            execute(connection, "select pg_advisory_unlock(" + OUTBOX + ")");
            connection.close();
        }
    }

    private void awaitWaiting(int requests) {
        await().atMost(PATIENCE).until(() -> number("select count(*) " + WAITING) == requests);
    }

    private static CompletableFuture<Response> meanwhile(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(
                        request, task -> Thread.ofPlatform().daemon().start(task))
                .orTimeout(60, TimeUnit.SECONDS);
    }

    private static Map<String, String> document(String text) {
        return Map.of("text", text, "publishedAt", "2024-05-12", "language", "id");
    }

    private static Map<String, String> with(Map<String, String> document, String field, String value) {
        Map<String, String> more = new HashMap<>(document);
        more.put(field, value);
        return more;
    }

    private static Response post(String key, Map<String, String> document) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(document)
                .post(DOCUMENTS);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
