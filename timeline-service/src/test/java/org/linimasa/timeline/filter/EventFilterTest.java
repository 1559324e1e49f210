package org.linimasa.timeline.filter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Projection;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventFilterTest {
    @Inject
    Projection projection;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                          | day month doubt after",
                "from=2024-01&to=2024-02                   | day doubt",
                "from=2024-01&to=2024-02&certainty=definite | day",
                "from=2024-01&undated=include              | day doubt after",
                "from=2024-01&undated=only                 | after",
                "undated=omit                              | day month doubt",
                "undated=only                              | after",
                "from=2023-09-10&to=2023-09-11             | month",
                "from=2023-09-10&to=2023-09-11&certainty=definite | ",
                "from=2023-09&to=2023-10&certainty=definite | month",
                "from=2024-01-16T12:00&to=2024-01-17T12:00&match=within | day",
                "from=2024-01-16T12:00&to=2024-01-17T12:00&match=within&certainty=definite | ",
                "from=2024-01-16&to=2024-01-17&match=within&certainty=definite | day",
                "to=2024                                   | month",
                "from=2024-01-16T17:00:00Z&tz=Asia/Jakarta | doubt",
                "from=2024-01-16T17:00:00%2B07:00          | day doubt",
                "status=PLANNED                            | after",
                "status=OCCURRED,PLANNED                   | day month after",
                "phase=PAST                                | day month",
                "phase=UPCOMING,UNDETERMINED               | doubt after",
                "type=VISIT                                | month",
                "type=visit,MEETING&category=AID           | doubt",
                "language=ID                               | day",
                "participant=putin                         | day after",
                "participant=kim%20jong%20un               | month",
                "participant=KIM%20Jong-un                 | month",
                "participant=kim,putin                     | day month after",
                "participant=put                           | ",
                "participant=f2a9b3a2-0000-8000-8000-000000000000 | ",
                "country=RU                                | day after",
                "country=jp                                | doubt",
            })
    void findsWhatIsAskedFor(String query, String titles) {
        projection.holds(
                event("day", "2024-01-16").language("id").participants(person("Vladimir Putin", "RU")),
                event("month", "2023-09").type("VISIT").participants(person("Kim Jong-un", "KP")),
                event("doubt", "2024-01-18?")
                        .category("AID")
                        .place("Tokyo", "JP")
                        .status(Status.POSSIBLE),
                event("after", "[2024-01-16..]")
                        .status(Status.PLANNED)
                        .participants(person("Władimir Putin", null), person("Sergei Lavrov", "RU")));
        given().urlEncodingEnabled(false)
                .get("/api/v1/events" + (query == null ? "" : "?" + query))
                .then()
                .statusCode(200)
                .body("events.title", containsInAnyOrder(titles == null ? new String[0] : titles.split(" ")));
    }

    @Test
    void findsAParticipantByItsId() {
        var putin = person("Vladimir Putin", "RU");
        projection.holds(event("one", "2024").participants(putin), event("two", "2024"));
        given().queryParam("participant", putin.id())
                .get("/api/v1/events")
                .then()
                .body("events.title", containsInAnyOrder("one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form=2024        | 400 | form        | Did you mean from?",
                "from=            | 400 | from        | from is given without a value",
                "to=&from=2024    | 400 | to          | to is given without a value",
                "status=          | 400 | status      | status is given without a value",
                "limit=           | 400 | limit       | limit is given without a value",
                "cursor=          | 400 | cursor      | cursor is given without a value",
                "lang=            | 400 | lang        | lang is given without a value",
                "from=2024&from=2025 | 400 | from     | given 2 times",
                "from=2024-13     | 422 | from        | month 13 at index 5",
                "to=2024-02-30    | 422 | to          | at index 8",
                "from=yesterday   | 422 | from        | at index 0. Write 2024, 2024-01, 2024-01-16",
                "to=2024-01T10:00 | 422 | to          | where '-' and the day are expected at index 7",
                "from=2024-01-16T25:00 | 422 | from   | at index 11",
                "from=2025&to=2024 | 422 | to         | not after",
                "from=2024&to=2024 | 422 | to         | not after",
                "tz=Asia/Yakarta  | 422 | tz          | Asia/Yakarta",
                "match=overlap    | 400 | match       | Did you mean overlaps?",
                "certainty=sure   | 400 | certainty   | possible, definite",
                "undated=none     | 400 | undated     | omit, include, only",
                "status=OCCURED   | 400 | status      | Did you mean OCCURRED?",
                "status=planned   | 400 | status      | Did you mean PLANNED?",
                "status=OCCURRED, | 400 | status      | empty value",
                "phase=FUTURE     | 400 | phase       | UPCOMING",
                "type=M%00        | 400 | type        | M",
                "country=Russia   | 400 | country     | two-letter",
                "type=MEETNG      | 400 | type        | Did you mean MEETING?",
                "type=PICNIC      | 400 | type        | Known values: MEETING, TALKS",
                "category=CONSULTS| 400 | category    | Did you mean CONSULT?",
                "country=XX       | 400 | country     | ISO 3166-1",
                "language=qq      | 400 | language    | BCP 47",
                "language=i       | 400 | language    | language tag",
                "participant=%21  | 400 | participant | no letter",
                "participant=%00  | 400 | participant | U+0000",
                "sort=title       | 400 | sort        | -time",
                "limit=0          | 400 | limit       | 1 to 500",
                "limit=501        | 400 | limit       | 1 to 500",
                "limit=many       | 400 | limit       | 1 to 500",
                "limit=99999999999 | 400 | limit      | 1 to 500",
                "count=roughly    | 400 | count       | estimate",
            })
    void saysWhatItCannotAnswerAndWhy(String query, int status, String name, String reason) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/events?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].name", equalTo(name))
                .body("errors[0].detail", containsString(reason))
                .body("detail", containsString(reason));
    }
}
