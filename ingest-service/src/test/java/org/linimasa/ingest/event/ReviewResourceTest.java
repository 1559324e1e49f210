package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What a person says is no event leaves the timeline, and no document brings it back. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReviewResourceTest {
    private static final String EVENTS = "/api/v1/events/";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void takesARejectedEventOffTheTimelineForGood() throws SQLException {
        Map<String, String> article = Map.of(
                "text",
                "Presiden Zaki Ramadhan bertemu Raja Aksel Foss pada 2 Juli 2024.",
                "publishedAt",
                "2024-07-03");
        String event = ingest(article).extract().path("events[0].id");
        review(event, "\"r1\"", "REJECTED")
                .statusCode(200)
                .header("ETag", equalTo("\"r2\""))
                .body("verdict", equalTo("REJECTED"))
                .body("live", equalTo(false));
        given().get(EVENTS + event).then().statusCode(410);
        assertEquals(
                "org.linimasa.event.retracted CORRECTION Editor Misread",
                query(
                        "SELECT concat_ws(' ', type, data->'cause'->>'kind', data->'cause'->>'author', data->'cause'->>'reason')"
                                + " FROM outbox WHERE subject = '" + event + "' ORDER BY sequence DESC LIMIT 1"));

        ingest(article).body("events", hasSize(0));
        ingest(Map.of("text", article.get("text"), "publishedAt", "2024-07-03", "publisher", "Contoh News"))
                .body("version", equalTo(2))
                .body("events", hasSize(0));
        ingest(Map.of(
                        "text", "Presiden Zaki Ramadhan bertemu Raja Aksel Foss, Selasa 2 Juli 2024.",
                        "publishedAt", "2024-07-04"))
                .body("events", hasSize(0));
        given().get(EVENTS + event).then().statusCode(410);
    }

    @Test
    void bringsBackWhatIsConfirmedAfterAll() {
        String event = ingest(Map.of(
                        "text", "Presiden Agus Halim bertemu Raja Bjarne Lund pada 2 Juli 2024.",
                        "publishedAt", "2024-07-03"))
                .extract()
                .path("events[0].id");
        review(event, "*", "REJECTED").body("revision", equalTo(2));
        review(event, "*", "REJECTED").statusCode(200).body("revision", equalTo(2));
        review(event, "\"r2\"", "CONFIRMED")
                .statusCode(200)
                .body("live", equalTo(true))
                .body("revision", equalTo(3));
        given().get(EVENTS + event).then().statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void confirmsWhatIsThereWithoutChangingIt() {
        String event = ingest(Map.of(
                        "text", "Presiden Bagas Rahardjo bertemu Raja Calle Strand pada 2 Juli 2024.",
                        "publishedAt", "2024-07-03"))
                .extract()
                .path("events[0].id");
        review(event, "\"r1\"", "CONFIRMED")
                .statusCode(200)
                .body("live", equalTo(true))
                .body("revision", equalTo(1));
        given().get(EVENTS + event).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void concernsNoOtherEventOfTheDocument() {
        ValidatableResponse document = ingest(Map.of(
                "text",
                "Presiden Cipta Hadi bertemu Raja David Moe pada 2 Juli 2024. Pada 9 Juli 2024 Cipta Hadi mengunjungi"
                        + " Bergen.",
                "publishedAt",
                "2024-07-10"));
        String first = document.body("events", hasSize(2)).extract().path("events[0].id");
        String second = document.extract().path("events[1].id");
        review(first, "*", "REJECTED").statusCode(200);
        given().get(EVENTS + second).then().statusCode(200);
        given().get("/api/v1/documents/" + document.extract().path("id")).then().body("events", hasSize(1));
    }

    @Test
    void needsARevisionAnAuthorAReasonAndAVerdict() {
        String event = ingest(Map.of(
                        "text",
                        "Presiden Danu Wicak bertemu Raja Erik Nes pada 2 Juli 2024.",
                        "publishedAt",
                        "2024-07-03"))
                .extract()
                .path("events[0].id");
        review(event, "\"r7\"", "REJECTED").statusCode(412);
        review(event, "*", "MAYBE").statusCode(400).body("errors[0].pointer", equalTo("/verdict"));
        given().contentType(ContentType.JSON)
                .body("{\"verdict\": \"REJECTED\"}")
                .post(EVENTS + event + "/review")
                .then()
                .statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{}")
                .queryParam("author", "Editor")
                .queryParam("reason", "Misread")
                .post(EVENTS + event + "/review")
                .then()
                .statusCode(422);
        review("00000000-0000-8000-8000-000000000000", "*", "REJECTED").statusCode(404);
        String document = given().get(EVENTS + event).path("evidence[0].documentId");
        given().header("If-Match", "*")
                .delete("/api/v1/documents/" + document)
                .then()
                .statusCode(200);
        review(event, "*", "CONFIRMED").statusCode(410).body("traceId", notNullValue());
    }

    private static ValidatableResponse review(String event, String revision, String verdict) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", revision)
                .queryParam("author", "Editor")
                .queryParam("reason", "Misread")
                .body(Map.of("verdict", verdict))
                .post(EVENTS + event + "/review")
                .then();
    }

    private static ValidatableResponse ingest(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
