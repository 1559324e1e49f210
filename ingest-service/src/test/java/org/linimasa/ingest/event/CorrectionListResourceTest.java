package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What people said of events can be looked through. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CorrectionListResourceTest {
    private static final String CORRECTIONS = "/api/v1/corrections";
    private static final String EVENTS = "/api/v1/events/";

    @Test
    void saysWhoSaidWhatAndWhyTheNewestFirst() {
        String event = meeting("Presiden Bayu Anggara bertemu Raja Inge Holm pada 2 Juli 2024.");
        patch(event, "Sari", "{\"title\": \"Benar\", \"time\": \"3 July 2024\"}");
        patch(event, "Sari", "{\"title\": null, \"status\": \"DENIED\"}");
        given().spec(by("Tono"))
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "CONFIRMED"))
                .post(EVENTS + event + "/review")
                .then()
                .statusCode(200);
        list(Map.of("event", event))
                .body("corrections", hasSize(3))
                .body("corrections.kind", contains("REVIEW", "FIELDS", "FIELDS"))
                .body("corrections.author", contains("Tono", "Sari", "Sari"))
                .body("corrections.reason[0]", equalTo("Keliru dibaca"))
                .body("corrections.verdict[0]", equalTo("CONFIRMED"))
                .body("corrections.set[0]", nullValue())
                .body("corrections.released[1]", contains("title"))
                .body("corrections.set[1].status", equalTo("DENIED"))
                .body("corrections.set[2].title", equalTo("Benar"))
                .body("corrections.set[2].time.edtf", equalTo("2024-07-03"))
                .body("corrections.set[2].status", nullValue())
                .body("corrections.event", contains(event, event, event))
                .body("corrections.mentions[0]", hasSize(1));
        list(Map.of("event", event, "kind", "FIELDS")).body("corrections", hasSize(2));
        list(Map.of("event", event, "author", "Tono")).body("corrections.kind", contains("REVIEW"));
        list(Map.of("author", "Nobody")).body("corrections", empty());
    }

    @Test
    void followsWhatItHangsOnThroughMergesAndSplits() {
        String one = meeting("Presiden Cahya Dewi bertemu Raja Jorn Lie pada 2 Juli 2024.");
        String other = meeting("Presiden Dian Putra bertemu Raja Karl Moe pada 5 Agustus 2024.");
        patch(other, "Sari", "{\"title\": \"Benar\"}");
        String both = given().spec(by("Sari"))
                .contentType(ContentType.JSON)
                .body(Map.of("event", other))
                .post(EVENTS + one + "/merge")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        list(Map.of("event", other))
                .body("corrections.kind", contains("TOGETHER", "FIELDS"))
                .body("corrections.event", contains(both, both));
        String mention =
                list(Map.of("event", other, "kind", "FIELDS")).extract().path("corrections[0].mentions[0]");
        given().spec(by("Sari"))
                .contentType(ContentType.JSON)
                .body(Map.of("mentions", List.of(mention)))
                .post(EVENTS + both + "/split")
                .then()
                .statusCode(200);
        list(Map.of("event", other, "kind", "APART")).body("corrections[0].apart", contains(mention));
        list(Map.of("event", other, "kind", "FIELDS")).body("corrections[0].event", equalTo(other));
    }

    @Test
    void staysInTheListWhileItSleeps() {
        String url = "https://example.org/corrections/asleep";
        String text = "Presiden Endang Sari bertemu Raja Lars Nes pada 2 Juli 2024.";
        String event = ingest(Map.of("text", text, "url", url, "publishedAt", "2024-07-03"))
                .extract()
                .path("events[0].id");
        patch(event, "Asleep", "{\"title\": \"Benar\"}");
        ingest(Map.of("text", "Artikel ini dicabut oleh redaksi.", "url", url, "publishedAt", "2024-07-05"));
        list(Map.of("author", "Asleep"))
                .body("corrections.set.title", contains("Benar"))
                .body("corrections[0].event", nullValue());
    }

    @Test
    void isWalkedThroughByTheLinkToTheNextStretch() {
        String event = meeting("Presiden Farid Hasan bertemu Raja Mats Ole pada 2 Juli 2024.");
        for (int i = 1; i <= 5; i++) {
            patch(event, "Walker & {co}", "{\"title\": \"Judul " + i + "\"}");
        }
        List<String> titles = new ArrayList<>();
        Response page = given().queryParam("author", "Walker & {co}")
                .queryParam("limit", 2)
                .get(CORRECTIONS);
        titles.addAll(page.path("corrections.set.title"));
        patch(event, "Walker & {co}", "{\"title\": \"Judul 6\"}");
        while (page.header("Link") != null) {
            String link = page.header("Link");
            assertTrue(link.startsWith("</api/v1/corrections?") && link.endsWith(">; rel=\"next\""), link);
            page = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
            titles.addAll(page.path("corrections.set.title"));
        }
        assertEquals(List.of("Judul 5", "Judul 4", "Judul 3", "Judul 2", "Judul 1"), titles);
        assertNull(page.header("Link"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 400, limit",
        "limit=501, 400, limit",
        "kind=FIELD, 400, kind",
        "before=x, 400, before",
        "event=x, 400, event",
        "event=00000000-0000-8000-8000-000000000000, 422, event",
        "editor=Sari, 400, editor",
    })
    void refusesWhatMeansNothing(String query, int status, String name) {
        given().get(CORRECTIONS + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].name", equalTo(name));
    }

    @Test
    void takesAnyTextForAName() {
        given().urlEncodingEnabled(false)
                .get(CORRECTIONS + "?author=%00")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(500));
        list(Map.of("author", "' or 1=1 --")).body("corrections", empty());
    }

    private static ValidatableResponse list(Map<String, String> wanted) {
        return given().queryParams(wanted).get(CORRECTIONS).then().statusCode(200);
    }

    private static void patch(String event, String author, String body) {
        given().spec(by(author))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(EVENTS + event)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification by(String author) {
        return given().header("If-Match", "*").queryParam("author", author).queryParam("reason", "Keliru dibaca");
    }

    private static String meeting(String text) {
        return ingest(Map.of("text", text, "publishedAt", "2024-07-03"))
                .body("events", hasSize(1))
                .extract()
                .path("events[0].id");
    }

    private static ValidatableResponse ingest(Map<String, String> document) {
        return given().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/documents")
                .then();
    }
}
