package org.linimasa.timeline.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.quote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlText;

/** Events by their words. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class TextSearchTest {
    @Inject
    Projection projection;

    @Inject
    MatchingEvents matching;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void findsWordsInAnyFormThatTheEventsLanguageGivesThem() {
        projection.holds(
                event("Pembicaraan dagang di Bandung", "2024-01-16").language("id"),
                event("The council announced its meetings", "2024-01-17").language("en"),
                event("Die Häuser am Hafen wurden geräumt", "2024-01-18").language("de"),
                event("Οι εκλογές στη Χίο", "2024-01-19").language("el"),
                event("Вибори в Одесі", "2024-01-20").language("uk"));
        finds("berbicara", "Pembicaraan dagang di Bandung");
        finds("meeting", "The council announced its meetings");
        finds("announces", "The council announced its meetings");
        finds("Haus Hafen", "Die Häuser am Hafen wurden geräumt");
        finds("εκλογή", "Οι εκλογές στη Χίο");
        finds("ВИБОРИ", "Вибори в Одесі");
        finds("meetings -council");
    }

    @Test
    void ranksEventsOfEachLanguageHoweverCommonAWordIsInOne() {
        projection.holds(
                event("Wirasena speaks", "2024-01-16").language("en"),
                event("Wirasena listens", "2024-01-17").language("en"),
                event("Wirasena leaves", "2024-01-18").language("en"),
                event("Wirasena tiba", "2024-01-19").language("id"));
        EventFilter filter = EventParameters.saved(Map.of("q", "wirasena")).read();
        Question question = new Question(SqlText.of("language"), FilterSql.of(filter), "");
        List<String> languages = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> matching.foundInEachLanguage(
                        filter,
                        Events.KNOWN_AT,
                        question,
                        2,
                        1,
                        SqlText.of("select language from found order by language"),
                        row -> languages.add(row.getString(1))));
        assertEquals(List.of("en", "id"), languages);
    }

    @Test
    void ranksWhatWasChangedLastAmongMoreThanCanBeRanked() {
        Instant day = Events.KNOWN_AT.minus(Duration.ofDays(1));
        projection.holds(
                event("Wirasena speaks", "2024-01-16").updatedAt(day.minusSeconds(3)),
                event("Kota Wirasena", "2024-01-17").language("id").updatedAt(day.minusSeconds(2)),
                event("Others speak", "2024-01-18").updatedAt(day.minusSeconds(1)),
                event("Wirasena listens", "2024-01-19").status(Status.PLANNED).updatedAt(day),
                event("Wirasena leaves", "2024-01-20").updatedAt(day.plusSeconds(1)));
        assertEquals(List.of("Kota Wirasena", "Wirasena listens"), amongLastChanged(Map.of("q", "wirasena"), day, 3));
        assertEquals(
                List.of("Wirasena listens"), amongLastChanged(Map.of("q", "wirasena", "status", "PLANNED"), day, 9));
    }

    private List<String> amongLastChanged(Map<String, String> parameters, Instant now, int rows) {
        EventFilter filter = EventParameters.saved(parameters).read();
        Question question =
                new Question(SqlText.of("state::json ->> 'title' as title, query"), FilterSql.of(filter), "");
        List<String> titles = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> matching.foundAmongLastChanged(
                        filter,
                        now,
                        question,
                        new SqlConditions(),
                        rows,
                        SqlText.of("select title from found order by title"),
                        row -> titles.add(row.getString(1))));
        return titles;
    }

    @Test
    void findsAccentsWithoutAccentsAndTheOtherWayRound() {
        projection.holds(event("Zürich welcomes Peña", "2024-01-16"), event("Zurich receives Müller-Öz", "2024-01-17"));
        for (String q : List.of("zurich", "zürich", "ZÜRICH")) {
            find(q).body("events.title", hasItem("Zürich welcomes Peña"));
        }
        finds("pena", "Zürich welcomes Peña");
        finds("oz muller", "Zurich receives Müller-Öz");
        finds("-pena zürich", "Zurich receives Müller-Öz");
    }

    @Test
    void looksIntoTitlesNamesAndQuotes() {
        projection.holds(
                event("one", "2024-01-16").participants(Events.person("Siti Rahma", "ID")),
                event("two", "2024-01-17").place("Balikpapan", "ID"),
                event("three", "2024-01-18").evidence(quote("the ferry left late", null, null)));
        finds("rahma", "one");
        finds("balikpapan", "two");
        finds("ferries", "three");
        finds("siti balikpapan");
    }

    @Test
    void readsTheSyntaxOfAWebSearch() {
        projection.holds(
                event("The ferry left the northern port", "2024-01-16"),
                event("The port closed when a ferry left", "2024-01-17"),
                event("A train was late", "2024-01-18"));
        finds("\"ferry left\" port", "The ferry left the northern port", "The port closed when a ferry left");
        finds("\"northern port\"", "The ferry left the northern port");
        finds("\"port northern\"");
        finds("ferry -northern", "The port closed when a ferry left");
        finds("train or northern", "The ferry left the northern port", "A train was late");
        finds("-ferry", "A train was late");
        // Nothing that somebody types breaks it.
        for (String q :
                List.of("\"ferry", "ferry & | ! ( ) :* <-> '", "a:b \\ ferry", "ferry'; --", "100% ferry", "-\"")) {
            given().queryParam("q", q).get("/api/v1/events").then().statusCode(equalTo(q.equals("-\"") ? 422 : 200));
        }
    }

    @Test
    void aPhraseDoesNotReachFromOneFieldIntoTheNext() {
        projection.holds(event("Visit to Oslo", "2024-01-16").participants(Events.person("Ingrid Dahl", "NO")));
        finds("\"ingrid dahl\" oslo", "Visit to Oslo");
        finds("\"oslo ingrid\"");
    }

    @Test
    void otherFiltersHoldToo() {
        projection.holds(
                event("first ferry", "2024-01-16").status(Status.PLANNED), event("second ferry", "2024-02-16"));
        given().queryParams("q", "ferry", "from", "2024-02", "count", "exact")
                .get("/api/v1/events")
                .then()
                .body("events.title", contains("second ferry"))
                .body("total", equalTo(1));
        given().queryParams("q", "ferry", "phase", "OVERDUE,UPCOMING", "sort", "-time")
                .get("/api/v1/events")
                .then()
                .body("events.title", contains("first ferry"));
    }

    @Test
    void whatIsRelevantComesFirst() {
        projection.holds(
                event("a report", "2024-01-15").evidence(quote("he named the volcano too", null, null)),
                event("The volcano erupts", "2024-01-16"),
                event("an alert", "2024-01-14").participants(Events.person("Volcano Observatory", null)));
        given().queryParams("q", "volcano", "sort", "relevance")
                .get("/api/v1/events")
                .then()
                .body("events.title", contains("The volcano erupts", "an alert", "a report"));
        finds("volcano", "an alert", "a report", "The volcano erupts");
    }

    @Test
    void saysWhereTheWordsStand() {
        projection.holds(event("Rapat di Café 👍 Bandung", "2024-01-16")
                .language("id")
                .participants(Events.person("Siti Rahma", "ID"))
                .evidence(quote("Siti Rahma <b>membuka</b> rapat", null, null), quote("tidak ada", null, null)));
        String title = "events[0].highlight.find { it.field == '/title' }";
        String evidence = "events[0].highlight.find { it.field == '/evidence/0/quote' }";
        find("rapat cafe buka -lain")
                .body("events[0].highlight.field", containsInAnyOrder("/title", "/evidence/0/quote"))
                .body(title + ".text", equalTo("Rapat di Café 👍 Bandung"))
                .body(title + ".matches.begin", contains(0, 9))
                .body(title + ".matches.end", contains(5, 13))
                .body(evidence + ".text", equalTo("Siti Rahma <b>membuka</b> rapat"))
                .body(evidence + ".matches.begin", contains(14, 26));
        find("bandung").body(title + ".matches[0].begin", equalTo(17)).body(title + ".matches[0].end", equalTo(24));
        find("-lain").body("events[0].highlight", hasSize(0));
        given().get("/api/v1/events").then().body("events[0].highlight", nullValue());
    }

    @Test
    void refusesWordsThatAreNone() {
        projection.holds(event("The meeting", "2024-01-16"));
        for (String q : List.of("!?", "the", "of the", "-")) {
            find(q).statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].name", equalTo("q"))
                    .body("errors[0].code", equalTo("nothing-to-look-for"));
        }
        find(" ").statusCode(400).body("errors[0].name", equalTo("q"));
        find("x".repeat(201)).statusCode(422).body("errors[0].code", equalTo("too-long"));
        find("x".repeat(200)).statusCode(200);
        given().queryParam("sort", "relevance")
                .get("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].name", equalTo("sort"))
                .body("detail", containsString("needs q"));
    }

    @Test
    void whatAnEventNoLongerSaysIsNotFound() {
        projection.holds(event("one", "2024-01-16").participants(Events.person("Siti", null)));
        finds("siti", "one");
        projection.holds(event("one", "2024-01-16").revision(2).participants(Events.person("Dewi", null)));
        finds("siti");
        finds("dewi", "one");
    }

    @Test
    void takesTextsOfAnyLengthAndKind() {
        projection.holds(event("long", "2024-01-16")
                .evidence(
                        quote("wort".repeat(2000), null, null),
                        quote("ab ".repeat(50_000), null, null),
                        quote("zero\u0000 \ud83d lone", null, null),
                        quote("'quoted' \\ & | ! :* <->", null, null)));
        finds("long", "long");
    }

    private static void finds(String q, String... titles) {
        List<String> found = find(q).statusCode(200).extract().path("events.title");
        assertEquals(List.of(titles), found, q);
    }

    private static ValidatableResponse find(String q) {
        return given().queryParams(Map.of("q", q)).get("/api/v1/events").then();
    }
}
