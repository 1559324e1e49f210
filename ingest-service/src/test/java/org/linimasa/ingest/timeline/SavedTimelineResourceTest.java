package org.linimasa.ingest.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** A choice of events gets a name, and each change of it is told. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class SavedTimelineResourceTest {
    private static final String TIMELINES = "/api/v1/timelines/";

    @Inject
    DataSource database;

    @Test
    void savesChangesAndRemovesATimelineAndTellsEachOnce() throws SQLException {
        save("ferry", Map.of("title", "The ferry", "filters", Map.of("q", "ferry", "status", "planned")), null)
                .statusCode(201)
                .header("Location", containsString("/api/v1/timelines/ferry"))
                .header("ETag", "\"v1\"")
                .body("version", equalTo(1))
                .body("filters.q", equalTo("ferry"));
        Map<String, Object> changed =
                Map.of("title", "The new ferry", "description", "Delays", "filters", Map.of("q", "ferry"));
        save("ferry", changed, "\"v1\"")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("description", equalTo("Delays"));
        save("ferry", changed, "\"v2\"").statusCode(200).header("ETag", "\"v2\"");
        given().get(TIMELINES + "ferry")
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("title", equalTo("The new ferry"))
                .body("filters.status", equalTo(null));
        given().get("/api/v1/timelines").then().body("timelines.slug", hasItem("ferry"));

        given().header("If-Match", "\"v2\"").delete(TIMELINES + "ferry").then().statusCode(204);
        given().header("If-Match", "*").delete(TIMELINES + "ferry").then().statusCode(204);
        given().get(TIMELINES + "ferry").then().statusCode(404);
        given().get("/api/v1/timelines").then().body("timelines.slug", not(hasItem("ferry")));
        save("ferry", changed, null).statusCode(201).header("ETag", "\"v4\"");
        assertEquals(
                List.of("1 false", "2 false", "3 true", "4 false"),
                told("ferry"),
                "each version is told, in this order");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        save("seen", Map.of("title", "One"), null).statusCode(201);
        save("seen", Map.of("title", "Two"), null).statusCode(428);
        save("seen", Map.of("title", "Two"), "\"v7\"").statusCode(412).header("ETag", "\"v1\"");
        given().delete(TIMELINES + "seen").then().statusCode(428);
        given().get(TIMELINES + "seen").then().body("title", equalTo("One"));
    }

    @ParameterizedTest
    @CsvSource({
        "from,      2024-13,    invalid-date",
        "tz,        Asia/Atlantis, unknown-zone",
        "status,    MAYBE,      unknown-value",
        "match,     inside,     unknown-value",
        "minConfidence, 2,      unknown-value",
        "q,         ' ',        missing",
    })
    void refusesAFilterThatMeansNothing(String name, String value, String code) {
        save("refused", Map.of("title", "Refused", "filters", Map.of(name, value)), null)
                .statusCode(422)
                .body("errors.pointer", contains("/filters/" + name))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesAWindowWithNothingInItAndAFilterThatDoesNotExist() {
        save("refused", Map.of("title", "Refused", "filters", Map.of("from", "2024-02", "to", "2024-01")), null)
                .statusCode(422)
                .body("errors.code", contains("empty-window"));
        save("refused", Map.of("title", "Refused", "filters", Map.of("form", "2024")), null)
                .statusCode(400)
                .body("errors.pointer", contains("/filters/form"));
        save("refused", Map.of("filters", Map.of()), null).statusCode(422).body("errors.pointer", contains("/title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Talks", "two words", "-talks", "talks--two", "t.ics"})
    void refusesANameThatIsNoneInAddresses(String slug) {
        given().contentType(ContentType.JSON)
                .body(Map.of("title", "Talks"))
                .put("/api/v1/timelines/{slug}", slug)
                .then()
                .statusCode(422)
                .body("errors.name", contains("slug"));
    }

    private static ValidatableResponse save(String slug, Map<String, Object> timeline, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(timeline);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(TIMELINES + slug)
                .then();
    }

    private List<String> told(String slug) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement messages = connection.prepareStatement(
                        "SELECT data ->> 'version', data ->> 'removed' FROM outbox"
                                + " WHERE type = 'org.linimasa.timeline.changed' AND data ->> 'slug' = ? ORDER BY sequence")) {
            messages.setString(1, slug);
            try (ResultSet rows = messages.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return told;
    }
}
