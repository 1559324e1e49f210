package org.linimasa.ingest.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A receiver for each test, and what tests of webhooks do again and again. */
abstract class WebhookScenario {
    static final String WEBHOOKS = "/api/v1/webhooks";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger EVENTS = new AtomicInteger();

    Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        List<String> ids = given().get(WEBHOOKS).path("webhooks.id");
        ids.forEach(id -> given().delete(WEBHOOKS + "/" + id).then().statusCode(204));
        receiver.close();
    }

    JsonPath add(String path) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url(path)))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    static String path(JsonPath webhook) {
        return WEBHOOKS + "/" + webhook.getString("webhook.id");
    }

    /** Waits until there are so many in this state. */
    static List<Map<String, Object>> deliveries(JsonPath webhook, String state, int number) {
        await().atMost(PATIENCE).until(() -> count(webhook, state) == number);
        return given().queryParam("state", state)
                .get(path(webhook) + "/deliveries")
                .jsonPath()
                .getList("deliveries");
    }

    static int count(JsonPath webhook, String state) {
        return given().queryParam("state", state)
                .get(path(webhook) + "/deliveries")
                .jsonPath()
                .getList("deliveries")
                .size();
    }

    /** A new event, which nothing else is like. */
    static String submit() {
        int number = EVENTS.incrementAndGet();
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "Lighthouse " + number + " is lit",
                        "when",
                        "2024-03-%02d".formatted(number),
                        "language",
                        "en",
                        "key",
                        "webhook-" + number))
                .post("/api/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void correct(String event, String patch) {
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "A trial")
                .body(patch)
                .patch("/api/v1/events/" + event)
                .then()
                .statusCode(200);
    }

    static void retract(String event) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .queryParam("author", "Editor")
                .queryParam("reason", "A trial")
                .body(Map.of("verdict", "REJECTED"))
                .post("/api/v1/events/" + event + "/review")
                .then()
                .statusCode(200);
    }
}
