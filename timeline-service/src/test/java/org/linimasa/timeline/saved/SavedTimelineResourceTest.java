package org.linimasa.timeline.saved;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** A saved timeline is served under an address of its own, in every format, and lives with the events. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SavedTimelineResourceTest {
    private static final String MEETINGS = "/api/v1/timelines/meetings";

    @Inject
    Projection projection;

    @BeforeEach
    void startWithTwoEventsAndOneTimeline() throws SQLException {
        projection.empty();
        projection.holds(
                event("Border talks", "2024-01-16"),
                event("Flood", "2024-01-17").type("FLOOD"));
        save(1, "Meetings", Map.of("type", "MEETING"), false);
    }

    @Test
    void saysWhatItIsAndWhichEventsItHolds() {
        get(MEETINGS)
                .then()
                .statusCode(200)
                .body("title", equalTo("Meetings"))
                .body("filters.type", equalTo("MEETING"))
                .body("version", equalTo(1));
        get("/api/v1/timelines").then().statusCode(200).body("timelines.slug", contains("meetings"));
        get("/api/v1/timelines/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void itsAddressStaysWhileItsEventsAndItsFiltersChange() {
        get(MEETINGS + "/events").then().statusCode(200).body("events.title", contains("Border talks"));
        projection.holds(event("Fishery talks", "2024-01-18"));
        String tag = get(MEETINGS + "/events")
                .then()
                .body("events.title", contains("Border talks", "Fishery talks"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(MEETINGS + "/events").then().statusCode(304);
        save(2, "Floods", Map.of("type", "FLOOD"), false);
        given().header("If-None-Match", tag)
                .get(MEETINGS + "/events")
                .then()
                .statusCode(200)
                .body("events.title", contains("Flood"));
        save(1, "Meetings", Map.of("type", "MEETING"), false);
        get(MEETINGS).then().body("title", equalTo("Floods"));
        save(3, "Floods", Map.of("type", "FLOOD"), true);
        for (String gone : List.of("", "/events", ".ics")) {
            get(MEETINGS + gone).then().statusCode(404);
        }
        get("/embed/meetings").then().statusCode(404);
    }

    @Test
    void walksThroughPagesUnderItsOwnAddress() {
        projection.holds(event("Fishery talks", "2024-01-18"));
        Response first = given().queryParam("limit", 1).get(MEETINGS + "/events");
        first.then().body("events.title", contains("Border talks"));
        String cursor = first.path("nextCursor");
        assertEquals(
                List.of(
                        "<" + MEETINGS + "/events?limit=1>; rel=\"first\"",
                        "<" + MEETINGS + "/events?limit=1&cursor=" + cursor + ">; rel=\"next\""),
                first.headers().getValues("Link"));
        given().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(MEETINGS + "/events")
                .then()
                .body("events.title", contains("Fishery talks"))
                .body("nextCursor", equalTo(null));
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
    void isServedInEveryFormatByAddressAndByAccept(String suffix, String mediaType) {
        get(MEETINGS + suffix + "?utm_source=letter")
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .body(allOf(containsString("Border talks"), not(containsString("Flood"))));
        for (String address : List.of(MEETINGS, MEETINGS + "/events")) {
            given().accept(mediaType)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(mediaType))
                    .body(containsString("Border talks"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".ics", ".csv", "/events"})
    void aFilterThatMeansNothingHereIsAProblemAndNeverEverything(String address) {
        save(2, "From elsewhere", Map.of("type", "MEETING", "mood", "calm"), false);
        get(MEETINGS + address).then().statusCode(422).body("errors[0].name", equalTo("mood"));
        get(MEETINGS + "/events?type=FLOOD").then().statusCode(400).body("errors[0].name", equalTo("type"));
    }

    @Test
    void otherProgramsShowItsTitle() {
        get(MEETINGS + ".ics").then().body(containsString("X-WR-CALNAME:Meetings\r\n"));
        get(MEETINGS + ".atom").then().body(containsString("<title>Meetings</title>"));
        get(MEETINGS + ".timelinejs.json").then().body("title.text.headline", equalTo("Meetings"));
        get("/api/v1/events.timelinejs.json").then().body("title", equalTo(null));
    }

    @Test
    void tellsWhatItHeldAtAMoment() {
        String then = Events.KNOWN_AT.plusSeconds(2).toString();
        projection.holds(event("Border talks", "2024-01-16").revision(9).type("VISIT"));
        get(MEETINGS + "/events").then().body("events", empty());
        get(MEETINGS + "/events?asOf=" + then).then().body("events.title", contains("Border talks"));
        get(MEETINGS + ".csv?asOf=" + then).then().body(containsString("Border talks"));
    }

    @Test
    void aFeedPointsToItself() {
        get(MEETINGS + ".atom").then().body(containsString("/api/v1/timelines/meetings.atom"));
    }

    private void save(int version, String title, Map<String, String> filters, boolean removed) {
        TimelineChanged message =
                new TimelineChanged("meetings", version, title, null, filters, Events.KNOWN_AT, removed);
        projection.tell(List.of(projection.next(message))).statusCode(200);
    }
}
