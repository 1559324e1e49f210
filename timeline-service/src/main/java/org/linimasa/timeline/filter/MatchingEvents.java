package org.linimasa.timeline.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;

/** The rows of {@code event} that match a filter, for every view of them. */
@ApplicationScoped
public class MatchingEvents {
    /**
     * The events that have the words, each with what was looked for in it. The OFFSET keeps them together: the planner
     * does not know how rare a word is, and might walk through all events in the order of time to find the few.
     */
    private static final String WITH_WORDS = """
            (select event.*, asked.query
             from event_query(?) as asked join event on event.words @@ asked.marked offset 0) as event""";

    /** The EDTF value of a row's time. */
    public static final String VALUE = "state_json(state) -> 'time' ->> 'edtf' as edtf";

    /** For each row what the clocks of its zone show; a zone that arrived a moment ago is taken for UTC. */
    private static final String CLOCK = """
            cross join lateral (
              select coalesce(
                (select shown.now from unnest(?::text[], ?::bigint[]) as shown (zone, now) where shown.zone = event.zone),
                ?::bigint) as now) as clock""";

    private final SqlReader reader;

    MatchingEvents(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * What is asked of the matching rows.
     *
     * @param columns what stands between SELECT and FROM: columns of {@code event}; {@code query}, what was looked for in
     *     the row, where the filter has words; {@link FilterSql#PHASE}
     * @param joined what is joined to each row
     * @param conditions those of the filter, and perhaps more
     * @param tail grouping, order and limit
     */
    public record Question(SqlText columns, SqlText joined, SqlConditions conditions, String tail) {
        /** A question about the rows alone. */
        public Question(SqlText columns, SqlConditions conditions, String tail) {
            this(columns, SqlText.of(""), conditions, tail);
        }

        private boolean asksForPhases() {
            return columns.sql().contains(FilterSql.PHASE)
                    || joined.sql().contains(FilterSql.PHASE)
                    || conditions.joined().sql().contains(FilterSql.PHASE);
        }
    }

    /**
     * Visits the rows of the answer, within the caller's transaction.
     *
     * @param now decides the phases
     */
    public void each(EventFilter filter, Instant now, Question question, RowVisitor visitor) {
        SqlText statement = SqlText.of("select")
                .then(question.columns())
                .then(SqlText.of("\nfrom"))
                .then(filter.text() == null ? SqlText.of("event") : SqlText.of(WITH_WORDS, filter.text()))
                .then(question.asksForPhases() ? clock(now) : SqlText.of(""))
                .then(question.joined())
                .then(SqlText.of("\nwhere"))
                .then(question.conditions().joined())
                .then(SqlText.of("\n" + question.tail()));
        reader.each(statement, visitor);
    }

    /** How many events match. */
    public long count(EventFilter filter, Instant now) {
        AtomicLong count = new AtomicLong();
        SqlConditions conditions = FilterSql.of(filter);
        excludeByValue(conditions, filter, now);
        each(filter, now, new Question(SqlText.of("count(*)"), conditions, ""), row -> count.set(row.getLong(1)));
        return count.get();
    }

    /** Excludes the events whose bounds match the window although their value does not, see {@link ValueCheck}. */
    public void excludeByValue(SqlConditions conditions, EventFilter filter, Instant now) {
        if (!ValueCheck.isNeeded(filter)) {
            return;
        }
        SqlConditions doubtful = FilterSql.of(filter);
        doubtful.add("over_approximate");
        List<UUID> failing = new ArrayList<>();
        each(filter, now, new Question(SqlText.of("event.id, " + VALUE), doubtful, ""), row -> {
            if (!ValueCheck.passes(row.getString("edtf"), filter)) {
                failing.add(row.getObject("id", UUID.class));
            }
        });
        if (!failing.isEmpty()) {
            conditions.add("event.id <> all (?)", (Object) failing.toArray(UUID[]::new));
        }
    }

    private SqlText clock(Instant now) {
        List<String> zones = new ArrayList<>();
        reader.each(SqlText.of("select name from zone_in_use"), row -> zones.add(row.getString("name")));
        Long[] shown = zones.stream()
                .map(zone -> LocalSeconds.of(LocalClock.show(now, zone)))
                .toArray(Long[]::new);
        return SqlText.of(CLOCK, zones.toArray(String[]::new), shown, now.getEpochSecond());
    }
}
