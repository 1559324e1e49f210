package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.linimasa.timeline.Events.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventListResourceTest {
    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void anEmptyTimelineIsAnEmptyList() {
        get("/api/v1/events").then().statusCode(200).body("events", empty());
    }

    @Test
    void listsTheOldestFirstAndTheUndatedLast() {
        projection.holds(event("later", "2024-02"), event("someday", null), event("earlier", "2024-01-16"));
        get("/api/v1/events")
                .then()
                .statusCode(200)
                .header("Linimasa-Lag", equalTo("0"))
                .body("events.title", contains("earlier", "later", "someday"));
    }
}
