package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CorrectionResourceTest {
    private static final String EVENTS = "/api/v1/events/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void setsAndLocksWhatAPersonSays() throws SQLException {
        String id = meeting("Presiden Eko Prakoso bertemu Raja Leif Dahl pada 2 Juli 2024.", "2024-07-03", null);
        patch(id, "\"r1\"", """
                {"title": "Eko Prakoso menjamu Leif Dahl", "status": "cancelled", "time": "3 July 2024, evening",
                 "participants": [{"name": "Eko Prakoso"}], "place": {"name": "Tirtasari"}}""")
                .statusCode(200)
                .header("ETag", "\"r2.UNDETERMINED\"")
                .body("title", equalTo("Eko Prakoso menjamu Leif Dahl"))
                .body("status", equalTo("CANCELLED"))
                .body("time.edtf", equalTo("2024-07-03"))
                .body("time.partOfDay", equalTo("EVENING"))
                .body("participants.name", equalTo(List.of("Eko Prakoso")))
                .body("place.name", equalTo("Tirtasari"))
                .body("locked", equalTo(List.of("title", "status", "time", "participants", "place")));
        assertEquals(
                List.of("CORRECTION Sari Näslund Keliru dibaca"),
                query("SELECT cause->>'kind' || ' ' || (cause->>'author') || ' ' || (cause->>'reason')"
                        + " FROM event_revision WHERE revision = 2 AND event = '" + id + "'"));
        assertEquals(
                List.of("CORRECTION Keliru dibaca 2"),
                query("SELECT (data->'cause'->>'kind') || ' ' || (data->'cause'->>'reason') || ' '"
                        + " || (data->'event'->>'revision') FROM outbox WHERE type LIKE '%.event.changed' AND subject = '"
                        + id + "' ORDER BY sequence DESC LIMIT 1"));
    }

    @Test
    void givesAFieldBackToTheTexts() {
        String id = meeting("Presiden Fajar Utomo bertemu Raja Nils Berg pada 2 Juli 2024.", "2024-07-03", null);
        String before = get(id).extract().path("title");
        patch(id, "*", "{\"title\": \"Keliru\", \"status\": \"DENIED\"}").body("locked", hasSize(2));
        patch(id, "\"r2.CURRENT\", W/\"r7\"", "{\"title\": null}")
                .statusCode(200)
                .body("title", equalTo(before))
                .body("status", equalTo("DENIED"))
                .body("locked", equalTo(List.of("status")));
    }

    @Test
    void mergesThePlaceFieldByField() {
        String id = meeting("Presiden Gita Rahma bertemu Raja Odd Vik pada 2 Juli 2024.", "2024-07-03", null);
        patch(id, "*", "{\"place\": {\"name\": \"Oslo\", \"country\": \"SE\"}}").statusCode(200);
        patch(id, "*", "{\"place\": {\"country\": \"no\"}}")
                .body("place.name", equalTo("Oslo"))
                .body("place.country", equalTo("NO"));
        patch(id, "*", "{\"place\": {\"country\": null}}")
                .body("place.name", equalTo("Oslo"))
                .body("place.country", nullValue());
        patch(id, "*", "{\"place\": {\"name\": null}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/place/name"));
    }

    @Test
    void leavesNoTraceOfAPatchThatChangesNothing() throws SQLException {
        String id = meeting("Presiden Hadi Surya bertemu Raja Per Moen pada 2 Juli 2024.", "2024-07-03", null);
        patch(id, "*", "{\"type\": \"VISIT\"}").body("revision", equalTo(2)).body("category", equalTo("CONSULT"));
        long corrections = corrections();
        patch(id, "\"r2\"", "{\"type\": \"visit\", \"title\": null}")
                .statusCode(200)
                .body("revision", equalTo(2));
        patch(id, "\"r2\"", "{}").statusCode(200).body("revision", equalTo(2));
        assertEquals(corrections, corrections());
    }

    @Test
    void isNotUndoneByTheSameDocumentAnotherOneOrANewAnalysis() {
        String text = "Presiden Indra Wijaya bertemu Raja Roar Lie pada 2 Juli 2024.";
        String id = meeting(text, "2024-07-03", null);
        patch(id, "*", "{\"title\": \"Benar\"}").statusCode(200);
        meeting(text, "2024-07-03", null);
        get(id).body("title", equalTo("Benar")).body("revision", equalTo(2));
        meeting(text, "2024-07-04", null);
        get(id).body("title", equalTo("Benar"));
        String late = meeting("Presiden Indra Wijaya bertemu Raja Roar Lie, Selasa 2 Juli 2024.", "2024-07-02", null);
        assertNotEquals(id, late);
        get(late).body("title", equalTo("Benar")).body("locked", equalTo(List.of("title")));
        given().redirects()
                .follow(false)
                .spec(correction("*", "{}"))
                .patch(EVENTS + id)
                .then()
                .statusCode(308)
                .header("Location", containsString(EVENTS + late + "?author="));
    }

    @Test
    void sleepsWhileItsMentionIsAwayAndIsThereWhenItReturns() {
        String url = "https://example.org/corrections/away";
        String text = "Presiden Joko Lesmana bertemu Raja Stig Rud pada 2 Juli 2024.";
        String id = meeting(text, "2024-07-03", url);
        patch(id, "*", "{\"title\": \"Benar\"}").statusCode(200);
        ingest(Map.of("text", "Artikel ini dicabut oleh redaksi.", "url", url, "publishedAt", "2024-07-05"));
        get(id).statusCode(410);
        patch(id, "*", "{\"title\": \"Lain\"}").statusCode(410);
        ingest(Map.of("text", text, "url", url, "publishedAt", "2024-07-06"));
        get(id).statusCode(200).body("title", equalTo("Benar"));
    }

    @Test
    void refusesAStaleOrMissingRevisionAndChangesNothing() {
        String id = meeting("Presiden Kiki Amalia bertemu Raja Tor Lund pada 2 Juli 2024.", "2024-07-03", null);
        patch(id, "\"r7.PAST\"", "{\"title\": \"x\"}")
                .statusCode(412)
                .header("ETag", equalTo("\"r1\""))
                .body("errors[0].name", equalTo("If-Match"));
        given().queryParam("author", "a")
                .queryParam("reason", "b")
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch(EVENTS + id)
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        for (String tag : List.of("r1", "\"1\"", "\"r1\" \"r2\"", "\"r99999999999\"", "nonsense")) {
            patch(id, tag, "{\"title\": \"x\"}").statusCode(400).body("errors[0].in", equalTo("header"));
        }
        get(id).body("revision", equalTo(1)).body("locked", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"titel\": \"x\"}                        | 400 | /titel                 | unknown-field",
                "{\"id\": null}                            | 400 | /id                    | unknown-field",
                "{\"locked\": []}                          | 400 | /locked                | unknown-field",
                "{\"title\": 5}                            | 400 | /title                 | wrong-type",
                "{\"title\": {}}                           | 400 | /title                 | wrong-type",
                "{\"time\": {\"edtf\": \"2024\"}}          | 400 | /time                  | wrong-type",
                "{\"participants\": \"x\"}                 | 400 | /participants          | wrong-type",
                "{\"place\": \"x\"}                        | 400 | /place                 | wrong-type",
                "{\"place\": {\"city\": \"x\"}}            | 400 | /place/city            | unknown-field",
                "[]                                        | 400 | ``                     | wrong-type",
                "null                                      | 400 | ``                     | missing-body",
                "{\"title\":                               | 400 | ``                     | broken-json",
                "{\"title\": \"  \"}                       | 422 | /title                 | empty-value",
                "{\"title\": \"a\\u0000b\"}                | 422 | /title                 | not-text",
                "{\"status\": \"HAPPENED\"}                | 422 | /status                | unknown-value",
                "{\"category\": \"FUN\"}                   | 422 | /category              | unknown-value",
                "{\"type\": \"big meeting\"}               | 422 | /type                  | invalid-value",
                "{\"language\": \"not a tag\"}             | 422 | /language              | invalid-language",
                "{\"language\": \"klingon\"}               | 422 | /language              | invalid-language",
                "{\"title\": \"x\", \"title\": \"y\"}    | 400 | ``                     | broken-json",
                "{\"time\": \"31 February 2024\"}          | 422 | /time                  | unresolved-date",
                "{\"time\": \"whenever it suits\"}         | 422 | /time                  | unresolved-date",
                "{\"time\": \"\"}                          | 422 | /time                  | empty-value",
                "{\"participants\": [{}]}                  | 422 | /participants/0/name   | missing",
                "{\"participants\": [null]}                | 422 | /participants/0/name   | missing",
                "{\"place\": {\"name\": \"x\", \"country\": \"XX\"}} | 422 | /place/country | unknown-country"
            })
    void refusesWhatMeansNothingAndStoresNothing(String body, int status, String pointer, String code)
            throws SQLException {
        String id = meeting("Presiden Lala Permata bertemu Raja Ulf Strand pada 2 Juli 2024.", "2024-07-03", null);
        long corrections = corrections();
        patch(id, "*", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", not(containsString("Exception")));
        assertEquals(corrections, corrections());
        get(id).body("locked", hasSize(0));
    }

    @Test
    void wantsToKnowWhoAndWhy() {
        String id = meeting("Presiden Mega Rukmana bertemu Raja Vidar Aas pada 2 Juli 2024.", "2024-07-03", null);
        RequestSpecification request =
                given().header("If-Match", "*").contentType(MERGE_PATCH).body("{}");
        request.queryParam("author", "a")
                .patch(EVENTS + id)
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("reason"))
                .body("errors[0].in", equalTo("query"));
        given().header("If-Match", "*")
                .contentType(MERGE_PATCH)
                .body("{}")
                .queryParam("author", "a")
                .queryParam("reason", "x".repeat(1001))
                .patch(EVENTS + id)
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("reason"));
    }

    @Test
    void knowsOnlyEventsAndMergePatches() {
        patch("00000000-0000-8000-8000-000000000000", "*", "{}").statusCode(404);
        patch("no-uuid", "*", "{}").statusCode(404);
        given().header("If-Match", "*")
                .queryParam("author", "a")
                .queryParam("reason", "b")
                .contentType(ContentType.JSON)
                .body("{}")
                .patch(EVENTS + "00000000-0000-8000-8000-000000000000")
                .then()
                .statusCode(415)
                .body("detail", endsWith("It reads application/merge-patch+json."));
    }

    @Test
    void letsNoForeignPageCorrect() {
        given().header("Origin", "https://evil.example")
                .spec(correction("*", "{}"))
                .patch(EVENTS + "00000000-0000-8000-8000-000000000000")
                .then()
                .statusCode(403);
        given().header("Origin", "http://127.0.0.1:8080")
                .header("Access-Control-Request-Method", "PATCH")
                .options(EVENTS + "00000000-0000-8000-8000-000000000000")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("PATCH")));
    }

    private static ValidatableResponse patch(String id, String ifMatch, String body) {
        return given().spec(correction(ifMatch, body)).patch(EVENTS + id).then();
    }

    private static RequestSpecification correction(String ifMatch, String body) {
        return given().header("If-Match", ifMatch)
                .queryParam("author", "Sari Näslund")
                .queryParam("reason", "Keliru dibaca")
                .contentType(MERGE_PATCH)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ValidatableResponse get(String id) {
        return given().get(EVENTS + id).then();
    }

    /** Ingests a text that reports one event, and says which. */
    private static String meeting(String text, String publishedAt, String url) {
        Map<String, String> document = url == null
                ? Map.of("text", text, "publishedAt", publishedAt)
                : Map.of("text", text, "publishedAt", publishedAt, "url", url);
        return ingest(document).body("events", hasSize(1)).extract().path("events[0].id");
    }

    private static ValidatableResponse ingest(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then();
    }

    private long corrections() throws SQLException {
        return Long.parseLong(query("SELECT count(*) FROM correction").getFirst());
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
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
