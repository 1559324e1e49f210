package org.linimasa.ingest.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventResourceTest {
    private static final String EVENTS = "/api/v1/events";

    @Test
    void resolvesTheDateAgainstTheAnchor() {
        ValidatableResponse created = post(Map.of(
                        "title", "rapat anggaran", "when", "Selasa (16/1)", "anchor", "2024-01-17"))
                .statusCode(201)
                .header("ETag", startsWith("\"r1."))
                .body("revision", equalTo(1))
                .body("title", equalTo("rapat anggaran"))
                .body("time.edtf", equalTo("2024-01-16"))
                .body("time.start.earliest", equalTo("2024-01-16T00:00:00"))
                .body("time.explanation", not(empty()))
                .body("status", equalTo("OCCURRED"))
                .body("phase", equalTo("PAST"))
                .body("submitted.warnings", empty())
                .body("submitted.time.edtf", equalTo("2024-01-16"));
        String id = created.extract().path("id");
        created.header("Location", endsWith(EVENTS + "/" + id));
        created.body("mentions", contains((String) created.extract().path("submitted.mention")));
        given().get(EVENTS + "/" + id).then().statusCode(200).body("time.edtf", equalTo("2024-01-16"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Selasa (16/1)     | Selasa, 16 Januari 2024
            2024-01~          | sekitar Januari 2024
            2024/..           | sejak 2024
            [2024-01-16..]    | setelah 15 Januari 2024
            2024-01-16        | Selasa, 16 Januari 2024
            akhir 2023        | akhir 2023
            late 2023         | akhir 2023
            beberapa hari lalu | sebelum 16 Januari 2024
            """)
    void saysTheTimeInTheLanguageOfTheEventHoweverTheDateWasWritten(String when, String label) {
        String id = post(Map.of("title", "rapat anggaran " + when, "when", when, "anchor", "2024-01-17"))
                .statusCode(201)
                .body("language", equalTo("id"))
                .body("time.label", equalTo(label))
                .body("submitted.time.label", equalTo(label))
                .extract()
                .path("id");
        given().get(EVENTS + "/" + id).then().body("time.label", equalTo(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBA", "TBD", "To be announced", "akan diumumkan", "menyusul", "Belum ditentukan"})
    void aDateThatIsNotKnownYetIsAPlanWithoutOne(String when) {
        post(Map.of("title", "Rapat tahunan " + when, "when", when))
                .statusCode(201)
                .body("submitted.time.precision", equalTo("UNDATED"))
                .body("status", equalTo("PLANNED"))
                .body("phase", equalTo("UPCOMING"));
    }

    @Test
    void readsADateThatNamesItsEvent() {
        post(Map.of(
                        "title",
                        "Port Ellery meets Skarholm",
                        "when",
                        "September summit",
                        "anchor",
                        "2024-01-17",
                        "language",
                        "en"))
                .statusCode(201)
                .body("submitted.time.precision", equalTo("MONTH"))
                .body("submitted.time.edtf", endsWith("-09"));
        post(Map.of(
                        "title",
                        "Tirtasari bertemu Skarholm",
                        "when",
                        "KTT September",
                        "anchor",
                        "2024-01-17",
                        "language",
                        "id"))
                .statusCode(201)
                .body("submitted.time.edtf", endsWith("-09"));
        post(Map.of("title", "Summit", "when", "banana September", "anchor", "2024-01-17", "language", "en"))
                .statusCode(422);
        post(Map.of("title", "Summit", "when", "31 September summit", "anchor", "2024-01-17", "language", "en"))
                .statusCode(422);
    }

    @Test
    void keepsTheStateOfAKeyOnceWhateverTheCallerRepeats() {
        Map<String, String> first = Map.of("title", "sidang", "when", "2030-05-01", "key", "sidang-7");
        String id = post(first).statusCode(201).extract().path("id");
        post(first).statusCode(200).body("id", equalTo(id)).body("revision", equalTo(1));
        post(Map.of("title", "sidang", "when", "2030-05-02", "key", "sidang-7"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(2))
                .body("time.edtf", equalTo("2030-05-02"));
    }

    @Test
    void answersAReaderWhoHasTheStateAlreadyWithNothing() {
        ValidatableResponse created = post(Map.of("title", "pameran", "when", "2031-02"));
        String tag = created.extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(EVENTS + "/" + created.extract().path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void plansWhatLiesAfterTheAnchor() {
        post(Map.of("title", "pelantikan", "when", "20 Oktober 2024", "anchor", "2024-10-01"))
                .body("status", equalTo("PLANNED"));
        post(Map.of("title", "kunjungan", "when", "dalam waktu dekat", "anchor", "2024-01-17"))
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .body("phase", equalTo("UPCOMING"));
        post(Map.of("title", "lokakarya", "when", "2024", "anchor", "2024-06-01"))
                .body("status", equalTo("UNKNOWN"));
        post(Map.of("title", "lokakarya", "when", "2024", "anchor", "2024-06-01", "status", "planned"))
                .body("status", equalTo("PLANNED"));
    }

    @Test
    void countsFromTheDayOfSubmissionWhereNoAnchorIsGivenAndSaysSo() {
        Map<String, String> event = Map.of("title", "rapat pleno", "when", "kemarin");
        String edtf = post(event)
                .statusCode(201)
                .body("submitted.time.explanation.rule", hasItem("assumed-anchor"))
                .extract()
                .path("time.edtf");
        post(event).statusCode(200).body("time.edtf", equalTo(edtf));
    }

    @Test
    void takesAnEventWithoutADate() {
        post(Map.of("title", "peluncuran satelit"))
                .statusCode(201)
                .body("time.precision", equalTo("UNDATED"))
                .body("status", equalTo("UNKNOWN"));
    }

    @Test
    void takesParticipantsAsGiven() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title", "pertemuan dua menteri",
                        "when", "2024-03-04",
                        "type", "meeting",
                        "place", "Jakarta",
                        "participants", List.of(Map.of("name", "Siti Aminah", "country", "id"))))
                .post(EVENTS)
                .then()
                .statusCode(201)
                .body("type", equalTo("MEETING"))
                .body("place.name", equalTo("Jakarta"))
                .body("participants.name", contains("Siti Aminah"))
                .body("participants[0].country", equalTo("ID"))
                .body("participants[0].kind", equalTo("PERSON"));
    }

    @Test
    void refusesAnEmptyDateWhichIsNotTheSameAsNone() {
        for (String empty : List.of("", "  ")) {
            post(Map.of("title", "Perundingan dagang", "when", empty))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/when"))
                    .body("errors[0].code", equalTo("empty-value"));
        }
    }

    @Test
    void takesNoNumberForWords() {
        post(Map.<String, Object>of("title", 5)).statusCode(400).body("errors[0].pointer", equalTo("/title"));
    }

    @Test
    void saysWhyADateCannotBe() {
        post(Map.of("title", "rapat", "when", "31 Februari 2024", "language", "id"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/when"))
                .body("detail", containsString("29"));
        post(Map.of("title", "rapat", "when", "entah kapan-kapan xyz"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/when"));
    }

    @Test
    void namesTheFieldThatMeansNothing() {
        post(Map.of("when", "2024")).statusCode(422).body("errors[0].pointer", equalTo("/title"));
        post(Map.of("title", "x", "status", "MAYBE")).statusCode(422).body("errors[0].pointer", equalTo("/status"));
        post(Map.of("title", "x", "anchor", "2024-02-30"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/anchor"));
        post(Map.of("title", "x", "type", "a b")).statusCode(422).body("errors[0].pointer", equalTo("/type"));
        given().contentType(ContentType.JSON)
                .body(Map.of("title", "x", "participants", List.of(Map.of("name", "y", "country", "XX"))))
                .post(EVENTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/participants/0/country"));
    }

    @Test
    void knowsNoOtherEvent() {
        given().get(EVENTS + "/00000000-0000-8000-8000-000000000000").then().statusCode(404);
        given().get(EVENTS + "/x").then().statusCode(404);
    }

    private static ValidatableResponse post(Map<String, ?> event) {
        return given().contentType(ContentType.JSON).body(event).post(EVENTS).then();
    }
}
