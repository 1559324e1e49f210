package org.linimasa.timeline.intake;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class IntakeResourceTest {
    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic ZGV2ZWxvcG1lbnQ=", "development"})
    void letsNobodyInWithoutTheToken(String authorization) {
        given().contentType(Projection.MEDIA_TYPE)
                .header("Authorization", authorization)
                .body("not even JSON")
                .post("/intake/messages")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void saysHowFarItHasCome() {
        projection
                .tell(List.of(message("one", 1), message("two", 1)))
                .statusCode(200)
                .body("received", equalTo(2))
                .body("watermark", equalTo("2"));
        projection.tell("[]", 7).statusCode(200).body("received", equalTo(0)).body("watermark", equalTo("2"));
        get("/api/v1/events").then().header("Linimasa-Lag", "5");
    }

    @Test
    void learnsSoonHowFarAnotherReplicaHasCome() throws SQLException {
        projection.tell("[]", 0).statusCode(200);
        get("/api/v1/events").then().header("Linimasa-Lag", "0");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update watermark set head = 3");
        }
        await().until(() -> get("/api/v1/events").header("Linimasa-Lag"), equalTo("3"));
    }

    @Test
    void anOlderBatchDoesNotSetTheWatermarkBack() {
        CloudEvent<Message> first = message("one", 1);
        projection.tell(List.of(message("two", 1))).body("watermark", equalTo("2"));
        projection.tell(List.of(first)).body("watermark", equalTo("2"));
    }

    @Test
    void aProjectionThatWasLostTakesNoBatchThatFollowsWhatItLacks() {
        CloudEvent<Message> lost = message("one", 1);
        String batch = projection.json(List.of(message("two", 1)));
        projection.tell(batch, 1, 2).statusCode(200).body("watermark", equalTo("0"));
        get("/api/v1/events").then().body("events", hasSize(0)).header("Linimasa-Lag", "2");
        projection.tell(projection.json(List.of(lost)), 0, 2).body("watermark", equalTo("1"));
        projection.tell(batch, 1, 2).body("watermark", equalTo("2"));
        get("/api/v1/events").then().body("events", hasSize(2));
    }

    @Test
    void doesNotClaimToKnowTheLagWhenTheIngestServiceIsSilent() {
        get("/api/v1/events").then().header("Linimasa-Lag", "unknown");
        projection.tell("[]", 0).statusCode(200);
        get("/api/v1/events").then().header("Linimasa-Lag", "0");
        clock.set(TestClock.START.plusSeconds(95));
        get("/api/v1/events").then().header("Linimasa-Lag", "0;age=95");
    }

    @Test
    void aBatchThatComesTwiceChangesNothingMore() {
        List<CloudEvent<Message>> batch = List.of(message("one", 1), message("one", 2));
        projection.tell(batch).statusCode(200);
        projection.tell(batch).statusCode(200);
        get("/api/v1/events").then().body("events", hasSize(1)).body("events[0].revision", equalTo(2));
        get("/api/v1/events/" + Events.id("one") + "/revisions").then().body("revisions", hasSize(2));
    }

    @Test
    void anOlderRevisionIsHistoryOnly() {
        CloudEvent<Message> older = message("one", 1);
        projection.tell(List.of(message("one", 2))).statusCode(200);
        projection.tell(List.of(older)).statusCode(200);
        get("/api/v1/events/" + Events.id("one")).then().body("revision", equalTo(2));
        get("/api/v1/events/" + Events.id("one") + "/revisions/1").then().statusCode(200);
    }

    @Test
    void passesOverTypesAndFieldsOfANewerSender() {
        String newer = """
                [{"specversion": "1.0", "id": "7f8d3f6c-3f0e-4c26-9a3b-0d6f6c1f8f1a", "source": "/ingest", "sequence": "3",
                  "type": "org.linimasa.weather.changed", "data": {"sky": "blue"}}]""";
        projection.tell(newer, 3).statusCode(200).body("watermark", equalTo("3"));
        String extended = projection
                .json(List.of(message("one", 1)))
                .replace("\"title\":", "\"mood\":\"calm\",\"title\":")
                .replace("\"specversion\":", "\"traceparent\":\"00\",\"specversion\":");
        projection.tell(extended, 4).statusCode(200);
        get("/api/v1/events").then().body("events", hasSize(1));
        get("/q/metrics").then().body(containsString("linimasa_intake_messages_total{outcome=\"unknown-type\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\":\"OCCURRED\" | \"status\":\"HAPPENED\" | /1/data/event/status",
                "\"title\":\"two\" | \"title\":null | /1/data/event/title",
                "\"edtf\":\"2024-02\" | \"edtf\":\"2024-13\" | /1/data/event/time",
                "\"sequence\":\"2\" | \"sequence\":\"two\" | /1/sequence",
                "\"specversion\":\"1.0\",\"id\":\"c81e728d | \"specversion\":\"0.3\",\"id\":\"c81e728d | /1/specversion",
                "\"participants\":[] | \"nobody\":[] | /1/data/event",
                "\"revision\":5 | \"revision\":0 | /1/data/event/revision",
            })
    void refusesABrokenBatchAsAWholeAndSaysWhere(String sound, String broken, String pointer) {
        List<CloudEvent<Message>> batch = List.of(
                message("one", 1),
                projection.next(
                        Projection.changed(event("two", "2024-02").revision(5).build())));
        String body = projection.json(batch);
        int second = body.indexOf("},{\"specversion\"");
        assertEquals(true, body.indexOf(sound, second) > 0, body);
        String spoilt = body.substring(0, second)
                + body.substring(second)
                        .replaceFirst(
                                java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(broken));
        int status = projection
                .tell(spoilt, 2)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .extract()
                .statusCode();
        assertEquals(4, status / 100);
        get("/api/v1/events").then().body("events", empty()).header("Linimasa-Lag", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "7", "[7]", "[{}]", "[{\"specversion\":\"1.0\"}", "nonsense"})
    void refusesWhatIsNoBatch(String body) {
        int status = projection
                .tell(body, 0)
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertEquals(4, status / 100, body);
    }

    @Test
    void refusesOtherMediaTypesAndHeads() {
        given().contentType("text/plain")
                .header("Authorization", "Bearer " + Projection.TOKEN)
                .body("[]")
                .post("/intake/messages")
                .then()
                .statusCode(415);
        given().contentType(Projection.MEDIA_TYPE)
                .header("Authorization", "Bearer " + Projection.TOKEN)
                .header("Linimasa-Head", "many")
                .body("[]")
                .post("/intake/messages")
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("Linimasa-Head"));
    }

    private CloudEvent<Message> message(String name, int revision) {
        Events.Draft draft = event(name, "2024-02").revision(revision);
        return projection.next(Projection.changed(draft.build(), draft.mention(name)));
    }
}
