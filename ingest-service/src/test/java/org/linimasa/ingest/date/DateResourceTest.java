package org.linimasa.ingest.date;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tuesday (16/1)        | 2024-01-16
            Rabu (16/1)           | 2024-01-16
            March or April 2024   | [2024-03,2024-04]
            dalam tiga hari       | 2024-01-20
            """)
    void readsEveryWord(String text, String edtf) {
        given().queryParam("text", text)
                .queryParam("anchor", "2024-01-17")
                .get(RESOLVE)
                .then()
                .statusCode(200)
                .body("time.edtf", equalTo(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            game Friday | game
            pukul 25.00 | 25:00
            2024-W53    | 52
            """)
    void namesTheWordOrReasonThatStandsInTheWay(String text, String reason) {
        given().queryParam("text", text)
                .queryParam("anchor", "2024-01-17")
                .get(RESOLVE)
                .then()
                .statusCode(422)
                .body("detail", containsString(reason));
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
                .body("detail", containsString("none of the 243 languages"));
        given().queryParam("text", "16 January 2024")
                .queryParam("language", "en-GB")
                .get(RESOLVE)
                .then()
                .statusCode(200)
                .body("value", equalTo("2024-01-16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "language", "anchor", "zone"})
    void refusesAParameterWithoutAValue(String name) {
        String others = name.equals("text") ? "" : "text=kemarin&";
        given().urlEncodingEnabled(false)
                .get(RESOLVE + "?" + others + name + "=")
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo(name))
                .body("errors[0].code", equalTo("empty-value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17/1/2024        | has '/' (expected: a day) at index 2
            yesterday        | has 'y' where a digit of the year is expected at index 0
            2024             | ends where '-' and the month are expected at index 4
            2024-01          | ends where '-' and the day are expected at index 7
            2024-1-17        | has '-' where a digit of the month is expected at index 6
            2024-02-30       | has day 30, but February 2024 has 29 days, at index 8
            2024-01-1X       | has 'X' (expected: a day) at index 9
            2024-21          | has a season or part of a year (expected: a day) at index 5
            2024-01-17T08:00 | has 'T' where the day is over at index 10
            """)
    void saysWhichCharacterOfAnAnchorIsWrongAndWhatToWrite(String anchor, String reason) {
        given().queryParam("text", "kemarin")
                .queryParam("anchor", anchor)
                .get(RESOLVE)
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("anchor"))
                .body("detail", equalTo("anchor: \"" + anchor + "\" " + reason + ". Write a day such as 2024-01-17."));
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
