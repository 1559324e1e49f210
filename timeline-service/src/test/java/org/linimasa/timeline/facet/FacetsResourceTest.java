package org.linimasa.timeline.facet;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;
import static org.linimasa.timeline.Events.person;
import static org.linimasa.timeline.Events.quote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Event;
import org.linimasa.event.Participant;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.RandomEvents;
import org.linimasa.timeline.Samples;
import org.linimasa.timeline.filter.Certainty;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventFilters;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.Match;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.Undated;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class FacetsResourceTest {
    @Inject
    Projection projection;

    @Inject
    CountByValue countByValue;

    @Inject
    KnownValues knownValues;

    @Inject
    MatchingEvents matching;

    @Inject
    Tally tally;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Test
    void moreEventsThanAreCountedAreEstimatedAndSoItIsSaid() throws SQLException {
        List<Events.Draft> drafts = Samples.hold(projection, database);
        long sampled = drafts.stream()
                .filter(Samples::isSampled)
                .filter(it -> it.build().type().equals("VISIT"))
                .count();
        assertTrue(sampled > 0, "some are in the sample");
        EventFilter visits = EventParameters.saved(Map.of("type", "VISIT")).read();
        CountByValue impatient = new CountByValue(knownValues, matching, tally, new ExactCounts(matching, 100), clock);
        FacetsView estimated = QuarkusTransaction.requiringNew().call(() -> impatient.count(visits, 50));
        assertEquals(true, estimated.estimate());
        assertEquals(
                64 * sampled,
                estimated.status().values().stream()
                        .mapToLong(FacetsView.Value::count)
                        .sum());
        // Its own filter does not count for it: that is all events, which are counted already.
        assertEquals(
                Map.of("MEETING", 300L, "VISIT", 300L),
                estimated.type().values().stream()
                        .collect(Collectors.toMap(FacetsView.Value::value, FacetsView.Value::count)));
        assertNull(countByValue.count(visits, 50).estimate());
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void eachFacetTakesNoNoticeOfItsOwnFilterAndHoldsToTheOthers() {
        projection.holds(
                event("Ferry one", "2024-01-16").participants(person("Siti Rahma", "ID"), person("Budi", "ID")),
                event("Ferry two", "2024-01-17").status(Status.PLANNED).participants(person("Siti Rahma", "ID")),
                event("Train", "2024-02-17")
                        .status(Status.PLANNED)
                        .type("VISIT")
                        .language("de"),
                event("Bus", "2024-02-18").evidence(quote("b", null, "https://www.bus.example/")));
        facets(Map.of("status", "PLANNED"))
                .body("status.values.value", contains("OCCURRED", "PLANNED"))
                .body("status.values.count", contains(2, 2))
                .body("type.values.value", contains("MEETING", "VISIT"))
                .body("type.values.count", contains(1, 1))
                .body("phase.values.value", contains("UNDETERMINED", "UPCOMING"))
                .body("language.values.value", contains("de", "en"))
                .body("participant.values.name", contains("Siti Rahma"));
        facets(Map.of("q", "ferry", "from", "2024-01"))
                .body("participant.values.name", contains("Siti Rahma", "Budi"))
                .body("participant.values.count", contains(2, 1))
                .body("country.values.value", contains("ID"))
                .body("country.values.count", contains(2))
                .body("source.values.value", contains("A paper"));
        facets(Map.of("source", "bus.example")).body("source.values.value", contains("A paper", "bus.example"));
        String siti = person("Siti Rahma", "ID").id().toString();
        facets(Map.of("participant", siti))
                .body("participant.values[0].value", equalTo(siti))
                .body("status.values.count", contains(1, 1));
    }

    @Test
    void namesTheMostFrequentValuesAndHowManyThereAre() {
        projection.holds(
                event("one", "2024-01-16").type("VISIT"),
                event("two", "2024-01-16").type("VISIT"),
                event("three", "2024-01-16").type("TALKS"),
                event("four", "2024-01-16"));
        facets(Map.of("limit", "2"))
                .body("type.values.value", contains("VISIT", "MEETING"))
                .body("type.distinct", equalTo(3))
                .body("participant.values", empty())
                .body("participant.distinct", equalTo(0));
        get("/api/v1/facets?limit=0").then().statusCode(400);
        get("/api/v1/facets?sort=time").then().statusCode(400);
    }

    @Test
    void whatPostgresCountsIsWhatCountingOneByOneGives() {
        RandomEvents random = new RandomEvents(20240118);
        List<Participant> people = List.of(person("A", "ID"), person("B", "RU"), person("C", null), person("D", "ID"));
        List<Events.Draft> drafts = random.drafts(150);
        drafts.forEach(it -> it.type(random.any(List.of("MEETING", "VISIT", "TALKS")))
                .language(random.any(List.of("id", "en", "de")))
                .participants(
                        people.subList(random.below(2), 1 + random.below(4)).toArray(Participant[]::new)));
        projection.holds(drafts.toArray(Events.Draft[]::new));
        List<Event> all = drafts.stream().map(Events.Draft::build).toList();
        int counted = 0;
        for (int i = 0; i < 60; i++) {
            LocalWindow window = random.window();
            List<Status> statuses = random.below(2) == 0 ? List.of() : List.of(Status.PLANNED, Status.OCCURRED);
            EventFilter filter = EventFilters.of(
                    window,
                    random.any(List.of(Match.values())),
                    Certainty.POSSIBLE,
                    Undated.INCLUDE,
                    statuses,
                    List.of());
            List<Event> inWindow = all.stream()
                    .filter(it -> RandomEvents.possiblyMatches(it, filter))
                    .toList();
            List<Event> matching = inWindow.stream()
                    .filter(it -> statuses.isEmpty() || statuses.contains(it.status()))
                    .toList();
            FacetsView facets = countByValue.count(filter, 500);
            assertEquals(counts(inWindow, it -> Stream.of(it.status().name())), counts(facets.status()), "" + filter);
            assertEquals(counts(matching, it -> Stream.of(it.type())), counts(facets.type()), "" + filter);
            assertEquals(counts(matching, it -> Stream.of(it.language())), counts(facets.language()), "" + filter);
            assertEquals(
                    counts(matching, it -> it.participants().stream().map(p -> p.id().toString())),
                    counts(facets.participant()),
                    "" + filter);
            assertEquals(
                    counts(matching, it -> it.participants().stream().flatMap(p -> Stream.ofNullable(p.country()))),
                    counts(facets.country()),
                    "" + filter);
            counted += matching.size();
        }
        assertTrue(counted > 500, "many events were counted: " + counted);
    }

    private static Map<String, Long> counts(List<Event> events, Function<Event, Stream<String>> values) {
        return events.stream()
                .flatMap(it -> values.apply(it).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<String, Long> counts(FacetsView.Facet facet) {
        Map<String, Long> counts = new HashMap<>();
        List<Long> order = new ArrayList<>();
        facet.values().forEach(it -> {
            counts.put(it.value(), it.count());
            order.add(-it.count());
        });
        assertEquals(order.stream().sorted().toList(), order, "the most frequent first");
        assertEquals(counts.size(), facet.distinct());
        return counts;
    }

    private static ValidatableResponse facets(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/v1/facets")
                .then()
                .statusCode(200)
                .header("Linimasa-Lag", equalTo("0"));
    }
}
