package org.linimasa.ingest.date;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class DateResourceTest {
    private static final String RESOLVE = "/api/v1/dates/resolve";

    @Test
    void resolvesADateInWords() {
        given().queryParam("text", "Selasa malam (16/1)")
                .queryParam("language", "id")
                .queryParam("anchor", "2024-01-17")
                .queryParam("zone", "Europe/Moscow")
                .get(RESOLVE)
                .then()
                .statusCode(200)
                .body("text", equalTo("Selasa malam (16/1)"))
                .body("type", equalTo("TIME"))
                .body("value", equalTo("2024-01-16TNI"))
                .body("time.edtf", equalTo("2024-01-16"))
                .body("time.zone", equalTo("Europe/Moscow"))
                .body("explanation", not(empty()))
                .body("warnings", empty());
    }

    @Test
    void warnsOfAWeekdayThatDoesNotFit() {
        given().queryParam("text", "Senin, 16 Januari 2024")
                .get(RESOLVE)
                .then()
                .statusCode(200)
                .body("warnings", not(empty()));
    }

    @Test
    void saysWhyADateCannotBe() {
        given().queryParam("text", "31 Februari 2024")
                .queryParam("language", "id")
                .get(RESOLVE)
                .then()
                .statusCode(422)
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].name", equalTo("text"))
                .body("detail", containsString("29"));
    }

    @Test
    void namesTheLanguagesItReads() {
        given().queryParam("text", "16 janvier 2024")
                .queryParam("language", "tlh")
                .get(RESOLVE)
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("language"))
                .body("detail", containsString("\"tlh\""))
                .body("detail", containsString("Known values: "));
        given().queryParam("text", "16 January 2024")
                .queryParam("language", "en-GB")
                .get(RESOLVE)
                .then()
                .statusCode(200)
                .body("value", equalTo("2024-01-16"));
    }

    @Test
    void refusesWhatItCannotRead() {
        given().get(RESOLVE).then().statusCode(400).body("errors[0].name", equalTo("text"));
        given().queryParam("text", "kemarin")
                .queryParam("anchor", "17/1/2024")
                .get(RESOLVE)
                .then()
                .statusCode(422);
        given().queryParam("text", "kemarin")
                .queryParam("zone", "Mars/Base")
                .get(RESOLVE)
                .then()
                .statusCode(422);
        given().queryParam("text", "2024")
                .queryParam("lang", "id")
                .get(RESOLVE)
                .then()
                .statusCode(400);
    }
}
