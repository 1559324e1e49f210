package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What was purged is nowhere: the test looks into every table for its words. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PurgeResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents/";
    /** Words that stand in no other document. */
    private static final List<String> WORDS =
            List.of("Wirasena", "Balawangi", "Zulfakar", "Kabar Terlupakan", "terlupakan.example");

    @Inject
    AgroalDataSource dataSource;

    @Test
    void nothingIsLeftInAnyTable() throws SQLException {
        String text = "Gubernur Wirasena Adiputra bertemu Wali Kota Zulfakar Hamid di Balawangi pada 3 Juli 2024.";
        Map<String, String> submission = Map.of(
                "text", text,
                "title", "Wirasena di Balawangi",
                "publisher", "Kabar Terlupakan",
                "author", "Penulis Wirasena",
                "url", "https://terlupakan.example/wirasena",
                "publishedAt", "2024-07-04");
        ValidatableResponse document = postWithKey(submission).statusCode(201);
        String id = document.extract().path("id");
        String event = document.extract().path("events[0].id");
        correct(event, "{\"title\": \"Pertemuan Wirasena dan Zulfakar\"}");
        assertFalse(holding().isEmpty(), "the words are found where they are");

        purge(id).statusCode(204);

        assertEquals(List.of(), holding());
        given().get(DOCUMENTS + id).then().statusCode(410).body("type", equalTo("/problems/gone"));
        given().get(DOCUMENTS + id + "/text").then().statusCode(410);
        given().get("/api/v1/events/" + event).then().statusCode(410);
        purge(id).statusCode(410);
        postWithKey(submission).statusCode(410);
        given().contentType(ContentType.JSON)
                .body(Map.of("text", text, "url", "https://terlupakan.example/wirasena"))
                .post("/api/v1/documents")
                .then()
                .statusCode(410);
        assertEquals(List.of(), holding());
    }

    @Test
    void whatWasPurgedComesBackByNoOtherWay() throws SQLException {
        String text = "Wali Kota Sekarwangi Utomo meresmikan pasar di Lembah Kencana pada 4 Juli 2024.";
        String url = "https://terlupakan.example/pasar";
        String id = ingest(Map.of("text", text, "url", url, "publishedAt", "2024-07-05"))
                .extract()
                .path("id");
        purge(id).statusCode(204);

        for (Map<String, String> again : List.of(
                Map.of("text", text),
                Map.of("text", text, "url", "https://cermin.example/pasar"),
                Map.of("text", text + " Ratusan warga hadir.", "url", url),
                Map.of("html", "<html><body><article><p>" + text + "</p></article></body></html>", "url", url))) {
            post(again).statusCode(410).body("type", equalTo("/problems/gone"));
        }
        given().contentType("application/x-ndjson")
                .body(("{\"text\": \"" + text + "\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/documents/batch")
                .then()
                .statusCode(200)
                .body(containsString("\"status\":410"));
        assertEquals(List.of(), holding("Sekarwangi", "Kencana", "terlupakan.example", "cermin.example"));
    }

    @Test
    void anAddressWithAnotherTextThatIsKeptStaysOpen() {
        String url = "https://berita.example/berkembang";
        ingest(Map.of("text", "Gempa terasa di Kotaraya pada 6 Juli 2024.", "url", url, "publishedAt", "2024-07-06"));
        String second = ingest(Map.of(
                        "text",
                        "Gempa merusak balai kota Kotaraya pada 6 Juli 2024.",
                        "url",
                        url,
                        "publishedAt",
                        "2024-07-07"))
                .extract()
                .path("id");
        purge(second).statusCode(204);
        post(Map.of("text", "Gempa merusak balai kota Kotaraya pada 6 Juli 2024."))
                .statusCode(410);
        post(Map.of("text", "Balai kota Kotaraya ditutup pada 8 Juli 2024.", "url", url))
                .statusCode(201);
    }

    @Test
    void aCopyThatIsKeptUnderItsOwnAddressIsKnownAsBefore() {
        String text = "Kapal penyeberangan Nusa Lestari kandas pada 7 Juli 2024.";
        Map<String, String> copy =
                Map.of("text", text, "url", "https://salinan.example/kapal", "publishedAt", "2024-07-08");
        ingest(copy);
        String id = ingest(Map.of("text", text, "url", "https://asli.example/kapal", "publishedAt", "2024-07-08"))
                .extract()
                .path("id");
        purge(id).statusCode(204);
        post(copy).statusCode(200);
    }

    @Test
    void whatOthersSayStays() throws SQLException {
        String one = "Presiden Mahardika Surya bertemu Raja Oskar Lind pada 9 Juli 2024.";
        String other = "Pada 9 Juli 2024 Presiden Mahardika Surya bertemu Raja Oskar Lind, kata juru bicara.";
        String id = ingest(Map.of("text", one, "publisher", "Kabar Kesatu", "publishedAt", "2024-07-10"))
                .extract()
                .path("id");
        String kept = ingest(Map.of("text", other, "publisher", "Kabar Kedua", "publishedAt", "2024-07-10"))
                .extract()
                .path("id");
        purge(id).statusCode(204);
        given().get(DOCUMENTS + kept)
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("events[0].evidence", hasSize(1))
                .body("events[0].evidence[0].publisher", equalTo("Kabar Kedua"));
        assertEquals(List.of(), holding("Kabar Kesatu"));
        assertFalse(holding("Kabar Kedua").isEmpty());
    }

    @Test
    void aTextThatWasTakenBackBeforeIsPurgedToo() throws SQLException {
        String id = ingest(Map.of("text", "Menteri Candrakirana mundur pada 5 Juli 2024.", "publishedAt", "2024-07-06"))
                .extract()
                .path("id");
        given().header("If-Match", "*").delete(DOCUMENTS + id).then().statusCode(200);
        purge(id).statusCode(204);
        assertEquals(List.of(), holding("Candrakirana"));
    }

    @Test
    void saysWhatPurgeTakes() {
        given().header("If-Match", "*")
                .queryParam("purge", "maybe")
                .delete(DOCUMENTS + "00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("purge"));
        given().header("If-Match", "*")
                .queryParam("purge", "true")
                .delete(DOCUMENTS + "00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404);
    }

    private List<String> holding() throws SQLException {
        return holding(WORDS.toArray(String[]::new));
    }

    /** The tables of the database in which one of the words stands, in whatever column. */
    private List<String> holding(String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertTrue(tables.size() > 8, "tables: " + tables);
            for (String table : tables) {
                for (String word : words) {
                    try (ResultSet rows = statement.executeQuery("select count(*) from " + table
                            + " as it where position('" + word.toLowerCase(Locale.ROOT)
                            + "' in lower(it::text)) > 0")) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add(table + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static ValidatableResponse purge(String id) {
        return given().header("If-Match", "*")
                .queryParam("purge", "true")
                .queryParam("reason", "asked for by who is named in it")
                .delete(DOCUMENTS + id)
                .then();
    }

    private static void correct(String event, String patch) {
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .queryParam("author", "somebody")
                .queryParam("reason", "it reads better")
                .body(patch)
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ingest(Map<String, String> submission) {
        return post(submission).statusCode(201);
    }

    private static ValidatableResponse postWithKey(Map<String, String> submission) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "Wirasena-1")
                .body(submission)
                .post("/api/v1/documents")
                .then();
    }

    private static ValidatableResponse post(Map<String, String> submission) {
        return given().contentType(ContentType.JSON)
                .body(submission)
                .post("/api/v1/documents")
                .then();
    }
}
