package org.linimasa.ingest.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** The doors of the ingest service, tried with real tokens. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
@WithTestResource(PostgresTestResource.class)
class AccessResourceTest {
    private static final List<String> GRADES = List.of("reader", "contributor", "editor", "admin");
    /** What each operation that is no mere reading needs. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("ingestDocument", "contributor"),
            Map.entry("submitEvent", "contributor"),
            Map.entry("ingestDocuments", "contributor"),
            Map.entry("importEvents", "contributor"),
            Map.entry("retractDocument", "editor"),
            Map.entry("correctEvent", "editor"),
            Map.entry("mergeEvents", "editor"),
            Map.entry("splitEvent", "editor"),
            Map.entry("reviewEvent", "editor"),
            Map.entry("listCorrections", "editor"),
            Map.entry("replay", "admin"),
            Map.entry("fetchDocument", "contributor"),
            Map.entry("addFeed", "editor"),
            Map.entry("removeFeed", "editor"),
            Map.entry("saveTimeline", "editor"),
            Map.entry("removeTimeline", "editor"),
            Map.entry("addWebhook", "editor"),
            Map.entry("listWebhooks", "editor"),
            Map.entry("getWebhook", "editor"),
            Map.entry("removeWebhook", "editor"),
            Map.entry("renewWebhookSecret", "editor"),
            Map.entry("pingWebhook", "editor"),
            Map.entry("listWebhookDeliveries", "editor"),
            Map.entry("resendWebhookDeliveries", "editor"),
            Map.entry("issueToken", "admin"),
            Map.entry("listTokens", "admin"),
            Map.entry("revokeToken", "admin"),
            Map.entry("listAudit", "admin"));

    @Inject
    DataSource database;

    @Test
    void everyOperationIsClosedToWhoeverHasNoLoginOrTooSmallARole() throws IOException {
        Map<String, String> tokens = new HashMap<>();
        GRADES.forEach(role -> tokens.put(role, issue("all-" + role, role)));
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String name = method.getValue().path("operationId").asText();
                int needed = GRADES.indexOf(NEEDS.getOrDefault(name, "reader"));
                String verb = method.getKey().toUpperCase(Locale.ROOT);
                String target = path.getKey()
                        .replace("{id}", UUID.randomUUID().toString())
                        .replaceAll("\\{\\w+}", "nothing");
                // Which operation a path means depends on the media type, so that is asked first.
                List<String> types = new ArrayList<>();
                method.getValue()
                        .path("requestBody")
                        .path("content")
                        .fieldNames()
                        .forEachRemaining(types::add);
                check(
                        wrong,
                        verb + " " + target + " without a login",
                        401,
                        sending(types, given()).request(verb, target));
                for (int grade = 0; grade < needed; grade++) {
                    RequestSpecification call = bearer(tokens.get(GRADES.get(grade)));
                    check(
                            wrong,
                            verb + " " + target + " as " + GRADES.get(grade),
                            403,
                            sending(types, call).request(verb, target));
                }
                int status = bearer(tokens.get(GRADES.get(needed)))
                        .request(verb, target)
                        .statusCode();
                if (status == 401 || status == 403) {
                    wrong.add(verb + " " + target + " as " + GRADES.get(needed) + " answered " + status);
                }
                String described = method.getValue().at("/security/0/bearer/0").asText();
                if (!described.equals(GRADES.get(needed))) {
                    wrong.add(name + " is described as open to " + described);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aTokenIsShownOnceAndKeptAsItsDigestOnly() throws SQLException {
        String token = issue("shown-once", "reader");
        assertTrue(token.startsWith("linimasa_"));
        bearer(ClosedDoors.ADMIN)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200)
                .body("tokens.name", hasItem("shown-once"));
        assertFalse(bearer(ClosedDoors.ADMIN).get("/api/v1/tokens").asString().contains(token));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(t::text, '') || (select string_agg(o::text, '') from outbox o) from api_token t")) {
            rows.next();
            assertTrue(rows.getString(1).contains("shown-once"));
            assertFalse(rows.getString(1).contains(token));
        }
    }

    @Test
    void aRevokedAnExpiredAndAReplacedTokenLetNobodyIn() throws SQLException {
        String token = issue("feed", "reader");
        resolve(token).then().statusCode(200);
        String newer = issue("feed", "reader");
        resolve(token).then().statusCode(401);
        resolve(newer).then().statusCode(200);
        bearer(ClosedDoors.ADMIN)
                .delete("/api/v1/tokens/feed")
                .then()
                .statusCode(200)
                .body("name", equalTo("feed"))
                .body("revokedAt", not(nullValue()));
        resolve(newer).then().statusCode(401);
        bearer(ClosedDoors.ADMIN).delete("/api/v1/tokens/feed").then().statusCode(404);
        String passing = issue("passing", "reader");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update api_token set expires_at = now() where name = 'passing'");
        }
        resolve(passing).then().statusCode(401);
    }

    @Test
    void aTokenMayHaveALimitOfItsOwn() {
        String token = order(Map.of("name", "slow", "role", "reader", "requestsPerMinute", 1))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("token");
        int refused = 0;
        for (int i = 0; i < 3; i++) { // a minute may end in between, but not two
            refused += resolve(token).statusCode() == 429 ? 1 : 0;
        }
        assertTrue(refused >= 1, "refused: " + refused);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\": \"a b\", \"role\": \"reader\"}', /name",
        "'{\"name\": \"feed\", \"role\": \"root\"}', /role",
        "'{\"name\": \"feed\", \"role\": \"reader\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}', /expiresAt",
        "'{\"name\": \"feed\", \"role\": \"reader\", \"requestsPerMinute\": 0}', /requestsPerMinute",
    })
    void saysWhatIsWrongWithAnOrder(String body, String pointer) {
        bearer(ClosedDoors.ADMIN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void everyWriteIsOnRecordWithWhoWhatAndWhen() {
        String token = issue("recorder", "contributor");
        String text = "Rapat rahasia digelar di Tirtasari pada 3 Mei 2024.";
        String location = bearer(token)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/api/v1/documents?unused-is-refused-later=1")
                .header("Location");
        assertEquals(null, location, "an unknown parameter is refused");
        Response stored = bearer(token)
                .contentType(ContentType.JSON)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body(Map.of("text", text))
                .post("/api/v1/documents");
        stored.then().statusCode(201);
        bearer(token).get("/api/v1/dates/resolve?text=besok&anchor=2024-01-17");
        JsonPath log = bearer(ClosedDoors.ADMIN).get("/api/v1/audit?limit=500").jsonPath();
        List<Map<String, Object>> ours = log.getList("entries.findAll { it.caller == 'token:recorder' }");
        Map<String, Object> newest = ours.getFirst();
        assertEquals("POST", newest.get("method"));
        assertEquals("/api/v1/documents", newest.get("path"));
        assertEquals(201, newest.get("status"));
        assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", newest.get("traceId"));
        assertTrue(stored.header("Location").endsWith(newest.get("target").toString()));
        assertTrue(
                log.getList("entries.caller").contains("configured-admin"),
                "issuing a token is a write like any other");
        assertFalse(log.prettify().contains("rahasia"), "what people wrote is not in the log");
        int last = log.getInt("entries[0].id");
        bearer(ClosedDoors.ADMIN)
                .get("/api/v1/audit?limit=1&before=" + last)
                .then()
                .body("entries.size()", equalTo(1));
    }

    @Test
    void whoHangsUpWhileSendingIsOnRecordAndNoDefectOfOurs() throws IOException {
        String token = issue("hanging-up", "contributor");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !statuses("token:hanging-up").isEmpty());
        }
        await().untilAsserted(() -> assertEquals(List.of(400), statuses("token:hanging-up")));
    }

    /** Those of a caller's writes; null while one is under way. */
    private static List<Integer> statuses(String caller) {
        return bearer(ClosedDoors.ADMIN)
                .get("/api/v1/audit?limit=500")
                .jsonPath()
                .getList("entries.findAll { it.caller == '" + caller + "' }.status");
    }

