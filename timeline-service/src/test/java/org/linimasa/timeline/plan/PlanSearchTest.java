package org.linimasa.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.RandomEvents;
import org.linimasa.timeline.TestClock;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventFilters;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.Match;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.state.StateJson;

/** What is read part by part, each in the order of an index, is what sorting all of it gives. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class PlanSearchTest {
    private static final LocalDateTime NOW = LocalDateTime.ofInstant(TestClock.START, ZoneOffset.UTC);

    @Inject
    Projection projection;

    @Inject
    PlanSearch search;

    @Inject
    MatchingEvents matching;

    @Inject
    StateJson json;

    private final RandomEvents random = new RandomEvents(20240118);

    @Test
    void eachPageIsWhatSortingAllOfItGives() throws SQLException {
        projection.empty();
        List<Events.Draft> drafts = random.drafts(300);
        for (int i = 0; i < drafts.size(); i += 3) {
            drafts.get(i).plan("2024-01-15");
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        List<Event> announced = announced(drafts);
        assertTrue(announced.stream().map(PlanSearchTest::part).distinct().count() == 3, "all parts occur");
        check(search, withinWindow(LocalWindow.ALL), announced);
        for (int i = 0; i < 40; i++) {
            check(search, withinWindow(random.window()), announced);
        }
    }

    @Test
    void plansOfACountryAreTheSameWhetherTheyAreFewOrMany() throws SQLException {
        projection.empty();
        List<Events.Draft> drafts = random.drafts(200);
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).place("somewhere", i % 3 == 0 ? "VN" : "KR");
            if (i % 2 == 0) {
                drafts.get(i).plan("2024-01-15");
            }
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        EventFilter country = EventParameters.saved(Map.of("country", "VN")).read();
        List<Event> plans = announced(drafts).stream()
                .filter(it -> it.place() != null && "VN".equals(it.place().country()))
                .toList();
        assertTrue(plans.stream().map(PlanSearchTest::part).distinct().count() == 3, "all parts occur");
        for (long few : List.of(Long.MAX_VALUE, 0L)) {
            check(new PlanSearch(matching, json, few), country, plans);
        }
    }

    private static List<Event> announced(List<Events.Draft> drafts) {
        return drafts.stream()
                .map(Events.Draft::build)
                .filter(it -> it.plan() != null || it.status() == Status.PLANNED || it.status() == Status.POSTPONED)
                .toList();
    }

    private EventFilter withinWindow(LocalWindow window) {
        return EventFilters.of(window, random.any(List.of(Match.values())));
    }

    private void check(PlanSearch asked, EventFilter filter, List<Event> announced) {
        List<UUID> expected = announced.stream()
                .filter(it -> RandomEvents.possiblyMatches(it, filter))
                .sorted(Comparator.comparingInt(PlanSearchTest::part).thenComparing(PlanSearchTest::compare))
                .map(Event::id)
                .toList();
        List<UUID> walked = new ArrayList<>();
        PlanCursor.@Nullable Place place = null;
        List<PlanSearch.Hit> page;
        do {
            PlanCursor.@Nullable Place after = place;
            page = QuarkusTransaction.requiringNew()
                    .call(() -> asked.find(filter, after, 1 + random.below(20), TestClock.START));
            page.forEach(hit -> walked.add(hit.event().id()));
            place = page.isEmpty() ? null : page.getLast().place();
        } while (place != null);
        assertEquals(expected, walked, filter.toString());
    }

    private static int part(Event event) {
        return switch (event.status()) {
            case CANCELLED, DENIED, NOT_OCCURRED -> 2;
            default ->
                switch (Phase.of(event.status(), event.time().bounds(), event.plan() != null, NOW)) {
                    case OVERDUE -> 0;
                    case PAST -> 2;
                    case CURRENT, UPCOMING, UNDETERMINED -> 1;
                };
        };
    }

    /** Within a part: in the order of time, what is settled the newest first, and equals by their ids. */
    private static int compare(Event a, Event b) {
        TimeBounds first = a.time().bounds();
        TimeBounds second = b.time().bounds();
        int byDate = Boolean.compare(first.isUndated(), second.isUndated());
        int byTime = TimeOrder.CHRONOLOGICAL.compare(first, second);
        int byId = a.id().toString().compareTo(b.id().toString());
        return byDate != 0 ? byDate : byTime != 0 ? (part(a) == 2 ? -byTime : byTime) : byId;
    }
}
