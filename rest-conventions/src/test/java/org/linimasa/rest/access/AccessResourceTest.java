package org.linimasa.rest.access;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, with real tokens of a real issuer and with tokens of our own. */
@QuarkusTest
@WithTestResource(Issuer.class)
class AccessResourceTest {
    private static final String GUARDED = "/api/v1/guarded";
    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "DELETE");

    private Issuer issuer;

    @Inject
    ClockOfTests clock;

    @BeforeEach
    void countFromZero() {
        clock.toTheNextMinute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "DELETE"})
    void asksForALoginWhereThereIsNone(String method) {
        unauthorized(given().request(method, GUARDED).then());
    }

    @ParameterizedTest
    @CsvSource({"reader, 1", "contributor, 2", "editor, 3", "admin, 4"})
    void aRoleIncludesThoseBeforeItAndNoOther(String role, int allowed) {
        for (String login : List.of(role, issuer.token("somebody", "[\"" + role + "\"]", inAnHour()))) {
            List<Integer> statuses = new ArrayList<>();
            METHODS.forEach(method ->
                    statuses.add(bearer(login).request(method, GUARDED).statusCode()));
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < METHODS.size(); i++) {
                expected.add(i < allowed ? 200 : 403);
            }
            assertEquals(expected, statuses);
        }
    }

    @Test
    void saysWhoCalls() {
        bearer("editor").get(GUARDED).then().body(equalTo("bearer of editor"));
        bearer(issuer.token("sari", "[\"reader\"]", inAnHour()))
                .get(GUARDED)
                .then()
                .body(equalTo("sari"));
        bearer("configured-for-tests-and-long-enough").delete(GUARDED).then().body(equalTo("configured-admin"));
    }

    @Test
    void anIssuerGivesNobodyARoleOfTheServicesAndNobodyOneOfOurNames() {
        bearer(issuer.token("sari", "[\"ingest-service\", \"reader\"]", inAnHour()))
                .get(GUARDED + "/roles")
                .then()
                .body(equalTo("[reader]"));
        for (String name : List.of("configured-admin", "token:newsroom-feed", "anonymous", "login:sari")) {
            bearer(issuer.token(name, "[\"reader\"]", inAnHour()))
                    .get(GUARDED)
                    .then()
                    .body(equalTo("login:" + name));
        }
    }

    @Test
    void believesNoTokenThatTheIssuerDidNotSignOrThatHasExpired() {
        Instant soon = inAnHour();
        for (String token : List.of(
                issuer.forgedToken("sari", "[\"admin\"]", soon),
                issuer.unsignedToken("sari", "[\"admin\"]", soon),
                issuer.tokenOfAnotherIssuer("sari", "[\"admin\"]", soon),
                issuer.tokenForAnotherProgram("sari", "[\"admin\"]", soon),
                issuer.token("sari", "[\"admin\"]", Instant.now().minusSeconds(3600)),
                "nobody-issued-this",
                "a.b.c")) {
            unauthorized(bearer(token).delete(GUARDED).then());
        }
    }

    @Test
    void aWrongTokenIsRefusedAlsoWhereNoneIsNeeded() {
        unauthorized(bearer("nobody-issued-this").get("/api/v1/samples").then());
    }

    @Test
    void aRoleThatNobodyKnowsOpensNothing() {
        bearer(issuer.token("sari", "[\"superuser\"]", inAnHour()))
                .get(GUARDED)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void whatNobodySaidWhoMayDoIsClosedToAll() {
        bearer("admin").put(GUARDED).then().statusCode(403);
    }

    @Test
    void aTokenMayBeUsedOnlySoOften() {
        for (int left = SampleTokens.LIMIT - 1; left >= 0; left--) {
            bearer("limited")
                    .get(GUARDED)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"minute\";q=3;w=60")
                    .header("RateLimit", "\"minute\";r=" + left + ";t=60");
        }
        bearer("limited")
                .get(GUARDED)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "60")
                .body("type", equalTo("/problems/too-many-requests"));
        bearer("reader").get(GUARDED).then().statusCode(200);
    }

    @Test
    void whateverIsAnsweredFromTheDatabaseIsCounted() {
        for (String path : List.of("/api/v1/samples", "/embed/nothing")) {
            when().get(path).then().header("RateLimit-Policy", notNullValue());
        }
        when().get("/problems/gone").then().header("RateLimit-Policy", nullValue());
    }

    @Test
    void anAddressMayTryOnlySoManyTokens() {
        for (int i = 0; i < 30; i++) {
            bearer("guess-" + i).get(GUARDED).then().statusCode(401);
        }
        bearer("admin").get(GUARDED).then().statusCode(429).header("Retry-After", "60");
        when().get("/api/v1/samples").then().statusCode(200);
        clock.toTheNextMinute();
        bearer("admin").get(GUARDED).then().statusCode(200);
    }

    @Test
    void theDescriptionSaysWhichRoleAnOperationNeeds() {
        JsonPath api = when().get("/q/openapi?format=json").jsonPath();
        assertEquals("bearer", api.getString("components.securitySchemes.bearer.scheme"));
        String operation = "paths.'" + GUARDED + "'.patch.";
        assertEquals(List.of(Roles.EDITOR), api.getList(operation + "security[0].bearer"));
        for (String status : List.of("401", "403", "429")) {
            assertTrue(
                    api.getMap(operation + "responses.'" + status + "'.content")
                            .containsKey("application/problem+json"),
                    status);
        }
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void unauthorized(ValidatableResponse response) {
        response.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"));
    }

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(3600);
    }
}