    @Test
    void onlyAnAdminPurges() {
        String path = "/api/v1/documents/" + UUID.randomUUID() + "?purge=true";
        bearer(issue("an-editor", "editor"))
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(403);
        bearer(ClosedDoors.ADMIN).header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void everyOperationThatNeedsMoreThanReadingIsOnRecord() {
        List<String> silent = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .importPackages("org.linimasa.ingest").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(jakarta.ws.rs.POST.class)
                                || method.isAnnotatedWith(jakarta.ws.rs.PUT.class)
                                || method.isAnnotatedWith(jakarta.ws.rs.PATCH.class)
                                || method.isAnnotatedWith(jakarta.ws.rs.DELETE.class))
                        .filter(method -> !method.isAnnotatedWith(Audited.class)
                                && !method.getOwner().isAnnotatedWith(Audited.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .toList();
        assertEquals(List.of("AnalysisResource.analyze"), silent, "a dry run stores nothing");
    }

    private static RequestSpecification sending(List<String> types, RequestSpecification call) {
        return types.isEmpty() ? call : call.contentType(types.getFirst()).body("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static void check(List<String> wrong, String call, int expected, Response response) {
        if (response.statusCode() != expected || !response.contentType().startsWith("application/problem+json")) {
            wrong.add(call + " answered " + response.statusCode());
        }
    }

    private static Response resolve(String token) {
        return bearer(token).get("/api/v1/dates/resolve?text=besok&anchor=2024-01-17");
    }

    private static String issue(String name, String role) {
        return order(Map.of("name", name, "role", role))
                .then()
                .statusCode(201)
                .body("token", startsWith("linimasa_"))
                .body("issued.createdBy", equalTo("configured-admin"))
                .extract()
                .path("token");
    }

    private static Response order(Map<String, ?> order) {
        return bearer(ClosedDoors.ADMIN)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/tokens");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
