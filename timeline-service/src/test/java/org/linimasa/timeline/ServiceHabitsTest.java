package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What operators and pages of other origins count on. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ServiceHabitsTest {
    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void readinessSaysHowFarTheProjectionIsBehind() {
        projection.tell("[]", 3).statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("projection"))
                .body("checks.find { it.name == 'projection' }.data.lag", equalTo(3));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void metricsSayHowFarTheProjectionIsBehind() {
        projection.tell("[]", 3).statusCode(200);
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("linimasa_projection_lag 3.0"))
                .body(containsString("linimasa_projection_silence_seconds 0.0"))
                .body(containsString("http_server_requests_seconds"));
    }

    @Test
    void anyPageMayReadAndSeesTheHeaders() {
        given().header("Origin", "https://reader.example")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("Access-Control-Expose-Headers", containsString("Linimasa-Lag"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Cache-Control", "no-cache");
        for (String path : List.of("/api/v1/events", "/", "/api/v1/nothing", "/q/health/live")) {
            List<String> vary = get(path).headers().getValues("Vary");
            assertTrue(String.join(",", vary).contains("Origin"), path + " varies by " + vary);
        }
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match")
                .options("/api/v1/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("GET"));
    }

    @Test
    void noPageMayDeliverMessages() {
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/intake/messages")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("POST")));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/api/v1/events").then().statusCode(405).contentType("application/problem+json");
        given().put("/api/v1/events/00000000-0000-8000-8000-000000000000")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().put("/api/v1/nothing").then().statusCode(404);
        given().accept("image/png")
                .get("/api/v1/events")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString(" It answers with application/"))
                .body("detail", containsString("text/csv"));
    }

    @Test
    void theApiShowsItself() {
        get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
        get("/").then().statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    void answersNameTheRequestInTheLogs() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/events")
                .then()
                .header("Trace-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
