package org.linimasa.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What somebody might try who wants to write more than they may. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AttacksResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/documents | "id": "00000000-0000-0000-0000-000000000001" | "text": "Rapat digelar di Tirtasari."
            /api/v1/documents | "receivedAt": "1999-01-01T00:00:00Z"         | "text": "Rapat digelar di Tirtasari."
            /api/v1/documents | "version": 7                                 | "text": "Rapat digelar di Tirtasari."
            /api/v1/events    | "revision": 7                                | "title": "Rapat di Tirtasari", "when": "2024-01-17"
            /api/v1/events    | "locked": ["status"]                         | "title": "Rapat di Tirtasari", "when": "2024-01-17"
            /api/v1/events    | "createdAt": "1999-01-01T00:00:00Z"          | "title": "Rapat di Tirtasari", "when": "2024-01-17"
            /api/v1/tokens    | "createdBy": "somebody else"                 | "name": "mass", "role": "reader"
            /api/v1/tokens    | "digest": "00"                               | "name": "mass", "role": "reader"
            """)
    void nobodySetsAFieldThatIsNotTheirs(String path, String field, String rest) {
        given().contentType(ContentType.JSON)
                .body("{" + field + ", " + rest + "}")
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/" + field.substring(1, field.indexOf('"', 1))));
    }

    @Test
    void aCorrectionSetsNoFieldThatIsNotAPersons() {
        String event = given().contentType(ContentType.JSON)
                .body(Map.of("title", "Rapat dewan di Tirtasari", "when", "2024-01-17", "key", "attacked"))
                .post("/api/v1/events")
                .then()
                .extract()
                .path("id");
        for (String patch : List.of("{\"revision\": 9}", "{\"locked\": []}", "{\"evidence\": []}", "{\"id\": null}")) {
            given().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .queryParam("author", "somebody")
                    .queryParam("reason", "trying")
                    .body(patch)
                    .patch("/api/v1/events/" + event)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().get("/api/v1/events/" + event).then().body("revision", equalTo(1));
    }

    @Test
    void noAddressThatSomebodyHandsInIsEverCalled() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            String url = "http://127.0.0.1:" + inside.getAddress().getPort() + "/latest/meta-data";
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", "Rapat digelar, lihat " + url + " dan file:///etc/passwd", "url", url))
                    .post(DOCUMENTS)
                    .then()
                    .statusCode(201);
            for (String other : List.of("file:///etc/passwd", "jar:" + url + "!/", "gopher://127.0.0.1/")) {
                given().contentType(ContentType.JSON)
                        .body(Map.of("text", "Rapat digelar.", "url", other))
                        .post(DOCUMENTS)
                        .then()
                        .statusCode(422);
            }
            assertEquals(0, calls.get());
        } finally {
            inside.stop(0);
        }
    }

    @Test
    void xmlIsNotReadAtAll() {
        given().contentType("application/xml; charset=utf-8")
                .body("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                .post(DOCUMENTS)
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/documents/..%2f..%2fq%2fmetrics",
                "/api/v1/documents/../../../etc/passwd",
                "/q/swagger-ui/..%2f..%2fapplication.properties",
                "/q/swagger-ui/%2e%2e/%2e%2e/application.properties",
                "/..%5c..%5capplication.properties",
                "/META-INF/microprofile-config.properties",
                "/application.properties"
            })
    void noPathLeadsOutOfWhatIsOffered(String path) {
        Response answer =
                given().urlEncodingEnabled(false).redirects().follow(false).get(path);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path + " answered " + answer.statusCode());
        assertFalse(answer.asString().contains("quarkus."), path);
        assertFalse(answer.asString().contains("root:"), path);
    }

    /** Ten megabytes of nothing in ten kilobytes. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/documents, application/json",
        "/api/v1/documents, text/html",
        "/api/v1/documents/batch, application/x-ndjson",
        "/api/v1/events/import, text/csv",
        "/api/v1/analyze, application/json"
    })
    void aPackedBodyIsNotUnpacked(String path, String type) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("[".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));
        }
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post(path)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    /** Texts that a pattern with two ways to read them would never come to the end of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "(",
                "\"",
                "1/",
                "1-",
                " ",
                "\t\n",
                "A. ",
                "Senin, ",
                "(((16/1",
                "dan dan ",
                ".",
                "-–—",
                "0.0.0."
            })
    @Timeout(120)
    void noTextKeepsTheServiceBusy(String repeated) {
        String text = repeated.repeat(100_000 / repeated.length()) + "!";
        given().contentType(ContentType.JSON)
                .body(Map.of("text", text, "language", "id"))
                .post("/api/v1/analyze")
                .then()
                .statusCode(oneOf(200, 422));
        given().queryParam("text", text.substring(0, 180) + "!")
                .queryParam("language", "en")
                .queryParam("anchor", "2024-01-17")
                .get("/api/v1/dates/resolve")
                .then()
                .statusCode(oneOf(200, 400, 422));
    }

    @Test
    void aTextOverTheLimitIsNotReadToItsEnd() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"" + "a".repeat(9_000_000) + "\"}")
                .post(DOCUMENTS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void sqlInAnyFieldIsText() {
        String nasty = "Rapat'); DROP TABLE document; -- digelar";
        String location = given().contentType(ContentType.JSON)
                .body(Map.of("text", nasty, "title", nasty, "publisher", nasty))
                .post(DOCUMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(location + "/text").then().statusCode(200).body(equalTo(nasty));
        given().get("/api/v1/events/' or 1=1 --").then().statusCode(not(equalTo(200)));
    }
}
