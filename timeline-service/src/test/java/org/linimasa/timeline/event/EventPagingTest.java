package org.linimasa.timeline.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventPagingTest {
    @Inject
    Projection projection;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "-time"})
    void walksOverEachEventOnceThoughManyShareTheirTimeAndOthersHaveNone(String sort) {
        List<Events.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            drafts.add(event("same day " + i, "2024-01-16"));
            drafts.add(event("after " + i, "[2024-01-16..]"));
            drafts.add(event("before " + i, "[..2024-01-16]"));
            drafts.add(event("nothing known " + i, null));
            drafts.add(event("day " + i, "2024-02-%02d".formatted(i + 1)));
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        for (int limit : List.of(1, 7, 25, 26)) {
            List<String> walked = new ArrayList<>();
            Map<String, Object> parameters = Map.of("sort", sort, "limit", limit);
            walk(parameters, page -> walked.addAll(page.path("events.title")));
            assertEquals(drafts.size(), walked.size(), "with limit " + limit);
            assertEquals(drafts.size(), new HashSet<>(walked).size(), "with limit " + limit);
            assertTrue(walked.subList(0, 10).stream().allMatch(it -> it.contains("day")), "undated come last");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "-time"})
    void whatWasThereAtFirstIsSeenOnceWhileOthersArrive(String sort) {
        List<String> atFirst = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            atFirst.add("first " + i);
            projection.holds(event("first " + i, "2024-01-%02d".formatted(i)));
        }
        List<String> walked = new ArrayList<>();
        walk(Map.of("sort", sort, "limit", 3), page -> {
            walked.addAll(page.path("events.title"));
            int arrived = walked.size();
            projection.holds(
                    event("early " + arrived, "2023-01-01"),
                    event("between " + arrived, "2024-01-10"),
                    event("late " + arrived, "2025-01-01"));
        });
        assertEquals(walked.size(), new HashSet<>(walked).size(), "nothing is seen twice");
        assertTrue(walked.containsAll(atFirst), "nothing is missed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "-updated"})
    void walksOverEachEventOnceByRelevanceAndByChange(String sort) {
        List<String> atFirst = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "ferry " + "ferry ".repeat(i % 3) + i;
            atFirst.add(name);
            projection.holds(event(name, i % 4 == 0 ? null : "2024-01-1" + i % 5)
                    .updatedAt(Events.KNOWN_AT.plusNanos(1_000L * (i % 5))));
        }
        for (int limit : List.of(1, 7, 24, 25)) {
            List<String> walked = new ArrayList<>();
            walk(Map.of("q", "ferry", "sort", sort, "limit", limit), page -> walked.addAll(page.path("events.title")));
            assertEquals(atFirst.size(), walked.size(), "with limit " + limit);
            assertEquals(new HashSet<>(atFirst), new HashSet<>(walked), "with limit " + limit);
        }
        List<String> walked = new ArrayList<>();
        walk(Map.of("q", "ferry", "sort", sort, "limit", 5), page -> {
            walked.addAll(page.path("events.title"));
            String more = "more " + walked.size();
            projection.holds(
                    event("ferry ferry " + more, "2024-01-10").updatedAt(Events.KNOWN_AT.plusSeconds(walked.size())),
                    event("die ferry " + more, "2024-01-10").language("de").updatedAt(Events.KNOWN_AT.minusSeconds(9)));
        });
        assertEquals(walked.size(), new HashSet<>(walked).size(), "nothing is seen twice");
        assertTrue(walked.containsAll(atFirst), "nothing is missed");
    }

    @Test
    void phasesStandStillWhileAReaderWalks() {
        projection.holds(
                event("one", "2024-01-18").status(Status.PLANNED),
                event("two", "2024-01-18").status(Status.PLANNED));
        String cursor = given().queryParams("phase", "UPCOMING", "limit", 1)
                .get("/api/v1/events")
                .then()
                .body("events", hasSize(1))
                .extract()
                .path("nextCursor");
        clock.set(TestClock.START.plusSeconds(7 * 86_400));
        given().queryParams("phase", "UPCOMING", "limit", 1, "cursor", cursor)
                .get("/api/v1/events")
                .then()
                .body("events", hasSize(1))
                .body("events[0].phase", equalTo("UPCOMING"));
        given().queryParams("phase", "UPCOMING").get("/api/v1/events").then().body("events", hasSize(0));
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        projection.holds(event("one", "2024-01-16"), event("two", "2024-01-17"));
        String cursor = given().queryParams("limit", 1, "status", "OCCURRED,ONGOING")
                .get("/api/v1/events")
                .path("nextCursor");
        given().queryParams("status", "ONGOING,OCCURRED", "cursor", cursor, "limit", 500)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("events.title[0]", equalTo("two"))
                .body("nextCursor", nullValue());
        for (Map<String, String> other : List.of(
                Map.of("status", "OCCURRED"),
                Map.of("status", "OCCURRED,ONGOING", "sort", "-time"),
                Map.of("status", "OCCURRED,ONGOING", "from", "2024"))) {
            refused(other, cursor);
        }
        refused(Map.of("status", "OCCURRED,ONGOING"), "nonsense");
        refused(Map.of("status", "OCCURRED,ONGOING"), "%%%");
        refused(Map.of("status", "OCCURRED,ONGOING"), (cursor.startsWith("B") ? "C" : "B") + cursor.substring(1));
    }

    private static void refused(Map<String, String> parameters, String cursor) {
        given().queryParams(parameters)
                .queryParam("cursor", cursor)
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].name", equalTo("cursor"));
    }

    @Test
    void linksLeadToTheNextPageAndBackToTheFirst() {
        projection.holds(
                event("Rapat & pawai", "2024-01-16").participants(Events.person("Siti Rahma", null)),
                event("two", "2024-01-17").participants(Events.person("Siti Rahma", null)));
        Response first =
                given().queryParams("participant", "siti rahma", "limit", 1).get("/api/v1/events");
        List<String> links = first.headers().getValues("Link");
        String next =
                links.stream().filter(it -> it.contains("next")).findFirst().orElseThrow();
        given().urlEncodingEnabled(false)
                .get(next.substring(1, next.indexOf('>')))
                .then()
                .statusCode(200)
                .body("events.title[0]", equalTo("two"))
                .header("Link", containsString("rel=\"first\""))
                .header("Link", not(containsString("cursor")));
    }

    @Test
    void countsOnlyWhenAsked() {
        projection.holds(event("one", "2024-01-16"), event("two", "2024-01-17"), event("three", "2025"));
        given().queryParams("to", "2025", "limit", 1)
                .get("/api/v1/events")
                .then()
                .body("total", nullValue());
        given().queryParams("to", "2025", "limit", 1, "count", "exact")
                .get("/api/v1/events")
                .then()
                .body("total", equalTo(2));
    }

    private static void walk(Map<String, Object> parameters, java.util.function.Consumer<Response> visit) {
        String cursor = null;
        int pages = 0;
        do {
            var request = given().queryParams(parameters);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/api/v1/events");
            assertEquals(200, page.statusCode());
            visit.accept(page);
            cursor = page.path("nextCursor");
            pages++;
            assertTrue(pages < 200, "the walk comes to an end");
        } while (cursor != null);
    }
}
