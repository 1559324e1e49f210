package org.linimasa.ingest.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.ingest.Hurried;

/** Where every host is allowed, a private one still is not. */
@QuarkusTest
@TestProfile(Hurried.class)
@WithTestResource(PostgresTestResource.class)
class FetchResourceTest {
    @Test
    void callsNoMachineThatIsNotOfTheInternet() {
        for (String url : new String[] {
            "http://127.0.0.1/",
            "http://localhost/q/health",
            "http://[::1]/",
            "http://169.254.169.254/latest/meta-data",
            "http://10.0.0.1/",
            "http://2130706433/",
            "http://0.0.0.0/"
        }) {
            fetch(url).statusCode(422).body("errors[0].pointer", equalTo("/url"));
        }
        fetch("http://127.0.0.1/").body("errors[0].code", equalTo("private-address"));
        fetch("http://127.0.0.1:8081/").body("errors[0].code", equalTo("no-web-address"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        fetch("file:///etc/passwd").statusCode(422).body("errors[0].pointer", equalTo("/url"));
        fetch("http://news.example/\r\nX-Injected: 1").statusCode(422);
        fetch("http://name:word@news.example/").statusCode(422);
        fetch(" ").statusCode(422).body("detail", containsString("missing"));
        given().contentType(ContentType.JSON)
                .post("/api/v1/documents/fetch")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse fetch(String url) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post("/api/v1/documents/fetch")
                .then()
                .contentType("application/problem+json");
    }
}
