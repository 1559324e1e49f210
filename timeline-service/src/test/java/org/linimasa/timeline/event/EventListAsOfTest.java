package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Cause;
import org.linimasa.event.Status;
import org.linimasa.message.Message;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** What the list of events said at an earlier moment. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventListAsOfTest {
    private static final String EVENTS = "/api/v1/events";
    private static final Cause CAUSE = new Cause("MENTION", null, null, null);

    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @RepeatedTest(3)
    void isWhatWasSeenThen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] revisions = new int[5];
        List<List<String>> seen = new ArrayList<>();
        for (int second = 1; second <= 25; second++) {
            int which = random.nextInt(revisions.length);
            projection
                    .tell(List.of(projection.next(change(which, ++revisions[which], after(second), random))))
                    .statusCode(200);
            seen.add(walked(Map.of("limit", 2)));
        }
        for (int second = 1; second <= 25; second++) {
            List<String> then = seen.get(second - 1);
            String asOf = after(second).toString();
            assertEquals(then, walked(Map.of("limit", 2, "asOf", asOf)), "at " + asOf);
            given().queryParams("asOf", asOf, "count", "exact")
                    .get(EVENTS)
                    .then()
                    .body("total", equalTo(then.size()));
        }
        given().queryParam("asOf", after(0).toString()).get(EVENTS).then().body("events", empty());
    }

    @Test
    void takesTheFiltersAndThePhasesOfThen() {
        projection.holds(
                event("one", "2024-01-20").status(Status.PLANNED).place("Ambon", "ID"),
                event("two", "2024-01-21").type("VISIT"));
        String then = after(1).toString();
        projection.holds(event("one", "2024-01-20").revision(9));
        for (String filter : List.of(
                "phase=UPCOMING",
                "status=PLANNED",
                "place=ambon",
                "country=ID",
                "to=2024-01-21",
                "source=A paper&type=MEETING&minConfidence=0.9")) {
            get(EVENTS + "?asOf=" + then + "&" + filter)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("private"))
                    .body("events.title", contains("one"))
                    .body("events.revision", contains(1))
                    .body("events.phase", contains("UPCOMING"));
        }
        get(EVENTS + "?sort=-updated&asOf=" + after(9)).then().body("events.title", contains("one", "two"));
        get(EVENTS + "?phase=UPCOMING").then().body("events", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {".ics", ".atom", ".jsonld", ".geojson", ".csv", ".ndjson", ".timelinejs.json"})
    void leavesInEveryFormat(String suffix) {
        projection.holds(event("Border talks", "2024-01-20").status(Status.PLANNED), event("Flood", "2024-01-21"));
        String then = after(2).toString();
        projection.holds(
                event("Border talks", "2024-02-20").revision(9),
                event("Storm", "2024-01-22").updatedAt(after(9)));
        projection
                .tell(List.of(projection.next(new Message.EventRetracted(Events.id("Flood"), 2, CAUSE, after(10)))))
                .statusCode(200);
        String past = EVENTS + suffix + "?asOf=" + then;
        String tag = get(past)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=60"))
                .body(containsString("Border talks"), containsString("Flood"), not(containsString("Storm")))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(past).then().statusCode(304);
        get(EVENTS + suffix).then().body(containsString("Storm"), not(containsString("Flood")));
        get(EVENTS + suffix + "?asOf=then").then().statusCode(422).body("errors[0].name", equalTo("asOf"));
        get(past + "&q=talks").then().statusCode(422).body("errors[0].name", equalTo("asOf"));
    }

    @Test
    void countsWhatACalendarLeftOutThen() {
        projection.holds(event("fair", "2024"));
        String then = after(1).toString();
        projection.holds(event("fair", "2024-05-01").revision(9));
        get(EVENTS + ".ics?asOf=" + then).then().header("Omitted-Count", equalTo("1"));
        get(EVENTS + ".ics").then().header("Omitted-Count", equalTo("0"));
        String one = EVENTS + "/" + Events.id("fair") + ".ics";
        get(one + "?asOf=" + then).then().statusCode(200).body(containsString("SUMMARY:~ fair"));
        get(one).then().body(containsString("SUMMARY:fair"));
        get(one + "?asOf=" + after(0)).then().statusCode(404);
    }

    @Test
    void refusesWhatItCannotTell() {
        projection.holds(event("one", "2024-01-20"), event("two", "2024-01-21"));
        String then = after(1).toString();
        String cursor =
                given().queryParams("asOf", then, "limit", 1).get(EVENTS).path("nextCursor");
        given().queryParams("limit", 1, "cursor", cursor)
                .get(EVENTS)
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("cursor"));
        for (String wrong : List.of("then", "2024-01-17")) {
            given().queryParam("asOf", wrong)
                    .get(EVENTS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].name", equalTo("asOf"));
        }
        given().queryParams("asOf", then, "q", "one")
                .get(EVENTS)
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("asOf"));
    }

    private static Message change(int which, int revision, Instant at, Random random) {
        String name = "event " + which;
        return switch (random.nextInt(5)) {
            case 0 -> new Message.EventRetracted(Events.id(name), revision, CAUSE, at);
            case 1 ->
                new Message.EventMerged(Events.id(name), revision, Events.id("event " + (which + 1) % 5), CAUSE, at);
            default ->
                Projection.changed(event(name, "2024-01-%02d".formatted(1 + random.nextInt(28)))
                        .revision(revision)
                        .updatedAt(at)
                        .build());
        };
    }

    private static Instant after(int seconds) {
        return Events.KNOWN_AT.plusSeconds(seconds);
    }

    private static List<String> walked(Map<String, Object> parameters) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParams(parameters);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(EVENTS);
            assertEquals(200, page.statusCode());
            walked.addAll(page.path("events.collect { it.title + ' ' + it.revision + ' ' + it.time.edtf }"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return walked;
    }
}
