package org.linimasa.timeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.edtf.TimeOrder;
import org.linimasa.event.Event;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
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
    private static final LocalDateTime NOON = LocalDateTime.parse("2024-01-16T12:00:00");
    private static final int HOURS = 12;
    private static final List<String> EDTF = List.of(
            "2024-01-16",
            "2024-01-16?",
            "2024-01%",
            "2024",
            "2024-01-15/2024-01-17",
            "[2024-01-16..]",
            "[..2024-01-16]",
            "2024-01-16/..",
            "../2024-01-16",
            "2024-01-1X",
            "{2024-01-10,2024-01-20}",
            "[2024-01-10,2024-01-20]",
            "202X-01-16",
            "2024-21",
            "-0550",
            "Y17000",
            "2024-01-16/",
            "/2024-01-16",
            "2024-01-16~");
    private static final List<@Nullable String> ZONES =
            java.util.Arrays.asList(null, "Asia/Jakarta", "Europe/Moscow", "America/New_York", "Nowhere/Unknown");

    @Inject
    Projection projection;

    @Inject
    EventSearch search;

    @Inject
    StateJson json;

    private final Random random = new Random(20240116);

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void windowsAndPhasesMeanWhatTheModelSays() {
        List<Event> all = randomEvents();
        for (int i = 0; i < 400; i++) {
            LocalWindow window = randomWindow();
            EventFilter filter = filter(
                    window,
                    any(Match.values()),
                    any(Certainty.values()),
                    any(Undated.values()),
                    random.nextInt(3) == 0 ? List.of(any(Phase.values())) : List.of());
            Instant now = Instant.parse("2024-01-16T12:00:00Z").plusSeconds(3600L * (random.nextInt(48) - 24));
            Sort sort = any(WITHOUT_WORDS);
            List<Event> expected = all.stream()
                    .filter(matches(filter, now))
                    .sorted(order(sort))
                    .toList();
            assertEquals(ids(expected), ids(found(filter, sort, now)), filter + " at " + now);
            assertEquals(expected.size(), count(filter, now), "count of " + filter + " at " + now);
        }
    }

    private List<Event> randomEvents() {
        List<Events.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String zone = ZONES.get(random.nextInt(ZONES.size()));
            drafts.add(event("bounds " + i, null)
                    .time(Events.time(null, zone, randomBounds()))
                    .status(any(Status.values())));
        }
        for (int i = 0; i < 100; i++) {
            String edtf = EDTF.get(random.nextInt(EDTF.size()));
            String zone = ZONES.get(random.nextInt(ZONES.size()));
            drafts.add(event("edtf " + i, null).time(Events.time(edtf, zone)).status(any(Status.values())));
        }
        projection.holds(drafts.toArray(Events.Draft[]::new));
        return drafts.stream().map(Events.Draft::build).toList();
    }

    private TimeBounds randomBounds() {
        while (true) {
            try {
                return new TimeBounds(randomBound(), randomBound());
            } catch (IllegalArgumentException e) {
                // Nothing can happen within these: take others.
            }
        }
    }

    private Bound randomBound() {
        return new Bound(randomMoment(), randomMoment());
    }

    private LocalWindow randomWindow() {
        while (true) {
            try {
                return new LocalWindow(randomMoment(), randomMoment());
            } catch (IllegalArgumentException e) {
                // An empty window is refused: take another.
            }
        }
    }

    /** Few moments, so that bounds often touch; sometimes none, or one far away. */
    private @Nullable LocalDateTime randomMoment() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> null;
            case 2 -> NOON.plusDays(random.nextInt(41) - 20);
            default -> NOON.plusHours(random.nextInt(HOURS) - HOURS / 2);
        };
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
        if (window.equals(LocalWindow.ALL)) {
            return true;
        }
        Edtf edtf = event.time().edtf() == null ? null : Edtf.parse(event.time().edtf());
        boolean overlaps = filter.match() == Match.OVERLAPS;
        if (filter.certainty() == Certainty.DEFINITE) {
            return (edtf == null || !edtf.isUncertain())
                    && (overlaps ? window.surelyOverlaps(bounds) : window.surelyContains(bounds));
        }
        return overlaps
                ? window.canOverlap(bounds) && (edtf == null || edtf.canOverlap(window))
                : window.canContain(bounds) && (edtf == null || edtf.canLieWithin(window));
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

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static EventFilter filter(
            LocalWindow window, Match match, Certainty certainty, Undated undated, List<Phase> phases) {
        return EventFilters.of(window, match, certainty, undated, List.of(), phases);
    }
}
