package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Cause;
import org.linimasa.message.Message;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;

/** A list may begin around an event, with what comes before and after it. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventListAroundTest {
    private static final String EVENTS = "/api/v1/events";
    private static final int DATED = 9;

    @Inject
    Projection projection;

    /** Two events a day, which only their ids tell apart, and two without a date. */
    @BeforeEach
    void startWithSomeEvents() throws SQLException {
        projection.empty();
        projection.holds(IntStream.range(0, DATED)
                .mapToObj(i -> event("event " + i, "2024-01-0" + (1 + i / 2)))
                .toArray(Events.Draft[]::new));
        projection.holds(event("undated one", null), event("undated two", "[2024-01-01..]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "-time"})
    void isTheStretchOfTheListThatHasTheEventInItsMiddle(String sort) {
        List<String> all = titles(given().queryParam("sort", sort).get(EVENTS));
        for (int limit : new int[] {1, 2, 3, 6, 50}) {
            for (int place = 0; place < DATED; place++) {
                int begin = Math.max(0, place - (limit - 1) / 2);
                Response page = given().queryParams("sort", sort, "limit", limit, "around", id(all.get(place)))
                        .get(EVENTS);
                assertEquals(
                        all.subList(begin, Math.min(begin + limit, all.size())),
                        titles(page),
                        "around " + place + " of " + limit);
                List<String> walked = new ArrayList<>(titles(page));
                for (Response next = follow(page, "next"); next != null; next = follow(next, "next")) {
                    walked.addAll(titles(next));
                }
                assertEquals(all.subList(begin, all.size()), walked);
                Response before = follow(page, "prev");
                assertEquals(begin > 0, before != null);
                if (before != null) {
                    assertEquals(all.get(begin - 1), titles(before).getFirst());
                }
            }
        }
    }

    @Test
    void holdsToTheFiltersWhichTheEventItselfNeedNotPass() {
        projection.holds(event("flood", "2024-01-03").type("FLOOD"));
        Response page = given().queryParams("around", id("flood"), "type", "MEETING", "limit", 3)
                .get(EVENTS);
        assertEquals(3, titles(page).size());
        assertEquals(
                List.of("MEETING"),
                page.<List<String>>path("events.type").stream().distinct().toList());
        given().queryParams("around", id("flood"), "undated", "only")
                .get(EVENTS)
                .then()
                .body("events.title", contains("undated two", "undated one"));
        given().queryParams("around", id("flood"), "q", "event", "limit", 3)
                .get(EVENTS)
                .then()
                .body("events.size()", equalTo(3))
                .body("events[0].highlight.size()", equalTo(1));
    }

    @Test
    void followsAnAliasAndThePast() {
        Message merged = new Message.EventMerged(
                id("event 0"),
                2,
                id("event 4"),
                new Cause("MENTION", null, null, null),
                Events.KNOWN_AT.plusSeconds(9));
        projection.tell(List.of(projection.next(merged))).statusCode(200);
        given().queryParams("around", id("event 0"), "limit", 1)
                .get(EVENTS)
                .then()
                .body("events.title", contains("event 4"));
        given().queryParams(
                        "around",
                        id("event 0"),
                        "limit",
                        1,
                        "asOf",
                        Events.KNOWN_AT.plusSeconds(1).toString())
                .get(EVENTS)
                .then()
                .body("events.title", contains("event 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "around=x, 400, around",
        "around=00000000-0000-8000-8000-000000000000, 422, around",
        "around={undated}, 422, around",
        "around={dated}&sort=-updated, 400, sort",
    })
    void refusesWhatStandsNowhereInTime(String query, int status, String name) {
        get(EVENTS + "?"
                        + query.replace("{undated}", id("undated one").toString())
                                .replace("{dated}", id("event 0").toString()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].name", equalTo(name));
    }

    private static List<String> titles(Response page) {
        assertEquals(200, page.statusCode(), page::asString);
        return page.path("events.title");
    }

    private static @org.jspecify.annotations.Nullable Response follow(Response page, String relation) {
        Optional<String> link = page.headers().getValues("Link").stream()
                .filter(it -> it.endsWith("rel=\"" + relation + "\""))
                .findFirst();
        return link.map(it -> given().urlEncodingEnabled(false).get(it.substring(1, it.indexOf('>'))))
                .orElse(null);
    }
}
