package org.linimasa.ingest.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.ingest.Hurried;

/** Receivers are added, looked at and removed; nobody is taken who may not be called. */
@QuarkusTest
@TestProfile(Hurried.class)
@WithTestResource(PostgresTestResource.class)
class WebhookResourceTest extends WebhookScenario {
    @Test
    void showsASecretOnce() {
        JsonPath webhook = add("secret");
        assertTrue(webhook.getString("secret").startsWith("whsec_"));
        String again = given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("secret"), "description", "Board"))
                .post(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("webhook.id", equalTo(webhook.getString("webhook.id")))
                .body("webhook.description", equalTo("Board"))
                .extract()
                .asString();
        for (String answer : List.of(
                again,
                given().get(WEBHOOKS).asString(),
                given().get(path(webhook)).asString())) {
            assertFalse(answer.contains("whsec_"), answer);
        }
    }

    @Test
    void aNewSecretSignsBesideTheOneBeforeIt() throws GeneralSecurityException {
        JsonPath webhook = add("renewed");
        String renewed = given().post(path(webhook) + "/secret")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("whsec_"))
                .body("secret", not(equalTo(webhook.getString("secret"))))
                .extract()
                .path("secret");
        given().post(path(webhook) + "/ping").then().statusCode(202).body("kind", equalTo("ping"));
        await().atMost(PATIENCE).until(() -> receiver.got().size() == 1);
        Receiver.Got ping = receiver.got().getFirst();
        assertTrue(ping.isSignedWith(renewed));
        assertTrue(ping.isSignedWith(webhook.getString("secret")));
    }

    @Test
    void aRemovedReceiverIsToldNothingMore() {
        JsonPath webhook = add("removed");
        submit();
        deliveries(webhook, "DELIVERED", 1);
        given().delete(path(webhook)).then().statusCode(204);
        given().delete(path(webhook)).then().statusCode(204);
        for (String part : List.of("", "/deliveries")) {
            given().get(path(webhook) + part).then().statusCode(404);
        }
        given().get(WEBHOOKS).then().body("webhooks.id", not(hasItem(webhook.getString("webhook.id"))));
    }

    @Test
    void listsWhatCameOfMessagesInStretches() {
        JsonPath webhook = add("listed");
        submit();
        submit();
        submit();
        List<String> all = deliveries(webhook, "DELIVERED", 3).stream()
                .map(delivery -> String.valueOf(delivery.get("id")))
                .toList();
        List<String> first = given().queryParam("limit", 2)
                .get(path(webhook) + "/deliveries")
                .then()
                .body("deliveries", hasSize(2))
                .extract()
                .path("deliveries.id");
        assertEquals(all.subList(0, 2), first);
        given().queryParam("before", first.getLast())
                .get(path(webhook) + "/deliveries")
                .then()
                .body("deliveries.id", contains(all.getLast()));
        given().queryParam("state", "LOST")
                .get(path(webhook) + "/deliveries")
                .then()
                .statusCode(400);
        given().queryParam("limit", 501)
                .get(path(webhook) + "/deliveries")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "receiver",
                " ",
                "http://127.0.0.1/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.7/hook",
                "http://[::1]/hook",
                "http://hooks.example:8081/hook"
            })
    void takesNoReceiverThatMayNotBeCalled(String url) {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void refusesKindsThatThereAreNot() {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url("kinds"), "kinds", List.of("event.vanished")))
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kinds"))
                .body("detail", containsString("event.created"));
    }
}
