package org.linimasa.ingest.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.ingest.Hurried;

/** Each change reaches a receiver at least once, whatever fails on the way, and nobody is called who may not be. */
@QuarkusTest
@TestProfile(Hurried.class)
@WithTestResource(PostgresTestResource.class)
class WebhookDeliveryResourceTest extends WebhookScenario {
    @Inject
    DataSource database;

    @Test
    void tellsEachChangeSignedAsTheTimelineStreamsIt() throws Exception {
        JsonPath webhook = add("all");
        String event = submit();
        retract(event);
        await().atMost(PATIENCE).until(() -> receiver.got().size() == 2);
        Receiver.Got created = receiver.got().getFirst();
        assertEquals("/all", created.path());
        assertTrue(created.header("Content-Type").startsWith("application/cloudevents+json"));
        assertTrue(created.isSignedWith(webhook.getString("secret")));
        assertFalse(created.isSignedWith(Signature.newSecret()));
        long seconds = Long.parseLong(created.header("webhook-timestamp"));
        assertTrue(Math.abs(Instant.now().getEpochSecond() - seconds) < PATIENCE.toSeconds());
        JsonNode told = created.json();
        assertEquals("org.linimasa.event.created", told.path("type").asText());
        assertEquals(event + "/1", told.path("id").asText());
        assertEquals("/api/v1/events/" + event, told.path("source").asText());
        assertEquals(event, told.path("subject").asText());
        assertEquals(event, told.at("/data/event/id").asText());
        assertEquals(1, told.at("/data/revision").asInt());
        assertTrue(told.at("/data/cause").isObject());
        Receiver.Got last = receiver.got().getLast();
        assertEquals("org.linimasa.event.retracted", last.type());
        assertTrue(last.json().at("/data/event").isMissingNode());
        assertTrue(last.json().path("sequence").asLong() > told.path("sequence").asLong());
        deliveries(webhook, "DELIVERED", 2)
                .forEach(delivery -> assertEquals(Integer.valueOf(204), delivery.get("status")));
    }

    @Test
    void tellsOnlyTheKindsThatAreWanted() throws Exception {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("some"), "kinds", List.of("event.retracted")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("webhook.kinds", contains("event.retracted"));
        retract(submit());
        await().atMost(PATIENCE).until(() -> receiver.got().size() == 1);
        assertEquals("org.linimasa.event.retracted", receiver.got().getFirst().type());
    }

    @Test
    void tellsOfTheEventsThatAreWantedAndOfThoseThatWereSo() throws Exception {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("choosy"), "filters", Map.of("type", "VISIT", "country", "NO")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("webhook.filters.type", equalTo("VISIT"));
        String other = submit();
        String wanted = submit();
        correct(other, "{\"title\": \"Still another\"}");
        correct(wanted, "{\"type\": \"VISIT\", \"place\": {\"name\": \"Oslo\", \"country\": \"NO\"}}");
        correct(wanted, "{\"type\": \"MEETING\"}");
        correct(wanted, "{\"title\": \"No longer of interest\"}");
        retract(other);
        correct(wanted, "{\"type\": \"VISIT\"}");
        retract(wanted);
        await().atMost(PATIENCE).until(() -> receiver.got().size() == 4);
        List<String> ids = new ArrayList<>();
        for (Receiver.Got got : receiver.got()) {
            ids.add(got.json().path("id").asText());
        }
        assertEquals(List.of(wanted + "/2", wanted + "/3", wanted + "/5", wanted + "/6"), ids);
        assertEquals("org.linimasa.event.retracted", receiver.got().getLast().type());
    }

