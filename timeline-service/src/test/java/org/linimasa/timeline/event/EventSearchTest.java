package org.linimasa.timeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.RandomEvents;
import org.linimasa.timeline.filter.Certainty;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventFilters;
import org.linimasa.timeline.filter.Match;
import org.linimasa.timeline.filter.Undated;
import org.linimasa.timeline.state.StateJson;

/** What SQL finds is what the model says, over random times, windows and moments. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class EventSearchTest {
    private static final Sort[] WITHOUT_WORDS = {Sort.OLDEST_FIRST, Sort.NEWEST_FIRST, Sort.LAST_CHANGED_FIRST};
    /** Before the first year, and of more than four digits. */
    private static final List<String> FAR_YEARS = List.of("-0550", "Y17000");

    private static final List<@Nullable String> ZONES =
            Arrays.asList(null, "Asia/Jakarta", "Europe/Moscow", "America/New_York", "Nowhere/Unknown");

    @Inject
    Projection projection;

    @Inject
    EventSearch search;

    @Inject
    StateJson json;

    private final RandomEvents random = new RandomEvents(20240116);

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void windowsAndPhasesMeanWhatTheModelSays() {
        List<Event> all = randomEvents();
        for (int i = 0; i < 400; i++) {
            LocalWindow window = random.window();
            EventFilter filter = filter(
                    window,
                    random.any(Match.values()),
                    random.any(Certainty.values()),
                    random.any(Undated.values()),
                    random.below(3) == 0 ? List.of(random.any(Phase.values())) : List.of());
            Instant now = Instant.parse("2024-01-16T12:00:00Z").plusSeconds(3600L * (random.below(48) - 24));
            Sort sort = random.any(WITHOUT_WORDS);
            List<Event> expected = all.stream()
                    .filter(matches(filter, now))
                    .sorted(order(sort))
                    .toList();
            assertEquals(ids(expected), ids(found(filter, sort, now)), filter + " at " + now);
            assertEquals(expected.size(), count(filter, now), "count of " + filter + " at " + now);
        }
    }

    @Test
    void whatIsOverdueOrUpcomingAtAnyTimeIsFoundByItsStatus() {
        List<Event> all = randomEvents();
        for (List<Phase> phases :
                List.of(List.of(Phase.OVERDUE), List.of(Phase.UPCOMING), List.of(Phase.UPCOMING, Phase.OVERDUE))) {
            for (Undated undated : Undated.values()) {
                for (Sort sort : List.of(Sort.OLDEST_FIRST, Sort.NEWEST_FIRST)) {
                    EventFilter filter = filter(LocalWindow.ALL, Match.OVERLAPS, Certainty.POSSIBLE, undated, phases);
                    Instant now = Instant.parse("2024-01-16T12:00:00Z").plusSeconds(3600L * (random.below(48) - 24));
                    List<Event> expected = all.stream()
                            .filter(matches(filter, now))
                            .sorted(order(sort))
                            .toList();
                    assertEquals(ids(expected), ids(found(filter, sort, now)), filter + " at " + now);
                }
            }
        }
    }

    private List<Event> randomEvents() {
        List<Events.Draft> drafts = new ArrayList<>(random.drafts(240, ZONES));
        for (String year : FAR_YEARS) {
            for (Status status : Status.values()) {
                drafts.add(event(year + " " + status, null)
                        .time(Events.time(year, random.any(ZONES)))
                        .status(status));
            }
        }
        // What is possible stands elsewhere where it was announced.
        for (int i = 0; i < drafts.size(); i += 3) {
            drafts.get(i).plan("2024-01-15");
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        return drafts.stream().map(Events.Draft::build).toList();
    }

    private static Predicate<Event> matches(EventFilter filter, Instant now) {
        return event -> {
            TimeBounds bounds = event.time().bounds();
            boolean undated = switch (filter.undated()) {
                case OMIT -> !bounds.isUndated();
                case ONLY -> bounds.isUndated();
                case INCLUDE -> true;
            };
            boolean phase = filter.phases().isEmpty()
                    || filter.phases()
                            .contains(ServedEvent.at(now, LabelLanguage.OWN, event)
                                    .phase());
            return undated && phase && matchesWindow(event, bounds, filter);
        };
    }

    private static boolean matchesWindow(Event event, TimeBounds bounds, EventFilter filter) {
        LocalWindow window = filter.window();
        if (filter.certainty() == Certainty.POSSIBLE || window.equals(LocalWindow.ALL)) {
            return RandomEvents.possiblyMatches(event, filter);
        }
        Edtf edtf = RandomEvents.edtf(event);
        return (edtf == null || !edtf.isUncertain())
                && (filter.match() == Match.OVERLAPS ? window.surelyOverlaps(bounds) : window.surelyContains(bounds));
    }

    private static Comparator<Event> order(Sort sort) {
        if (sort == Sort.LAST_CHANGED_FIRST) {
            return Comparator.comparing(Event::updatedAt)
                    .thenComparing(it -> it.id().toString())
                    .reversed();
        }
        Comparator<Event> byTime = Comparator.comparingLong(
                        (Event it) -> TimeOrder.sortSecond(it.time().bounds()))
                .thenComparing(it -> it.time().bounds().end().latest(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(it -> it.id().toString());
        return Comparator.comparing((Event it) -> it.time().bounds().isUndated())
                .thenComparing(sort == Sort.OLDEST_FIRST ? byTime : byTime.reversed());
    }

    private List<Event> found(EventFilter filter, Sort sort, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> search.find(filter, sort, null, 1000, now, null).stream()
                        .map(it -> json.read(it.state(), Event.class))
                        .toList());
    }

    private long count(EventFilter filter, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> search.count(filter, now, null));
    }

    private static List<String> ids(List<Event> events) {
        return events.stream()
                .map(it -> it.title() + " " + it.status() + " " + it.time().edtf() + " "
                        + it.time().bounds())
                .toList();
    }

    private static EventFilter filter(
            LocalWindow window, Match match, Certainty certainty, Undated undated, List<Phase> phases) {
        return EventFilters.of(window, match, certainty, undated, List.of(), phases);
    }
}
