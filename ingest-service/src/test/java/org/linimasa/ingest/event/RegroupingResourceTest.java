package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** Which mentions are one event, people say last. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RegroupingResourceTest {
    private static final String EVENTS = "/api/v1/events/";

    @Test
    void mergesTwoEventsForGoodAndSplitsThemAgain() {
        String text = "Presiden Nanda Putra bertemu Raja Arne Holt pada 2 Juli 2024.";
        String first = meeting(text, "2024-07-03");
        String second = meeting("Menteri Oki Saputra bertemu Ratu Berit Moe pada 9 Juli 2024.", "2024-07-10");
        List<String> seconds = given().get(EVENTS + second).path("mentions");

        correct(second, "merge", Map.of("event", first))
                .statusCode(200)
                .header("ETag", "\"r2.PAST\"")
                .body("id", equalTo(first))
                .body("mentions", hasSize(2));
        given().redirects()
                .follow(false)
                .get(EVENTS + second)
                .then()
                .statusCode(308)
                .header("Location", endsWith(EVENTS + first));
        given().redirects()
                .follow(false)
                .header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "No event")
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "REJECTED"))
                .post(EVENTS + second + "/review")
                .then()
                .statusCode(308)
                .header("Location", endsWith(EVENTS + first + "/review?author=Editor&reason=No%20event"));
        meeting(text, "2024-07-04");
        given().get(EVENTS + first).then().body("mentions", hasSize(2));
        correct(first, "merge", Map.of("event", second)).statusCode(200).body("mentions", hasSize(2));

        correct(first, "split", Map.of("mentions", seconds))
                .statusCode(200)
                .body("events.id", equalTo(List.of(first, second)))
                .body("events[1].mentions", equalTo(seconds));
        given().redirects().follow(false).get(EVENTS + second).then().statusCode(200);
    }

    @Test
    void splitsReportsThatTheTextsTakeForOne() {
        meeting("Presiden Putri Ayu bertemu Raja Dag Foss pada 2 Juli 2024.", "2024-07-03");
        String id = meeting("Presiden Putri Ayu bertemu Raja Dag Foss, Selasa 2 Juli 2024.", "2024-07-04");
        List<String> mentions = given().get(EVENTS + id).path("mentions");
        assertEquals(2, mentions.size());

        correct(id, "split", Map.of("mentions", mentions.subList(1, 2)))
                .statusCode(200)
                .body("events.mentions.flatten()", containsInAnyOrder(mentions.toArray()))
                .body("events", hasSize(2))
                .body("events[0].id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "merge | {}                                                     | 422 | /event      | missing",
                "merge | {\"event\": \"x\"}                                 | 400 | /event      | invalid-format",
                "merge | {\"event\": \"00000000-0000-8000-8000-000000000000\"} | 422 | /event   | unknown-event",
                "merge | {\"with\": 1}                                        | 400 | /with       | unknown-field",
                "split | {}                                                     | 422 | /mentions   | missing",
                "split | {\"mentions\": []}                                   | 422 | /mentions   | nothing-apart",
                "split | {\"mentions\": [null]}                               | 422 | /mentions/0 | missing",
                "split | {\"mentions\": \"x\"}                              | 400 | /mentions   | wrong-type",
                "split | {\"mentions\": [\"00000000-0000-8000-8000-000000000000\"]} | 422 | /mentions/0 | no-mention"
            })
    void refusesWhatMeansNothing(String operation, String body, int status, String pointer, String code) {
        String id = meeting("Presiden Rani Dewi bertemu Raja Geir Hoel pada 2 Juli 2024.", "2024-07-03");
        correct(id, operation, body)
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        given().get(EVENTS + id).then().body("revision", equalTo(1));
    }

    @Test
    void leavesAtLeastOneMention() {
        String id = meeting("Presiden Sinta Bela bertemu Raja Hans Ihle pada 2 Juli 2024.", "2024-07-03");
        List<String> all = given().get(EVENTS + id).path("mentions");
        correct(id, "split", Map.of("mentions", all)).statusCode(422).body("errors[0].code", equalTo("nothing-apart"));
        correct(id, "merge", Map.of("event", id)).statusCode(200).body("revision", equalTo(1));
        correct(UUID.randomUUID().toString(), "merge", Map.of("event", id)).statusCode(404);
    }

    @Test
    void wantsTheRevision() {
        String id = meeting("Presiden Tari Wulan bertemu Raja Ivar Juul pada 2 Juli 2024.", "2024-07-03");
        for (String operation : List.of("merge", "split")) {
            given().queryParam("author", "a")
                    .queryParam("reason", "b")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(EVENTS + id + "/" + operation)
                    .then()
                    .statusCode(428);
        }
    }

    private static ValidatableResponse correct(String id, String operation, Object body) {
        return given().header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "Known better")
                .contentType(ContentType.JSON)
                .body(body)
                .post(EVENTS + id + "/" + operation)
                .then();
    }

    private static String meeting(String text, String publishedAt) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", text, "publishedAt", publishedAt))
                .post("/api/v1/documents")
                .then()
                .body("events", hasSize(1))
                .extract()
                .path("events[0].id");
    }
}
