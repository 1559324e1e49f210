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
import org.linimasa.event.Cause;
import org.linimasa.event.Mention;
import org.linimasa.event.Status;
import org.linimasa.message.Message;
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
                .header("ETag", matchesPattern("W/\"r1\\.[0-9a-f]+\""))
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
    void whoWroteAMomentAgoSeesItOrIsToldToComeBack() throws InterruptedException {
        projection.holds(event("one", "2024-01-16"));
        String path = "/api/v1/events/" + id("one");
        get(path + "?minRevision=1").then().statusCode(200);
        Thread relay = Thread.ofVirtual()
                .start(() -> projection.holds(event("one", "2024-01-17").revision(2)));
        get(path + "?minRevision=2").then().statusCode(200).body("revision", equalTo(2));
        relay.join();
        get(path + "?minRevision=3")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"));
        get("/api/v1/events/" + id("nobody") + "?minRevision=1").then().statusCode(503);
        for (String wrong : List.of("0", "-1", "x", "1.5", "99999999999")) {
            get(path + "?minRevision=" + wrong).then().statusCode(400).body("errors[0].name", equalTo("minRevision"));
        }
    }

    @Test
    void aRevisionSaysWhatItChangedInWords() {
        projection.holds(
                event("Rapat", "2024-01").language("id"),
                event("Rapat", "2024-01-16").language("id").revision(2).place("Jakarta", "ID"),
                event("Rapat", "2024-01-16")
                        .language("id")
                        .revision(3)
                        .status(Status.CANCELLED)
                        .place("Jakarta", "ID"));
        String path = "/api/v1/events/" + id("Rapat") + "/revisions";
        get(path)
                .then()
                .body("revisions[2]", not(hasKey("changes")))
                .body("revisions[1].changes.field", contains("time", "place"))
                .body("revisions[1].changes[0].before", equalTo("Januari 2024 (2024-01)"))
                .body("revisions[1].changes[0].after", equalTo("Selasa, 16 Januari 2024 (2024-01-16)"))
                .body("revisions[1].changes[1]", not(hasKey("before")))
                .body("revisions[1].changes[1].after", equalTo("Jakarta, ID"))
                .body("revisions[0].changes.field", contains("status"))
                .body("revisions[0].cause.kind", equalTo("MENTION"));
        get(path + "?limit=1").then().body("revisions[0].changes.after", contains("CANCELLED"));
        get(path + "/3").then().body("changes.before", contains("OCCURRED"));
    }

    @Test
    void saysWhatTheTimelineSaidAtAnEarlierMoment() {
        // Revision n was made n seconds after the event became known.
        projection.holds(
                event("one", "2024-01-20").status(Status.PLANNED),
                event("one", "2024-01-21").status(Status.PLANNED).revision(5),
                event("two", "2024").revision(2));
        projection
                .tell(List.of(projection.next(mergedAt("one", 8, "two")), projection.next(retractedAt("two", 9))))
                .statusCode(200);
        String path = "/api/v1/events/" + id("one");
        get(path).then().statusCode(410);
        get(path + "?asOf=" + at(7)).then().statusCode(200).body("time.edtf", equalTo("2024-01-21"));
        get(path + "?asOf=" + at(4))
                .then()
                .body("time.edtf", equalTo("2024-01-20"))
                .body("phase", equalTo("UPCOMING"));
        given().redirects()
                .follow(false)
                .get(path + "?asOf=" + at(8))
                .then()
                .statusCode(308)
                .header("Location", endsWith(id("two") + "?asOf=" + at(8)));
        get(path + "?asOf=" + at(9)).then().statusCode(410);
        get(path + "?asOf=" + at(0)).then().statusCode(404);
        get(path + "?asOf=yesterday").then().statusCode(422).body("errors[0].name", equalTo("asOf"));
        get(path + "?asOf=" + at(7)).then().header("Cache-Control", containsString("private"));
        get(path + "/revisions/1").then().header("Cache-Control", "private, max-age=60");
    }

    private static java.time.Instant at(int second) {
        return Events.KNOWN_AT.plusSeconds(second);
    }

    private static Message mergedAt(String name, int second, String into) {
        return new Message.EventMerged(id(name), second, id(into), new Cause("MERGE", null, null, null), at(second));
    }

    private static Message retractedAt(String name, int second) {
        return new Message.EventRetracted(id(name), second, new Cause("RETRACTION", null, null, null), at(second));
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
