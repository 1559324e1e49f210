package org.linimasa.timeline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlText;
import org.linimasa.timeline.filter.ValueCheck;
import org.linimasa.timeline.state.StateJson;

/** Finds what was announced, in the order of the list. */
@ApplicationScoped
class PlanSearch {
    /**
     * What is planned, carries a plan, or was planned in an earlier revision; word for word the conditions of two indexes.
     * A quote inside a JSON string is escaped, so that the text of a plan occurs in no title.
     */
    private static final String ANNOUNCED = """
            event.id in (
              select id from event
              where status in ('PLANNED', 'POSTPONED') or position('"plan":{' in state) > 0
              union
              select event_id from event_revision where status in ('PLANNED', 'POSTPONED'))""";

    /** The place in the list, each part of which counts upwards: what is settled stands the newest first. */
    private static final String PLACE = """
            cross join lateral (
              select case
                when status in ('CANCELLED', 'DENIED', 'NOT_OCCURRED') then 2
                else case (%s) when 'OVERDUE' then 0 when 'PAST' then 2 else 1 end
              end as part) as parts
            cross join lateral (
              select case part when 2 then ~sort_start else sort_start end as place_start,
                case part when 2 then ~sort_end else sort_end end as place_end) as places""".formatted(FilterSql.PHASE);

    private static final String COLUMNS = "state, over_approximate, part, undated, place_start, place_end, event.id";
    private static final String ORDER = "part, undated, place_start, place_end, event.id";

    private final MatchingEvents matching;
    private final StateJson json;

    PlanSearch(MatchingEvents matching, StateJson json) {
        this.matching = matching;
        this.json = json;
    }

    /** A plan with its place in the list. */
    record Hit(Event event, PlanCursor.Place place) {}

    /**
     * Up to {@code limit} plans that come after a place.
     *
     * @param after absent to start at the beginning
     * @param now decides what is overdue
     */
    List<Hit> find(EventFilter filter, PlanCursor.@Nullable Place after, int limit, Instant now) {
        List<Hit> hits = new ArrayList<>();
        PlanCursor.Place place = after;
        boolean more = true;
        // Most rows pass the check on their EDTF value, so that one round is the rule.
        while (more && hits.size() < limit) {
            int wanted = limit - hits.size();
            List<Row> rows = new ArrayList<>();
            matching.each(filter, now, page(filter, place, wanted), row -> rows.add(row(row)));
            rows.stream()
                    .filter(row -> row.passes(filter))
                    .map(row -> new Hit(row.event(), row.place()))
                    .forEach(hits::add);
            more = rows.size() == wanted;
            place = rows.isEmpty() ? place : rows.getLast().place();
        }
        return hits;
    }

    private record Row(Event event, boolean overApproximate, PlanCursor.Place place) {
        boolean passes(EventFilter filter) {
            return !overApproximate || ValueCheck.passes(event.time().edtf(), filter);
        }
    }

    private static Question page(EventFilter filter, PlanCursor.@Nullable Place after, int limit) {
        SqlConditions conditions = FilterSql.of(filter);
        conditions.add(ANNOUNCED);
        if (after != null) {
            conditions.add(
                    "(" + ORDER + ") > (?, ?, ?, ?, ?)",
                    after.part(),
                    after.undated(),
                    after.start(),
                    after.end(),
                    after.id());
        }
        return new Question(
                SqlText.of(COLUMNS), SqlText.of(PLACE), conditions, "order by " + ORDER + " limit " + limit);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                json.read(row.getString("state"), Event.class),
                row.getBoolean("over_approximate"),
                new PlanCursor.Place(
                        row.getInt("part"),
                        row.getBoolean("undated"),
                        row.getLong("place_start"),
                        row.getLong("place_end"),
                        row.getObject("id", UUID.class)));
    }
}
