package org.linimasa.timeline.histogram;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class HistogramResourceTest {
    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void anEventIsSpreadOverTheTimeInWhichItMayLie() {
        projection.holds(
                event("a day", "2024-01-16"),
                event("a month", "2024-02"),
                event("a quarter of which nobody knows more", "2024-01/2024-03"),
                event("someday", null));
        histogram(Map.of("from", "2024-01", "to", "2024-04", "bucket", "month"))
                .body("bucket", equalTo("month"))
                .body("dated", equalTo(3))
                .body("undated", equalTo(1))
                .body("buckets.start", contains("2024-01-01T00:00:00", "2024-02-01T00:00:00", "2024-03-01T00:00:00"))
                .body("buckets.end", contains("2024-02-01T00:00:00", "2024-03-01T00:00:00", "2024-04-01T00:00:00"))
                .body("buckets.possible", contains(2, 2, 1))
                .body("buckets.definite", contains(2, 2, 1))
                .body("buckets[0].mass", equalTo(1.340659f))
                .body("buckets[2].mass", equalTo(0.340659f));
        histogram(Map.of("from", "2024-02-01", "to", "2024-02-05", "bucket", "day", "type", "MEETING"))
                .body("buckets.possible", contains(2, 2, 2, 2))
                .body("buckets.definite", contains(1, 1, 1, 1));
    }

    @Test
    void weeksAreCutWhereTheWindowIs() {
        projection.holds(event("a day", "2024-01-16"));
        histogram(Map.of("from", "2024-01-11", "to", "2024-01-24", "bucket", "week"))
                .body("buckets.start", contains("2024-01-11T00:00:00", "2024-01-15T00:00:00", "2024-01-22T00:00:00"))
                .body("buckets.end", contains("2024-01-15T00:00:00", "2024-01-22T00:00:00", "2024-01-24T00:00:00"))
                .body("buckets.definite", contains(0, 1, 0));
    }

    @Test
    void reachesAsFarAsEventsDoWhereTheWindowIsOpen() {
        projection.holds(event("first", "2024-01-16"), event("last", "2024-03-02"), event("since long", "../1989"));
        histogram(Map.of("from", "2024", "bucket", "month")).body("buckets", hasSize(3));
        histogram(Map.of("bucket", "year", "from", "2020")).body("buckets.possible", contains(0, 0, 0, 0, 2));
        histogram(Map.of()).body("bucket", equalTo("year")).body("buckets[0].start", equalTo("1989-01-01T00:00:00"));
        histogram(Map.of("status", "PLANNED")).body("buckets", empty()).body("dated", equalTo(0));
        // What goes on for an unknown time reaches into a window that is open.
        projection.holds(event("goes on", "2010/..").status(Status.ONGOING));
        histogram(Map.of("status", "ONGOING", "from", "2024"))
                .body("buckets.possible", contains(1))
                .body("buckets[0].mass", equalTo(0.0f));
    }

    @Test
    void yearsBeforeTheCommonEraAndFarAheadHaveBuckets() {
        projection.holds(event("old", "-0550"), event("far", "Y17000"));
        histogram(Map.of())
                .body("bucket", equalTo("century"))
                .body("buckets[0].start", equalTo("-0550-01-01T00:00:00"))
                .body("buckets[-1].end", equalTo("+17001-01-01T00:00:00"))
                .body("buckets.mass.sum()", closeTo(2.0, 1e-5));
    }

    @Test
    void namesTheNextWidthWhereThereWouldBeTooManyBuckets() {
        projection.holds(event("one", "2024-01-16"));
        given().queryParams("from", "2000", "to", "2024", "bucket", "day")
                .get("/api/v1/histogram")
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("bucket"))
                .body("errors[0].code", equalTo("too-many-buckets"))
                .body("detail", containsString("8766 buckets of one day"))
                .body("detail", containsString("bucket=month"));
        given().queryParams("from", "-9999", "to", "2024", "bucket", "year")
                .get("/api/v1/histogram")
                .then()
                .statusCode(422)
                .body("detail", containsString("bucket=century"));
        projection.holds(event("end of time", "Y999999998"));
        get("/api/v1/histogram").then().statusCode(422).body("detail", containsString("from and to"));
        get("/api/v1/histogram?bucket=months")
                .then()
                .statusCode(400)
                .body("detail", containsString("Did you mean month?"));
        get("/api/v1/histogram?limit=3").then().statusCode(400);
    }

    @Test
    void holdsToTheOtherFilters() {
        projection.holds(
                event("Ferry starts", "2024-01-16").status(Status.PLANNED),
                event("Ferry ends", "2024-01-17"),
                event("Train starts", "2024-01-17"));
        histogram(Map.of("q", "ferry")).body("dated", equalTo(2));
        histogram(Map.of("q", "ferry", "phase", "OVERDUE")).body("dated", equalTo(1));
        histogram(Map.of("undated", "only")).body("dated", equalTo(3));
    }

    private static ValidatableResponse histogram(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/v1/histogram")
                .then()
                .statusCode(200)
                .header("Linimasa-Lag", equalTo("0"));
    }
}
