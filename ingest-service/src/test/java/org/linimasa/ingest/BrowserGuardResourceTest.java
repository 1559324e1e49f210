package org.linimasa.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class BrowserGuardResourceTest {
    private static final String DOCUMENTS = "/api/v1/documents";

    @Test
    void refusesAForeignPageAlsoWhereABrowserDoesNotAskFirst() {
        given().header("Origin", "https://evil.example")
                .contentType("text/plain; charset=utf-8")
                .body("Rapat digelar.")
                .post(DOCUMENTS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        given().header("Origin", "null").get("/q/openapi").then().statusCode(403);
    }

    @Test
    void refusesANameThatWasMadeToPointHere() {
        given().header("Host", "rebound.example:" + RestAssured.port)
                .get(DOCUMENTS + "/x")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void letsItsOwnPagesAndThoseOfTheTimelineIn() {
        given().header("Origin", "http://localhost:" + RestAssured.port)
                .header("Host", "localhost:" + RestAssured.port)
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200);
        given().header("Origin", "http://127.0.0.1:8080")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(DOCUMENTS)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://127.0.0.1:8080");
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options(DOCUMENTS)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", not(equalTo("https://evil.example")));
    }

    @Test
    void letsProbesInByAnyName() {
        given().header("Host", "10.0.0.7:8081").get("/q/health/live").then().statusCode(200);
        given().header("Host", "10.0.0.7:8081").get("/q/metrics").then().statusCode(200);
    }
}
