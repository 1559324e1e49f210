package org.linimasa.timeline.event;

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
import org.linimasa.timeline.filter.TimeBranches;
import org.linimasa.timeline.filter.TimeBranches.Branch;
import org.linimasa.timeline.filter.ValueCheck;
import org.linimasa.timeline.state.StateJson;

/** Finds live events in the order of a list. */
@ApplicationScoped
class EventSearch {
    private static final String COLUMNS = "state, over_approximate, undated, sort_start, sort_end, id, "
            // Microseconds since 1970, without loss.
            + "(extract(epoch from updated_at) * 1000000)::bigint as updated, ";

    /** How well a row fits the words: more in the title than in names, more there than in quotes. */
    private static final String RELEVANCE = "ts_rank(words, query)";

    private final MatchingEvents matching;
    private final StateJson json;

    EventSearch(MatchingEvents matching, StateJson json) {
        this.matching = matching;
        this.json = json;
    }

    /** A matching event with its place in the list. */
    record Hit(Event event, SortKey key) {}

    /**
     * Up to {@code limit} matching events that come after a place.
     *
     * @param after absent to start at the beginning
     * @param now decides the phases
     * @param asOf the moment whose timeline is searched, without words; absent for the present
     */
    List<Hit> find(
            EventFilter filter, Sort sort, @Nullable SortKey after, int limit, Instant now, @Nullable Instant asOf) {
        List<Hit> hits = new ArrayList<>();
        SortKey place = after;
        boolean more = true;
        // Most rows pass the check on their EDTF value, so that one round is the rule.
        while (more && hits.size() < limit) {
            int wanted = limit - hits.size();
            List<Row> rows = new ArrayList<>();
            if (sort.isByTime() && filter.text() == null && asOf == null) {
                matching.first(
                        filter,
                        now,
                        new Question(columns(sort), FilterSql.of(filter), ""),
                        branches(filter, sort, place),
                        orderInTime(sort),
                        wanted,
                        row -> rows.add(row(row)));
            } else {
                matching.each(filter, now, page(filter, sort, place, wanted).at(asOf), row -> rows.add(row(row)));
            }
            rows.stream()
                    .filter(row -> row.passes(filter))
                    .map(row -> new Hit(row.event(), row.key()))
                    .forEach(hits::add);
            more = rows.size() == wanted;
            place = rows.isEmpty() ? place : rows.getLast().key();
        }
        return hits;
    }

    /** How many events match, at a moment or, where it is absent, at present. */
    long count(EventFilter filter, Instant now, @Nullable Instant asOf) {
        return matching.count(filter, now, asOf);
    }

    private record Row(Event event, boolean overApproximate, SortKey key) {
        boolean passes(EventFilter filter) {
            return !overApproximate || ValueCheck.passes(event.time().edtf(), filter);
        }
    }

    private static Question page(EventFilter filter, Sort sort, @Nullable SortKey after, int limit) {
        SqlConditions conditions = FilterSql.of(filter);
        if (after != null) {
            addPlace(conditions, sort, after);
        }
        return new Question(columns(sort), conditions, "order by " + order(sort) + " limit " + limit);
    }

    private static SqlText columns(Sort sort) {
        return SqlText.of(COLUMNS + (sort == Sort.MOST_RELEVANT_FIRST ? RELEVANCE : "0") + " as relevance");
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case OLDEST_FIRST, NEWEST_FIRST -> "undated, " + orderInTime(sort);
            case LAST_CHANGED_FIRST -> "updated_at desc, id desc";
            case MOST_RELEVANT_FIRST -> "relevance desc, undated, sort_start, sort_end, id";
        };
    }

    private static String orderInTime(Sort sort) {
        return sort == Sort.NEWEST_FIRST ? "sort_start desc, sort_end desc, id desc" : "sort_start, sort_end, id";
    }

    /** The parts that hold what comes after a place, each with where it goes on. */
    private static List<Branch> branches(EventFilter filter, Sort sort, @Nullable SortKey after) {
        List<Branch> branches = TimeBranches.of(filter);
        if (after == null) {
            return branches;
        }
        // What has no date comes last: before it all of it is still to come, behind it nothing dated is.
        List<Branch> rest = branches.stream()
                .filter(branch -> branch.undated() || !after.undated())
                .toList();
        for (Branch branch : rest) {
            if (branch.undated() == after.undated()) {
                branch.conditions().add(place(sort), after.start(), after.end(), after.id());
            }
        }
        return rest;
    }

    private static String place(Sort sort) {
        return "(sort_start, sort_end, id) " + (sort == Sort.NEWEST_FIRST ? "<" : ">") + " (?, ?, ?)";
    }

    private static void addPlace(SqlConditions conditions, Sort sort, SortKey after) {
        switch (sort) {
            case OLDEST_FIRST, NEWEST_FIRST ->
                conditions.add(
                        after.undated() ? "undated and " + place(sort) : "(undated or " + place(sort) + ")",
                        after.start(),
                        after.end(),
                        after.id());
            case LAST_CHANGED_FIRST ->
                conditions.add(
                        "(updated_at, id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)",
                        after.updated(),
                        after.id());
            case MOST_RELEVANT_FIRST ->
                conditions.add(
                        "(-" + RELEVANCE + ", undated, sort_start, sort_end, id) > (-?::real, ?, ?, ?, ?)",
                        after.relevance(),
                        after.undated(),
                        after.start(),
                        after.end(),
                        after.id());
        }
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                json.read(row.getString("state"), Event.class),
                row.getBoolean("over_approximate"),
                new SortKey(
                        row.getBoolean("undated"),
                        row.getLong("sort_start"),
                        row.getLong("sort_end"),
                        row.getLong("updated"),
                        row.getFloat("relevance"),
                        row.getObject("id", UUID.class)));
    }
}
