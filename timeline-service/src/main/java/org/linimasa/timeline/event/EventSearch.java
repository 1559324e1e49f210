package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.Certainty;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.Match;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.state.StateJson;

/** Finds live events in the order of time. Plain SQL: entities cost twice as much and would only be thrown away. */
@ApplicationScoped
class EventSearch {
    /** For each row what the clocks of its zone show; a zone that arrived a moment ago is taken for UTC. */
    private static final String CLOCK = """
            cross join lateral (
              select coalesce(
                (select shown.now from unnest(?::text[], ?::bigint[]) as shown (zone, now) where shown.zone = event.zone),
                ?::bigint) as now) as clock
            """;

    /** Microseconds since 1970, without loss. */
    private static final String UPDATED = "(extract(epoch from updated_at) * 1000000)::bigint";

    /** A count may have to look at many rows; they are not all held at once. */
    private static final int FETCH_ROWS = 512;

    private final EntityManager database;
    private final ZoneInUseRepository zones;
    private final StateJson json;

    EventSearch(EntityManager database, ZoneInUseRepository zones, StateJson json) {
        this.database = database;
        this.zones = zones;
        this.json = json;
    }

    /** A matching event with its place in the list. */
    record Hit(Event event, SortKey key) {}

    /**
     * Up to {@code limit} matching events that come after a place.
     *
     * @param after absent to start at the beginning
     * @param now decides the phases
     */
    List<Hit> find(EventFilter filter, Sort sort, @Nullable SortKey after, int limit, Instant now) {
        List<Hit> hits = new ArrayList<>();
        SortKey place = after;
        boolean more = true;
        // Most rows pass the check on their EDTF value, so that one round is the rule.
        while (more && hits.size() < limit) {
            int wanted = limit - hits.size();
            List<Row> rows = read(page(filter, sort, place, wanted), filter, now);
            rows.stream()
                    .filter(row -> passes(row, filter))
                    .map(row -> new Hit(row.event(), row.key()))
                    .forEach(hits::add);
            more = rows.size() == wanted;
            place = rows.isEmpty() ? place : rows.getLast().key();
        }
        return hits;
    }

    /** How many events match. */
    long count(EventFilter filter, Instant now) {
        SqlConditions exact = FilterSql.of(filter);
        if (!isRechecked(filter)) {
            return count(exact, filter, now);
        }
        exact.add("not over_approximate");
        SqlConditions doubtful = FilterSql.of(filter);
        doubtful.add("over_approximate");
        LongAdder passing = new LongAdder();
        each(new Page(doubtful, ""), filter, now, row -> {
            if (passes(row, filter)) {
                passing.increment();
            }
        });
        return count(exact, filter, now) + passing.sum();
    }

    private record Row(Event event, boolean overApproximate, SortKey key) {}

    private record Page(SqlConditions conditions, String orderAndLimit) {}

    private static Page page(EventFilter filter, Sort sort, @Nullable SortKey after, int limit) {
        SqlConditions conditions = FilterSql.of(filter);
        if (after != null) {
            addPlace(conditions, sort, after);
        }
        String order = switch (sort) {
            case OLDEST_FIRST -> "undated, sort_start, sort_end, id";
            case NEWEST_FIRST -> "undated, sort_start desc, sort_end desc, id desc";
            case LAST_CHANGED_FIRST -> "updated_at desc, id desc";
        };
        return new Page(conditions, "order by " + order + " limit " + limit);
    }

    private static void addPlace(SqlConditions conditions, Sort sort, SortKey after) {
        if (sort == Sort.LAST_CHANGED_FIRST) {
            conditions.add(
                    "(updated_at, id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
                    after.updated(),
                    after.id());
            return;
        }
        String row = "(sort_start, sort_end, id) " + (sort == Sort.OLDEST_FIRST ? ">" : "<") + " (?, ?, ?)";
        if (after.undated()) {
            conditions.add("undated and " + row, after.start(), after.end(), after.id());
        } else {
            conditions.add("(undated or " + row + ")", after.start(), after.end(), after.id());
        }
    }

    private List<Row> read(Page page, EventFilter filter, Instant now) {
        List<Row> rows = new ArrayList<>();
        each(page, filter, now, rows::add);
        return rows;
    }

    private void each(Page page, EventFilter filter, Instant now, Consumer<Row> visit) {
        String sql = "select state, over_approximate, undated, sort_start, sort_end, " + UPDATED
                + " as updated, id from event\n"
                + (FilterSql.needsClock(filter) ? CLOCK : "") + "where "
                + page.conditions().sql() + "\n" + page.orderAndLimit();
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_ROWS);
                bind(statement, page.conditions(), filter, now);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        visit.accept(row(result));
                    }
                }
            }
        });
    }

    private long count(SqlConditions conditions, EventFilter filter, Instant now) {
        String sql = "select count(*) from event\n" + (FilterSql.needsClock(filter) ? CLOCK : "") + "where "
                + conditions.sql();
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, conditions, filter, now);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            }
        });
    }

    private void bind(PreparedStatement statement, SqlConditions conditions, EventFilter filter, Instant now)
            throws SQLException {
        int next = 1;
        if (FilterSql.needsClock(filter)) {
            List<String> names = zones.listAll().stream().map(it -> it.name).toList();
            Connection connection = statement.getConnection();
            statement.setArray(next++, connection.createArrayOf("text", names.toArray()));
            statement.setArray(
                    next++,
                    connection.createArrayOf(
                            "bigint", names.stream().map(it -> seconds(now, it)).toArray()));
            statement.setLong(next++, now.getEpochSecond());
        }
        conditions.bind(statement, next);
    }

    private static long seconds(Instant now, String zone) {
        return LocalSeconds.of(LocalClock.show(now, zone));
    }

    private Row row(ResultSet result) throws SQLException {
        return new Row(
                json.read(result.getString("state"), Event.class),
                result.getBoolean("over_approximate"),
                new SortKey(
                        result.getBoolean("undated"),
                        result.getLong("sort_start"),
                        result.getLong("sort_end"),
                        result.getLong("updated"),
                        result.getObject("id", UUID.class)));
    }

    /** Where the bounds of some values allow too much, the values themselves decide. */
    private static boolean isRechecked(EventFilter filter) {
        return filter.certainty() == Certainty.POSSIBLE && !filter.window().equals(LocalWindow.ALL);
    }

    private static boolean passes(Row row, EventFilter filter) {
        String edtf = row.event().time().edtf();
        if (!row.overApproximate() || edtf == null || !isRechecked(filter)) {
            return true;
        }
        Edtf value = Edtf.parse(edtf);
        return filter.match() == Match.OVERLAPS
                ? value.canOverlap(filter.window())
                : value.canLieWithin(filter.window());
    }
}
