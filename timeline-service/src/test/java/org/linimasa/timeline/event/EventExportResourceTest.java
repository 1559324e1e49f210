package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventExportResourceTest {
    @Inject
    Projection projection;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @ParameterizedTest
    @CsvSource({
        ".ics, text/calendar",
        ".atom, application/atom+xml",
        ".jsonld, application/ld+json",
        ".geojson, application/geo+json",
        ".csv, text/csv",
        ".ndjson, application/x-ndjson",
        ".timelinejs.json, application/vnd.knightlab.timelinejs+json",
    })
    void eachFormatHasAnAddressAndIsOfferedByAccept(String suffix, String mediaType) {
        projection.holds(
                event("one", "2024-01-16"), event("other kind", "2024-01-17").type("VISIT"));
        String byAddress = get("/api/v1/events" + suffix + "?type=MEETING")
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Linimasa-Lag", equalTo("0"))
                .body(allOf(containsString("one"), not(containsString("other kind"))))
                .extract()
                .asString();
        String byAccept = given().accept("image/png, " + mediaType + ";q=0.9, application/json;q=0.5")
                .get("/api/v1/events?type=MEETING")
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertEquals(byAddress, byAccept);
        given().head("/api/v1/events" + suffix).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        ".ics, text/calendar",
        ".atom, application/atom+xml",
        ".jsonld, application/ld+json",
        ".geojson, application/geo+json",
        ".csv, text/csv",
        ".ndjson, application/x-ndjson",
        ".timelinejs.json, application/vnd.knightlab.timelinejs+json",
    })
    void anAddressWithASuffixIsWhatItSaysWhateverIsAskedFor(String suffix, String mediaType) {
        for (String accept : List.of("application/json", "text/html", "image/png")) {
            given().accept(accept)
                    .get("/api/v1/events" + suffix)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(mediaType));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json, text/csv;q=0.9",
                "text/html,application/xhtml+xml,*/*;q=0.8",
            })
    void jsonIsServedUnlessAnotherFormatIsWantedMore(String accept) {
        given().accept(accept).get("/api/v1/events").then().statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".ics", ".atom", ".jsonld", ".geojson", ".csv", ".ndjson", ".timelinejs.json"})
    void badParametersAreProblemsInEveryFormat(String suffix) {
        String path = "/api/v1/events" + suffix;
        get(path + "?from=2024-13").then().statusCode(422).contentType("application/problem+json");
        get(path + "?typ=MEETING").then().statusCode(400).body("errors[0].name", equalTo("typ"));
        get(path + "?type=NOTHING_LIKE_IT").then().statusCode(400).body("errors[0].name", equalTo("type"));
        get(path + "?lang=xx").then().statusCode(400);
    }

    @Test
    void whatMailersAppendToAnAddressIsIgnoredInFeedsAndRefusedInTheApi() {
        get("/api/v1/events.ics?utm_source=mail&fbclid=1&_=2").then().statusCode(200);
        get("/api/v1/events.atom?utm_campaign=mail").then().statusCode(200);
        get("/api/v1/events?utm_source=mail").then().statusCode(400);
    }

    @Test
    void aLongResultIsWholeAndInOrder() {
        for (int first = 1; first <= 1203; first += 100) {
            projection.holds(IntStream.rangeClosed(first, Math.min(first + 99, 1203))
                    .mapToObj(i -> event("event " + i, "%04d".formatted(i)))
                    .toArray(Events.Draft[]::new));
        }
        List<String> lines = get("/api/v1/events.csv").asString().lines().toList();
        assertEquals(1204, lines.size());
        for (int i = 1; i <= 1203; i++) {
            assertTrue(lines.get(i).contains(",event " + i + ","), lines.get(i));
        }
        assertEquals(1203, new HashSet<>(get("/api/v1/events.geojson").<List<String>>path("features.id")).size());
        get("/api/v1/events.ics").then().header("Omitted-Count", equalTo("1203"));
    }

    @Test
    void aCalendarSaysHowManyItLeavesOut() {
        projection.holds(
                event("day", "2024-01-16"),
                event("year", "2024"),
                event("someday", null),
                event("off", "2024-01-17").status(Status.CANCELLED));
        get("/api/v1/events.ics")
                .then()
                .header("Omitted-Count", equalTo("2"))
                .body(containsString("STATUS:CANCELLED"))
                .body(not(containsString("SUMMARY:year")));
        get("/api/v1/events.ics?vague=include&cancelled=mark")
                .then()
                .header("Omitted-Count", equalTo("1"))
                .body(containsString("SUMMARY:~ year"))
                .body(containsString("SUMMARY:\u2717 off"));
        get("/api/v1/events.ics?cancelled=omit").then().body(not(containsString("SUMMARY:off")));
        get("/api/v1/events.ics?vague=yes").then().statusCode(400).body("errors[0].name", equalTo("vague"));
        get("/api/v1/events.ics?cancelled=yes").then().statusCode(400).body("errors[0].name", equalTo("cancelled"));
        get("/api/v1/events.timelinejs.json")
                .then()
                .header("Omitted-Count", equalTo("1"))
                .body("events", hasSize(3));
    }

    @Test
    void aFeedBeginsWithWhatChangedLastAndLeadsToTheRest() {
        projection.holds(
                event("first", "2024-01-16"),
                event("second", "2024-01-17"),
                event("third", "2024-01-18"),
                event("first", "2024-01-16").revision(7));
        var feed = get("/api/v1/events.atom?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath();
        assertEquals("first", feed.getString("feed.entry[0].title"));
        assertEquals("2024-01-17T08:00:07Z", feed.getString("feed.updated"));
        assertEquals(2, feed.getList("feed.entry").size());
        String next = feed.getString("feed.link.find { it.@rel == 'next' }.@href");
        assertTrue(next.startsWith("http"), next);
        var rest = given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .xmlPath();
        assertEquals(1, rest.getList("feed.entry.title").size());
        assertEquals(feed.getString("feed.id"), rest.getString("feed.id"));
        get("/api/v1/events?sort=-updated").then().body("events[0].title", equalTo("first"));
        get("/api/v1/events.atom?limit=0").then().statusCode(400);
    }

    @Test
    void oneEventIsACalendarEntryAndLinkedData() {
        projection.holds(event("fifties", "195X"), event("gone", "2024"), event("merged", "2024"), event("no", null));
        projection
                .tell(List.of(
                        projection.next(Projection.retracted(id("gone"), 2)),
                        projection.next(Projection.merged(id("merged"), 2, id("fifties")))))
                .statusCode(200);
        String path = "/api/v1/events/";
        get(path + id("fifties") + ".ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("SUMMARY:~ fifties"));
        get(path + id("fifties") + ".jsonld").then().statusCode(200).body("'@graph'[0].name", equalTo("fifties"));
        given().accept("application/ld+json")
                .get(path + id("fifties"))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"));
        given().accept("text/csv").get(path + id("fifties")).then().statusCode(406);
        given().accept("application/json")
                .get(path + id("fifties") + ".ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"));
        get(path + id("fifties") + ".csv").then().statusCode(404);
        get(path + "nothing.ics").then().statusCode(404);
        get(path + id("nothing") + ".ics").then().statusCode(404).contentType("application/problem+json");
        get(path + id("gone") + ".ics").then().statusCode(410);
        get(path + id("no") + ".ics").then().statusCode(422);
        given().redirects()
                .follow(false)
                .get(path + id("merged") + ".ics")
                .then()
                .statusCode(308)
                .header("Location", endsWith(id("fifties") + ".ics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".ics", ".atom", ".jsonld", ".geojson", ".csv", ".ndjson", ".timelinejs.json"})
    void whatHasNotChangedIsNotSentAgain(String suffix) {
        projection.holds(event("summit", "2024-01-20").status(Status.PLANNED));
        String path = "/api/v1/events" + suffix;
        String tag =
                get(path).then().header("Cache-Control", "no-cache").extract().header("ETag");
        assertTrue(tag.startsWith("W/"), tag);
        ifNoneMatch(path, tag).statusCode(304).header("ETag", equalTo(tag));
        ifNoneMatch(path + "?lang=id", tag).statusCode(200);

        clock.set(TestClock.START.plusSeconds(7 * 86_400));
        String overdue = ifNoneMatch(path, tag).statusCode(200).extract().header("ETag");
        ifNoneMatch(path, overdue).statusCode(304);

        projection.holds(event("another", "2024"));
        ifNoneMatch(path, overdue).statusCode(200);
    }

    @Test
    void textIsCompressedForWhoeverTakesItSo() {
        projection.holds(event("one", "2024-01-16"));
        for (String path : List.of("/api/v1/events", "/api/v1/events.csv", "/api/v1/events.ics", "/index.html")) {
            Response zipped = given().header("Accept-Encoding", "gzip").get(path);
            assertEquals("gzip", zipped.header("Content-Encoding"), path);
            String vary = String.join(",", zipped.headers().getValues("Vary"));
            assertTrue(vary.toLowerCase(Locale.ROOT).contains("accept-encoding"), path + " varies by " + vary);
            Response plain = given().config(RestAssuredConfig.config()
                            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                    .get(path);
            assertNull(plain.header("Content-Encoding"), path);
            assertEquals(plain.header("ETag"), zipped.header("ETag"), path);
            assertEquals(plain.asString(), zipped.asString(), path);
        }
    }

    private static ValidatableResponse ifNoneMatch(String path, String tag) {
        return given().header("If-None-Match", tag).get(path).then();
    }
}
