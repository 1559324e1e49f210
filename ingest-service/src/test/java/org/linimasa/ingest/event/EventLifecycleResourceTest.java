package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventLifecycleResourceTest {
    private static final String EVENTS = "/api/v1/events/";

    @Test
    void retractsAnEventThatNoTextSupportsAnyMore() {
        String url = "https://example.org/lifecycle/retracted";
        String event = ingest(Map.of(
                        "text", "Presiden Bima Santosa bertemu Perdana Menteri Olga Lindqvist pada 3 Mei 2024.",
                        "url", url,
                        "publishedAt", "2024-05-04"))
                .body("events", hasSize(1))
                .extract()
                .path("events[0].id");
        getEvent(event).statusCode(200);
        ingest(Map.of("text", "Artikel ini dicabut oleh redaksi.", "url", url, "publishedAt", "2024-05-05"))
                .body("live", equalTo(true));
        getEvent(event).statusCode(410).contentType("application/problem+json");
    }

    @Test
    void sendsAReaderOfAnAliasToTheEventThatLives() {
        String late = ingest(Map.of(
                        "text", "Presiden Candra Halim bertemu Perdana Menteri Ivo Novak pada 7 Juni 2024.",
                        "publishedAt", "2024-06-09"))
                .body("events", hasSize(1))
                .extract()
                .path("events[0].id");
        String early = ingest(Map.of(
                        "text", "Presiden Candra Halim bertemu Perdana Menteri Ivo Novak, Jumat 7 Juni 2024.",
                        "publishedAt", "2024-06-07"))
                .body("events", hasSize(1))
                .body("events[0].mentions", hasSize(2))
                .extract()
                .path("events[0].id");
        assertNotEquals(late, early);
        given().redirects()
                .follow(false)
                .get(EVENTS + late)
                .then()
                .statusCode(308)
                .header("Location", endsWith(EVENTS + early));
        getEvent(late).statusCode(200).body("id", equalTo(early));
    }

    @Test
    void mergesASubmittedEventWithWhatADocumentReports() {
        String reported = ingest(Map.of(
                        "text", "Presiden Dewi Lestari bertemu Raja Harald Olsen pada 2 Juli 2024.",
                        "publishedAt", "2024-07-03"))
                .body("events", hasSize(1))
                .extract()
                .path("events[0].id");
        ValidatableResponse submitted = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title", "Presiden Dewi Lestari bertemu Raja Harald Olsen",
                        "when", "2 Juli 2024",
                        "anchor", "2024-07-05",
                        "language", "id",
                        "key", "lifecycle-1"))
                .post(EVENTS)
                .then()
                .statusCode(201);
        assertEquals(reported, submitted.extract().path("id"));
        submitted.body("mentions", hasItem((String) submitted.extract().path("submitted.mention")));
        submitted.body("evidence", hasSize(2)).body("revision", equalTo(2));
    }

    private static ValidatableResponse getEvent(String id) {
        return given().get(EVENTS + id).then();
    }

    private static ValidatableResponse ingest(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then()
                .statusCode(201);
    }
}
