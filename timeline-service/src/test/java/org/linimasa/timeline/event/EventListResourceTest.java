package org.linimasa.timeline.event;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.quote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.Samples;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.state.StateJson;
import org.linimasa.timeline.watermark.Lag;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventListResourceTest {
    @Inject
    Projection projection;

    @Inject
    DataSource database;

    @Inject
    KnownValues knownValues;

    @Inject
    EventSearch search;

    @Inject
    MatchingEvents matching;

    @Inject
    Highlighting highlighting;

    @Inject
    StoredTimes times;

    @Inject
    StateJson json;

    @Inject
    Lag lag;

    @Inject
    Clock clock;

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void anEmptyTimelineIsAnEmptyList() {
        get("/api/v1/events").then().statusCode(200).body("events", empty());
    }

    @Test
    void filtersBySourceAndConfidence() {
        projection.holds(
                event("paper", "2024-01-16")
                        .confidence(0.4)
                        .evidence(quote("a", "Harian Sinar Ébène", "https://www.sinar.example/a?b=c")),
                event("agency", "2024-01-17").confidence(0.8).evidence(quote("b", null, "http://agency.example:8080")),
                event("nobody", "2024-01-18").confidence(1));
        for (String source :
                List.of("harian sinar ebene", "Harian Sinar Ébène", "sinar.example", "www.SINAR.example")) {
            get("/api/v1/events?source={source}", source).then().body("events.title", contains("paper"));
        }
        get("/api/v1/events?source=agency.example,sinar.example")
                .then()
                .body("events.title", contains("paper", "agency"));
        get("/api/v1/events?source=example").then().body("events", empty());
        get("/api/v1/events?minConfidence=0.8").then().body("events.title", contains("agency", "nobody"));
        for (String wrong : List.of("1.1", "-0.1", "x", "0,5", "1e-3", "NaN")) {
            get("/api/v1/events?minConfidence={wrong}", wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].name", equalTo("minConfidence"));
        }
    }

    @Test
    void filtersByPlace() {
        projection.holds(
                event("one", "2024-01-16").place("Orléans", "FR"),
                event("two", "2024-01-17").place("Ambon", "ID"));
        get("/api/v1/events?place=orleans").then().body("events.title", contains("one"));
        get("/api/v1/events?place=Ambon, ORLÉANS").then().body("events.title", contains("one", "two"));
        get("/api/v1/events?place=Orl").then().body("events", empty());
    }

    @Test
    void answersWithTheFieldsAskedForAndTheId() {
        projection.holds(event("one", "2024-01-16"));
        Map<String, Object> event = get("/api/v1/events?fields=title, time&count=exact")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .extract()
                .path("events[0]");
        assertEquals(Set.of("id", "title", "time"), event.keySet());
        get("/api/v1/events?fields=highlight,id&q=one").then().body("events[0].highlight[0].field", equalTo("/title"));
        get("/api/v1/events?fields=tittle")
                .then()
                .statusCode(400)
                .body("errors[0].name", equalTo("fields"))
                .body("detail", containsString("Did you mean title?"));
        get("/api/v1/events?fields=title,,").then().statusCode(400);
    }

    @Test
    void saysHowManyThereAreAndWhetherThatIsEstimated() throws SQLException {
        List<Events.Draft> drafts = Samples.hold(projection, database);
        EventFilter all = EventParameters.saved(Map.of()).read();
        ListEvents impatient = new ListEvents(
                knownValues, search, new ExactCounts(matching, 100), highlighting, times, json, lag, clock);
        Function<Count, Total> total = count -> QuarkusTransaction.requiringNew()
                .call(() -> impatient.serve(all, Sort.OLDEST_FIRST, 1, null, count, LabelLanguage.OWN, null))
                .total();

        long sampled = drafts.stream().filter(Samples::isSampled).count();
        assertEquals(new Total(64 * sampled, true), total.apply(Count.ESTIMATE));
        assertEquals(new Total(drafts.size(), false), total.apply(Count.EXACT));
        get("/api/v1/events?count=estimate")
                .then()
                .body("total", equalTo(drafts.size()))
                .body("$", not(hasKey("estimate")));
        get("/api/v1/events?count=estimate&asOf=2024-01-01T00:00:00Z").then().body("total", equalTo(0));
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