    @Test
    void tellsOfAllEventsAgainWhereFiltersAreLeftOut() {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("back"), "filters", Map.of("type", "VISIT")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201);
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("back"), "filters", Map.of()))
                .post(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("webhook.filters", equalTo(null));
        submit();
        await().atMost(PATIENCE).until(() -> receiver.got().size() == 1);
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("back"), "filters", Map.of("mood", "calm")))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filters/mood"));
    }

    @Test
    void sendsAgainUntilItIsTakenAndKeepsTheId() {
        receiver.answers(500, Receiver.SILENCE);
        JsonPath webhook = add("shaky");
        submit();
        Map<String, Object> delivery = deliveries(webhook, "DELIVERED", 1).getFirst();
        assertEquals(3, delivery.get("attempts"));
        assertEquals(3, receiver.got().size());
        assertEquals(
                List.of("msg_" + delivery.get("id")),
                receiver.got().stream()
                        .map(got -> got.header("webhook-id"))
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsNeverTakenIsADeadLetterThatCanBeSentAgain() {
        receiver.answersOtherwise(500);
        JsonPath webhook = add("broken");
        submit();
        Map<String, Object> dead = deliveries(webhook, "DEAD", 1).getFirst();
        assertEquals(3, dead.get("attempts"));
        assertEquals("It answered 500.", dead.get("failure"));
        receiver.answersOtherwise(200);
        given().post(path(webhook) + "/resend").then().statusCode(202).body("resent", equalTo(1));
        Map<String, Object> taken = deliveries(webhook, "DELIVERED", 1).getFirst();
        assertEquals(dead.get("id"), taken.get("id"));
        given().post(path(webhook) + "/resend").then().statusCode(202).body("resent", equalTo(0));
        int before = receiver.got().size();
        given().queryParam("delivery", taken.get("id"))
                .post(path(webhook) + "/resend")
                .then()
                .statusCode(202)
                .body("resent", equalTo(1));
        await().atMost(PATIENCE).until(() -> receiver.got().size() == before + 1);
        given().queryParam("delivery", UUID.randomUUID())
                .post(path(webhook) + "/resend")
                .then()
                .statusCode(404);
    }

    @Test
    void oneWhoIsGoneForGoodIsNotAskedAgain() {
        receiver.answersOtherwise(410);
        JsonPath webhook = add("gone");
        submit();
        assertEquals(1, deliveries(webhook, "DEAD", 1).getFirst().get("attempts"));
        assertEquals(1, receiver.got().size());
    }

    @Test
    void followsNoRedirect() {
        receiver.answersOtherwise(302);
        JsonPath webhook = add("moved");
        submit();
        assertEquals(
                "It answered 302.", deliveries(webhook, "DEAD", 1).getFirst().get("failure"));
        assertTrue(receiver.got().stream().allMatch(got -> got.path().equals("/moved")));
    }

    @Test
    void oneWhoAnswersAtLengthHasTakenItAllTheSame() {
        receiver.answersAtLength();
        JsonPath webhook = add("talkative");
        submit();
        assertEquals(1, deliveries(webhook, "DELIVERED", 1).getFirst().get("attempts"));
        given().get("/q/metrics").then().body(containsString("linimasa_webhooks_attempts_total{state=\"delivered\""));
    }

    @Test
    void oneWhoDoesNotAnswerDelaysNobodyElse() throws IOException {
        try (Receiver silent = new Receiver()) {
            silent.answersOtherwise(Receiver.SILENCE);
            given().contentType(ContentType.JSON)
                    .body(Map.of("url", silent.url("silent")))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201);
            add("quick");
            submit();
            await().atMost(PATIENCE).until(() -> !silent.got().isEmpty());
            submit();
            submit();
            await().atMost(PATIENCE).until(() -> receiver.got().size() == 3);
        }
    }

    @Test
    void whatSomebodyBeganToSendAndDidNotFinishIsSentByAnother() throws SQLException {
        JsonPath webhook = add("left");
        // As a process leaves it that died while sending.
        execute(
                "update webhook set busy_until = now() + interval '1 hour' where id = ?",
                webhook.getString("webhook.id"));
        submit();
        await().atMost(PATIENCE).until(() -> count(webhook, "WAITING") == 1);
        assertEquals(List.of(), receiver.got());
        execute("update webhook set busy_until = now() where id = ?", webhook.getString("webhook.id"));
        deliveries(webhook, "DELIVERED", 1);
    }

    @Test
    void callsNobodyWhoseNameStandsForAMachineOfOursByNow() throws SQLException {
        JsonPath webhook = add("rebound");
        // As a name that was public when it was added.
        execute("update webhook set url = 'http://127.0.0.1/rebound' where id = ?", webhook.getString("webhook.id"));
        submit();
        assertEquals(
                "The host 127.0.0.1 is not on the public internet.",
                deliveries(webhook, "DEAD", 1).getFirst().get("failure"));
        assertEquals(List.of(), receiver.got());
    }

    private void execute(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            assertEquals(1, statement.executeUpdate());
        }
    }
}
