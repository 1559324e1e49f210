package org.linimasa.timeline.plan;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.TestClock;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PlanResourceTest {
    private static final String PLANS = "/api/v1/plans";

    @Inject
    Projection projection;

    @Inject
    TestClock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void listsTheOverdueThenWhatLiesAheadThenWhatIsSettledTheNewestFirst() {
        projection.holds(
                event("came", "2024-01-10").plan("2024-01-08"),
                event("called off", "2024-01-05").status(Status.CANCELLED).plan("2024-01-05"),
                event("put off", "2024-03-10").status(Status.POSTPONED).plan("2024-01"),
                event("someday", null).status(Status.PLANNED),
                event("ahead", "2024-02").status(Status.PLANNED),
                event("under way", "2024-01-15/2024-01-20")
                        .status(Status.ONGOING)
                        .plan("2024-01-15"),
                event("overdue", "2024-01-16").status(Status.PLANNED).plan("2024-01-14"),
                event("long overdue", "2023").status(Status.PLANNED),
                event("happened unannounced", "2024-01-12"),
                event("tells of \"plan\":{ in its title", "2024-01-12"));
        get(PLANS)
                .then()
                .statusCode(200)
                .header("Linimasa-Lag", equalTo("0"))
                .body(
                        "plans.event.title",
                        contains(
                                "long overdue",
                                "overdue",
                                "under way",
                                "ahead",
                                "put off",
                                "someday",
                                "came",
                                "called off"))
                .body("plans[0].event.phase", equalTo("OVERDUE"))
                .body("plans[1].event.plan.expected.edtf", equalTo("2024-01-14"))
                .body("plans[1].event.plan.steps[0].edtf", equalTo("2024-01-14"))
                .body("plans[4].slip.atLeast", equalTo(39))
                .body("plans[4].slip.atMost", equalTo(69))
                .body("plans[6].slip.atLeast", equalTo(2))
                .body("plans[6].slip.atMost", equalTo(2))
                .body("plans[3]", not(hasKey("slip")))
                .body("plans[7]", not(hasKey("slip")));
    }

    @Test
    void remembersWhatAnEarlierRevisionPlanned() {
        projection.holds(
                event("set by hand", "2024-01-16").status(Status.PLANNED),
                event("set by hand", "2024-01-16").status(Status.OCCURRED).revision(2),
                event("never planned", "2024-01-16"));
        get(PLANS)
                .then()
                .body("plans.event.title", contains("set by hand"))
                .body("plans[0].event.phase", equalTo("PAST"))
                .body("plans[0]", not(hasKey("slip")));
    }

    @Test
    void whatIsOnlySaidToHaveHappenedIsNoPlanUnlessItWasOne() {
        projection.holds(
                event("rumour", "2024-01-15").status(Status.POSSIBLE),
                event("may have met as planned", "2024-01-14")
                        .status(Status.POSSIBLE)
                        .plan("2024-01-14"),
                event("plan taken back", "2024-01-16").status(Status.PLANNED),
                event("plan taken back", "2024-01-16").status(Status.POSSIBLE).revision(2));
        get(PLANS)
                .then()
                .body("plans.event.title", contains("may have met as planned", "plan taken back"))
                .body("plans.event.phase", contains("OVERDUE", "PAST"));
        get("/api/v1/events?phase=PAST").then().body("events.title", contains("rumour", "plan taken back"));
        get("/api/v1/events?phase=OVERDUE").then().body("events.title", contains("may have met as planned"));
        get("/api/v1/events?phase=PAST&asOf=2024-01-17T12:00:00Z").then().body("events", hasSize(2));
        get("/api/v1/facets").then().body("phase.values.value", contains("PAST", "OVERDUE"));
    }

    @Test
    void takesTheFiltersOfTheTimeline() {
        projection.holds(
                event("came to the harbour", "2024-01-10").plan("2024-01-08"),
                event("ahead", "2024-02").status(Status.PLANNED).type("VISIT"),
                event("overdue", "2024-01-16").status(Status.PLANNED));
        get(PLANS + "?phase=OVERDUE").then().body("plans.event.title", contains("overdue"));
        get(PLANS + "?status=PLANNED&type=VISIT").then().body("plans.event.title", contains("ahead"));
        get(PLANS + "?to=2024-01-11").then().body("plans.event.title", contains("came to the harbour"));
        get(PLANS + "?q=harbours").then().body("plans.event.title", contains("came to the harbour"));
        get(PLANS + "?country=GB").then().body("plans", empty());
        get(PLANS + "?lang=id").then().body("plans[0].event.time.label", containsString("Januari"));
    }

    @Test
    void overdueIsWhatIsOverWhereItHappens() {
        projection.holds(
                event("east", "2024-01-17").status(Status.PLANNED).time(Events.time("2024-01-17", "Asia/Jakarta")),
                event("west", "2024-01-17").status(Status.PLANNED).time(Events.time("2024-01-17", "America/New_York")));
        clock.set(TestClock.START.plus(Duration.ofHours(10))); // midnight has passed in Jakarta only
        get(PLANS).then().body("plans.event.phase", contains("OVERDUE", "UNDETERMINED"));
        get(PLANS + "?phase=OVERDUE").then().body("plans.event.title", contains("east"));
    }

    @Test
    void pagesStandStillWhileAReaderWalks() {
        List<Events.Draft> drafts = new ArrayList<>();
        for (int day = 10; day < 24; day++) {
            drafts.add(event("plan " + day, "2024-01-" + day).status(Status.PLANNED));
        }
        drafts.add(event("someday", null).status(Status.PLANNED));
        for (int day = 23; day > 10; day--) {
            drafts.add(event("done " + day, "2023-12-" + day).plan("2023-12-01"));
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PLANS);
            assertEquals(200, page.statusCode());
            walked.addAll(page.path("plans.event.title"));
            cursor = page.path("nextCursor");
            clock.set(TestClock.START.plus(Duration.ofDays(walked.size())));
        } while (cursor != null);
        assertEquals(drafts.stream().map(it -> it.build().title()).toList(), walked);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        get(PLANS + "?typ=MEETING").then().statusCode(400).body("errors[0].name", equalTo("typ"));
        get(PLANS + "?limit=0").then().statusCode(400).body("errors[0].name", equalTo("limit"));
        get(PLANS + "?from=2024-13").then().statusCode(422).body("errors[0].name", equalTo("from"));
        get(PLANS + "?type=NOTHING").then().statusCode(400).body("errors[0].name", equalTo("type"));
        projection.holds(
                event("one", "2024-01-16").status(Status.PLANNED),
                event("two", "2024-01-16").status(Status.PLANNED));
        String cursor = get(PLANS + "?limit=1").path("nextCursor");
        get(PLANS + "?status=PLANNED&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("cursor"));
    }
}
