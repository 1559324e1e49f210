package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What a document supports is taken back with it, and nothing else is. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RetractionResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents/";
    private static final String EVENTS = "/api/v1/events/";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void retractsTheEventsThatOnlyThisDocumentSupports() throws SQLException {
        ValidatableResponse document = ingest(Map.of(
                "text", "Presiden Jaya Kusuma bertemu Raja Sven Dale pada 2 Juli 2024.", "publishedAt", "2024-07-03"));
        String id = document.extract().path("id");
        String event = document.body("events", hasSize(1)).extract().path("events[0].id");

        given().header("If-Match", "\"v1\"")
                .queryParam("author", "Sari Näslund")
                .queryParam("reason", "Ditarik penerbitnya")
                .delete(DOCUMENTS + id)
                .then()
                .statusCode(200)
                .header("ETag", containsString("v2."))
                .body("version", equalTo(2))
                .body("live", equalTo(false))
                .body("retraction.at", notNullValue())
                .body("retraction.author", equalTo("Sari Näslund"))
                .body("retraction.reason", equalTo("Ditarik penerbitnya"))
                .body("supersededBy", nullValue())
                .body("events", hasSize(0));

        given().get(EVENTS + event).then().statusCode(410);
        given().get(DOCUMENTS + id).then().statusCode(200).body("retraction.author", equalTo("Sari Näslund"));
        given().get(DOCUMENTS + id + "/text").then().statusCode(200);
        assertEquals(
                List.of("RETRACTION " + id + " Sari Näslund Ditarik penerbitnya"),
                query("SELECT concat_ws(' ', cause->>'kind', cause->>'document', cause->>'author', cause->>'reason')"
                        + " FROM event_revision WHERE standing = 'RETRACTED' AND event = '" + event + "'"));
        assertEquals(
                List.of("org.linimasa.event.retracted"),
                query("SELECT type FROM outbox WHERE subject = '" + event + "' ORDER BY sequence DESC LIMIT 1"));
        assertEquals(
                List.of("2 false"),
                query("SELECT concat_ws(' ', data->>'version', data->>'live') FROM outbox WHERE subject = '" + id
                        + "' ORDER BY sequence DESC LIMIT 1"));
    }

    @Test
    void leavesWhatAnotherDocumentSupports() {
        String one = ingest(Map.of(
                        "text", "Presiden Krisna Adi bertemu Raja Tor Lien pada 2 Juli 2024.",
                        "publishedAt", "2024-07-03"))
                .extract()
                .path("id");
        String event = ingest(Map.of(
                        "text", "Presiden Krisna Adi bertemu Raja Tor Lien, Selasa 2 Juli 2024.",
                        "publishedAt", "2024-07-04"))
                .body("events", hasSize(1))
                .body("events[0].mentions", hasSize(2))
                .extract()
                .path("events[0].id");
        retract(one).statusCode(200);
        // The id follows the first mention that lives; the one it had leads there.
        given().get(EVENTS + event).then().statusCode(200).body("mentions", hasSize(1));
    }

    @Test
    void comesBackWithTheSameIdsAndWithWhatPeopleSaid() {
        Map<String, String> article = Map.of(
                "text", "Presiden Lestari Ayu bertemu Raja Ulf Moe pada 2 Juli 2024.", "publishedAt", "2024-07-03");
        ValidatableResponse document = ingest(article);
        String id = document.extract().path("id");
        String event = document.extract().path("events[0].id");
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "Better known")
                .body("{\"title\": \"Lestari Ayu menerima Ulf Moe\"}")
                .patch(EVENTS + event)
                .then()
                .statusCode(200);
        retract(id).statusCode(200);
        given().get(EVENTS + event).then().statusCode(410);

        post(Map.of("text", article.get("text")))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(3))
                .body("live", equalTo(true))
                .body("publishedAt", equalTo("2024-07-03"))
                .body("retraction", nullValue())
                .body("events[0].id", equalTo(event))
                .body("events[0].title", equalTo("Lestari Ayu menerima Ulf Moe"))
                .body("events[0].locked", equalTo(List.of("title")));
        given().get(EVENTS + event).then().statusCode(200);
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        String id = ingest(Map.of(
                        "text", "Presiden Maya Sari bertemu Raja Vidar Aas pada 2 Juli 2024.",
                        "publishedAt", "2024-07-03"))
                .extract()
                .path("id");
        given().header("If-Match", "\"v1\"").delete(DOCUMENTS + id).then().statusCode(200);
        List<String> before = query("SELECT max(sequence)::text FROM outbox");
        given().header("If-Match", "\"v1\"")
                .delete(DOCUMENTS + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertEquals(before, query("SELECT max(sequence)::text FROM outbox"));
    }

    @Test
    void letsTheOlderTextOfAUrlCountAgain() {
        String url = "https://example.org/retraction/versions";
        String older = ingest(Map.of(
                        "text", "Presiden Nanda Putra bertemu Raja Yngve Bakke pada 2 Juli 2024.",
                        "url", url,
                        "publishedAt", "2024-07-03"))
                .extract()
                .path("id");
        String newer = ingest(Map.of("text", "Artikel lain.", "url", url, "publishedAt", "2024-07-04"))
                .extract()
                .path("id");
        retract(newer).body("live", equalTo(false)).body("supersededBy", nullValue());
        given().get(DOCUMENTS + older)
                .then()
                .body("live", equalTo(true))
                .body("supersededBy", nullValue())
                .body("version", equalTo(3))
                .body("events", hasSize(1));
        // The newest text takes the place again when it comes back.
        post(Map.of("text", "Artikel lain.", "url", url)).body("live", equalTo(true));
        given().get(DOCUMENTS + older).then().body("supersededBy", equalTo(newer));
        // A text that counted for nothing is retracted without any event changing.
        retract(older).body("live", equalTo(false));
        given().get(DOCUMENTS + newer).then().body("live", equalTo(true)).body("version", equalTo(3));
    }

    @Test
    void needsTheVersionItTakesBack() {
        String id =
                ingest(Map.of("text", "Rapat kecil digelar di aula.")).extract().path("id");
        given().delete(DOCUMENTS + id)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("errors[0].name", equalTo("If-Match"));
        given().header("If-Match", "\"r1\"").delete(DOCUMENTS + id).then().statusCode(400);
        given().header("If-Match", "\"v7\"")
                .delete(DOCUMENTS + id)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"v1\""));
        given().header("If-Match", "*")
                .queryParam("reason", "x".repeat(1001))
                .delete(DOCUMENTS + id)
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("reason"));
        given().get(DOCUMENTS + id).then().body("live", equalTo(true));
        retract("00000000-0000-8000-8000-000000000000").statusCode(404);
    }

    private static ValidatableResponse retract(String id) {
        return given().header("If-Match", "*").delete(DOCUMENTS + id).then();
    }

    private static ValidatableResponse ingest(Map<String, String> document) {
        return post(document).statusCode(201);
    }

    private static ValidatableResponse post(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then();
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
