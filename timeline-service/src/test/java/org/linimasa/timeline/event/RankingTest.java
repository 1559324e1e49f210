package org.linimasa.timeline.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linimasa.timeline.Events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.rest.ProblemException;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.MatchingEvents;

/** A list by relevance of words that more events have than can be ranked. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RankingTest {
    private static final Instant NOW = Events.KNOWN_AT;

    @Inject
    Projection projection;

    @Inject
    MatchingEvents matching;

    private final EventFilter ferries =
            EventParameters.saved(Map.of("q", "ferry")).read();

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void goesOnWithTheOthersWhereThoseChangedLastRunOut() {
        // The fewer days ago it was changed, the less it says of ferries: of all ten, the last would be the first.
        for (int day = 0; day < 10; day++) {
            projection.holds(changed("ferry ".repeat(day + 1) + day, day));
        }
        for (int limit = 1; limit <= 4; limit++) {
            List<String> walked = walk(rankingAmongLast(4), limit, () -> {});
            assertEquals(List.of("3", "2", "1", "0", "9", "8", "7", "6", "5", "4"), walked, "with limit " + limit);
        }
    }

    @Test
    void ranksAllAtOnceWhereThoseChangedLastDoNotFillAPage() {
        for (int day = 0; day < 10; day++) {
            projection.holds(changed("ferry ".repeat(day + 1) + day, day));
        }
        List<String> walked = walk(rankingAmongLast(4), 5, () -> {});
        assertEquals(List.of("9", "8", "7", "6", "5", "4", "3", "2", "1", "0"), walked);
    }

    @Test
    void whatIsChangedWhileAReaderWalksIsSeenAtMostOnceAndHidesNothing() {
        for (int day = 0; day < 20; day++) {
            projection.holds(changed("ferry ".repeat(day % 3 + 1) + day, day));
        }
        List<Events.Draft> changing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            changing.add(event("another ferry " + (100 + i), "2024-01-10").updatedAt(NOW.plusSeconds(5 + i)));
        }
        changing.add(event("ferry " + 3, "2024-01-10").revision(2).updatedAt(NOW.plusSeconds(60)));
        List<String> walked = walk(rankingAmongLast(6), 2, () -> projection.holds(changing.removeLast()));
        assertEquals(walked.size(), new HashSet<>(walked).size(), "nothing is seen twice: " + walked);
        List<String> unchanged = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            if (day != 3) {
                unchanged.add(Integer.toString(day));
            }
        }
        assertTrue(walked.containsAll(unchanged), "nothing is missed: " + walked);
    }

    @Test
    void aForgedSetIsRefused() {
        RankedSet set = RankedSet.changedLast(new RankedSet.Change(-1, new UUID(0, 1)));
        SortKey place = new SortKey(false, 0, 0, 0, 0.5F, new UUID(0, 2), set);
        String cursor = new EventCursor(NOW, place).write(Sort.MOST_RELEVANT_FIRST, ferries, null);
        ProblemException refused = assertThrows(
                ProblemException.class, () -> EventCursor.read(cursor, Sort.MOST_RELEVANT_FIRST, ferries, null));
        assertEquals("cursor", refused.errors().getFirst().name());
    }

    private static Events.Draft changed(String title, int daysAgo) {
        return event(title, "2024-01-10").updatedAt(NOW.minusSeconds(86_400L * daysAgo));
    }

    private Ranking rankingAmongLast(int events) {
        return new Ranking(matching, new Ranking.Limits(1_000, 100, 0, events));
    }

    private record Seen(String name, SortKey key) {
        static Seen of(ResultSet row, RankedSet ranked) throws SQLException {
            String state = row.getString("state");
            String name = state.replaceAll("(?s).*\"title\":\"[^\"]*?(\\d+)\".*", "$1");
            SortKey key = new SortKey(
                    row.getBoolean("undated"),
                    row.getLong("sort_start"),
                    row.getLong("sort_end"),
                    row.getLong("updated"),
                    row.getFloat("relevance"),
                    row.getObject("id", UUID.class),
                    ranked);
            return new Seen(name, key);
        }
    }

    /** What the events' titles end with, page by page; each page starts where the cursor of the one before says. */
    private List<String> walk(Ranking ranking, int limit, Runnable betweenPages) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        List<Seen> page;
        do {
            @Nullable
            SortKey after = cursor == null
                    ? null
                    : EventCursor.read(cursor, Sort.MOST_RELEVANT_FIRST, ferries, null)
                            .after();
            page = QuarkusTransaction.requiringNew().call(() -> ranking.find(ferries, after, limit, NOW, Seen::of));
            page.forEach(seen -> walked.add(seen.name()));
            if (!page.isEmpty()) {
                cursor = new EventCursor(NOW, page.getLast().key()).write(Sort.MOST_RELEVANT_FIRST, ferries, null);
                if (walked.size() < 12) {
                    betweenPages.run();
                }
            }
        } while (!page.isEmpty());
        return walked;
    }
}
