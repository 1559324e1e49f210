package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.id;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventResourceTest {
    @Inject
    Projection projection;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void servesTheWholeEventWithItsPhaseAndNothingNull() {
        projection.holds(event("Rapat kabinet", "2024-01-16")
                .language("id")
                .participants(Events.person("Siti Rahma", "ID"))
                .place("Jakarta", "ID"));
        String body = served("Rapat kabinet")
                .statusCode(200)
                .body("title", equalTo("Rapat kabinet"))
                .body("phase", equalTo("PAST"))
                .body("time.edtf", equalTo("2024-01-16"))
                .body("time.start.earliest", equalTo("2024-01-16T00:00:00"))
                .body("time.end.latest", equalTo("2024-01-17T00:00:00"))
                .body("participants[0].name", equalTo("Siti Rahma"))
                .body("relations", equalTo(List.of()))
                .body("$", not(hasKey("plan")))
                .body("createdAt", equalTo("2024-01-17T08:00:00Z"))
                .extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertFalse(body.contains("null"), body);
    }

    @Test
    void yearsBeforeTheCommonEraAndFarAheadAreServedAsTheyAre() {
        projection.holds(event("long ago", "-0550"), event("far ahead", "Y17000"));
        served("long ago").body("time.start.earliest", equalTo("-0550-01-01T00:00:00"));
        served("far ahead").body("time.start.earliest", equalTo("+17000-01-01T00:00:00"));
        get("/api/v1/events?to=0001").then().body("events.title", contains("long ago"));
        get("/api/v1/events?from=-0550-01-01T00:00:00&to=-0549").then().body("events.title", contains("long ago"));
    }

    @Test
    void saysTheTimeInTheLanguageOfTheReader() {
        projection.holds(event("rapat", "2024-01-16").language("id"));
        served("rapat").body("time.label", equalTo("Selasa, 16 Januari 2024"));
        String path = "/api/v1/events/" + id("rapat");
        get(path + "?lang=en").then().body("time.label", equalTo("Tuesday, 16 January 2024"));
        given().header("Accept-Language", "fr, en-GB;q=0.8, id;q=0.5")
                .get(path)
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("time.label", equalTo("Tuesday, 16 January 2024"));
        given().header("Accept-Language", "fr")
                .get("/api/v1/events")
                .then()
                .body("events[0].time.label", equalTo("Selasa, 16 Januari 2024"));
        given().header("Accept-Language", "%%;;").get(path).then().statusCode(200);
        get(path + "?lang=de").then().body("time.label", equalTo("Dienstag, 16. Januar 2024"));
        get(path + "?lang=fr").then().statusCode(400).body("errors[0].name", equalTo("lang"));
    }

    @Test
    void theTagNamesTheRevisionAndChangesWithThePhase() {
        projection.holds(event("summit", "2024-01-20").status(Status.PLANNED));
        String tag = served("summit")
                .header("ETag", matchesPattern("\"r1\\.[0-9a-f]+\""))
                .extract()
                .header("ETag");
        ifNoneMatch(tag).statusCode(304).header("ETag", equalTo(tag)).body(equalTo(""));
        ifNoneMatch("\"other\"").statusCode(200);

        clock.set(TestClock.START.plusSeconds(7 * 86_400));
        String overdue = ifNoneMatch(tag)
                .statusCode(200)
                .body("phase", equalTo("OVERDUE"))
                .extract()
                .header("ETag");
        assertNotEquals(tag, overdue);

        projection.holds(event("summit", "2024-01-20").status(Status.OCCURRED).revision(2));
        ifNoneMatch(overdue).statusCode(200).header("ETag", containsString("r2."));
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        projection.holds(event("one", "2024-01-16"));
        String tag = get("/api/v1/events").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/events").then().statusCode(304);
        projection.holds(event("two", "2024-01-17"));
        given().header("If-None-Match", tag).get("/api/v1/events").then().statusCode(200);
    }

    @Test
    void nobodyHasHeardOfAnUnknownEvent() {
        for (String view : List.of("", "/mentions", "/revisions", "/revisions/1")) {
            get("/api/v1/events/" + id("nothing") + view)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
        get("/api/v1/events/not-an-id").then().statusCode(404).contentType("application/problem+json");
        projection.holds(event("one", "2024"));
        get("/api/v1/events/" + id("one") + "/revisions/2").then().statusCode(404);
        get("/api/v1/events/" + id("one") + "/revisions/x").then().statusCode(404);
    }

    @Test
    void anAliasLeadsToTheSurvivorAlongTheWholeChain() {
        projection.holds(event("first", "2024"), event("second", "2024"), event("third", "2024"));
        projection
                .tell(List.of(
                        projection.next(Projection.merged(id("first"), 2, id("second"))),
                        projection.next(Projection.merged(id("second"), 2, id("third")))))
                .statusCode(200);
        for (String view : List.of("", "/mentions")) {
            given().redirects()
                    .follow(false)
                    .get("/api/v1/events/" + id("first") + view)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/events/" + id("third") + view));
        }
        served("first").statusCode(200).body("title", equalTo("third"));
        get("/api/v1/events").then().body("events.title", contains("third"));
        get("/api/v1/events/" + id("first") + "/revisions")
                .then()
                .statusCode(200)
                .body("revisions.change", contains("MERGED", "CHANGED"))
                .body("revisions[0].mergedInto", equalTo(id("second").toString()));
    }

    @Test
    void whatWasRetractedIsGoneUntilATextSupportsItAgain() {
        projection.holds(event("rumour", "2024"));
        projection
                .tell(List.of(projection.next(Projection.retracted(id("rumour"), 2))))
                .statusCode(200);
        served("rumour").statusCode(410).contentType("application/problem+json");
        get("/api/v1/events/" + id("rumour") + "/mentions").then().statusCode(410);
        get("/api/v1/events/" + id("rumour") + "/revisions/2")
                .then()
                .statusCode(200)
                .body("change", equalTo("RETRACTED"))
                .body("$", not(hasKey("event")));

        projection.holds(event("rumour", "2024").revision(3));
        served("rumour").statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void eachRevisionKeepsItsState() {
        projection.holds(event("talks", "2024-01").status(Status.PLANNED));
        projection.holds(event("talks", "2024-01-16").revision(2));
        get("/api/v1/events/" + id("talks") + "/revisions")
                .then()
                .body("revisions.revision", contains(2, 1))
                .body("revisions[0].cause.kind", equalTo("MENTION"))
                .body("revisions[0]", not(hasKey("event")));
        get("/api/v1/events/" + id("talks") + "/revisions/1")
                .then()
                .statusCode(200)
                .body("event.time.edtf", equalTo("2024-01"))
                .body("event.status", equalTo("PLANNED"))
                .body("event", not(hasKey("phase")));
    }

    @Test
    void mentionsAndRevisionsComePageByPage() {
        Events.Draft draft = event("talks", "2024-01-16");
        List<Mention> mentions = List.of(
                draft.mention("a"), draft.mention("b"), draft.mention("c"), draft.mention("d"), draft.mention("e"));
        projection
                .tell(List.of(
                        projection.next(Projection.changed(draft.build(), mentions.toArray(Mention[]::new))),
                        projection.next(
                                Projection.changed(draft.revision(2).build(), mentions.toArray(Mention[]::new))),
                        projection.next(
                                Projection.changed(draft.revision(3).build(), mentions.toArray(Mention[]::new)))))
                .statusCode(200);
        String path = "/api/v1/events/" + id("talks");
        String next = get(path + "/mentions?limit=2")
                .then()
                .body("mentions.title", contains("a", "b"))
                .extract()
                .path("nextCursor");
        String last = get(path + "/mentions?limit=2&cursor=" + next)
                .then()
                .body("mentions.title", contains("c", "d"))
                .extract()
                .path("nextCursor");
        get(path + "/mentions?limit=2&cursor=" + last)
                .then()
                .body("mentions.title", contains("e"))
                .body("$", not(hasKey("nextCursor")));
        String older = get(path + "/revisions?limit=2")
                .then()
                .body("revisions.revision", contains(3, 2))
                .extract()
                .path("nextCursor");
        get(path + "/revisions?limit=2&cursor=" + older).then().body("revisions.revision", contains(1));
        get(path + "/mentions?cursor=" + older).then().statusCode(400).body("errors[0].name", equalTo("cursor"));
    }

    private static ValidatableResponse served(String name) {
        return get("/api/v1/events/" + id(name)).then();
    }

    private static ValidatableResponse ifNoneMatch(String tag) {
        return given().header("If-None-Match", tag)
                .get("/api/v1/events/" + id("summit"))
                .then();
    }
}
