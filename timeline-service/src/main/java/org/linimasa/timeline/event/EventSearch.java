package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.PhaseBranches;
import org.linimasa.timeline.filter.Sample;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;
import org.linimasa.timeline.filter.TimeBranches;
import org.linimasa.timeline.filter.TimeBranches.Branch;
import org.linimasa.timeline.filter.Undated;
import org.linimasa.timeline.filter.ValueCheck;
import org.linimasa.timeline.state.StateJson;

/** Finds live events in the order of a list. */
@ApplicationScoped
class EventSearch {
    static final String KEYS = "state, revision, over_approximate, undated, sort_start, sort_end, event.id, "
            // Microseconds since 1970, without loss.
            + "(extract(epoch from updated_at) * 1000000)::bigint as updated, ";

    private static final SqlText COLUMNS = SqlText.of(KEYS + "0 as relevance");

    /** Words that more events have are first looked for among the next events in the order of time, so many of them. */
    private static final long COMMON = 10_000;

    private static final int NEXT = 20_000;

    /**
     * So few events of a window are found at once and sorted. The index of values of which an event has several knows no
     * order, and each part of the window would go through all events of the value.
     */
    private static final long FEW = 2_000;

    private final MatchingEvents matching;
    private final Ranking ranking;
    private final StateJson json;

    EventSearch(MatchingEvents matching, Ranking ranking, StateJson json) {
        this.matching = matching;
        this.ranking = ranking;
        this.json = json;
    }

    /**
     * Up to {@code limit} matching events that come after a place.
     *
     * @param after absent to start at the beginning
     * @param now decides the phases
     * @param asOf the moment whose timeline is searched, without words; absent for the present
     */
    List<FoundEvent> find(
            EventFilter filter, Sort sort, @Nullable SortKey after, int limit, Instant now, @Nullable Instant asOf) {
        List<FoundEvent> hits = new ArrayList<>();
        SortKey place = after;
        boolean more = true;
        // Most rows pass the check on their EDTF value, so that one round is the rule.
        while (more && hits.size() < limit) {
            int wanted = limit - hits.size();
            List<Row> rows = read(filter, sort, place, wanted, now, asOf);
            rows.stream().filter(row -> passes(row, filter)).map(Row::found).forEach(hits::add);
            more = rows.size() == wanted;
            place = rows.isEmpty() ? place : rows.getLast().found().key();
        }
        return hits;
    }

    private List<Row> read(
            EventFilter filter, Sort sort, @Nullable SortKey after, int limit, Instant now, @Nullable Instant asOf) {
        if (sort == Sort.MOST_RELEVANT_FIRST) {
            return ranking.find(filter, after, limit, now, EventSearch::row);
        }
        List<Row> rows = new ArrayList<>();
        RowVisitor visitor = row -> rows.add(row(row, RankedSet.WHOLE));
        Question matches = new Question(COLUMNS, FilterSql.of(filter), "");
        if (sort.isByTime() && filter.text() == null && (asOf != null || !isOfFewInWindow(filter))) {
            List<Branch> branches = branches(filter, now, asOf);
            matching.first(
                    filter, now, matches.at(asOf), following(branches, sort, after), orderInTime(sort), limit, visitor);
            return rows;
        }
        if (isOfCommonWords(filter, sort, after)) {
            Branch dated =
                    following(TimeBranches.ofAllTime(Undated.OMIT), sort, after).getFirst();
            matching.amongNext(filter, now, matches, dated, orderInTime(sort), NEXT, limit, visitor);
            if (rows.size() == limit) {
                return rows;
            }
            rows.clear();
        }
        matching.each(filter, now, page(filter, sort, after, limit).at(asOf), visitor);
        return rows;
    }

    private static List<Branch> branches(EventFilter filter, Instant now, @Nullable Instant asOf) {
        if (asOf != null) {
            return TimeBranches.ofAllTime(filter.undated());
        }
        return PhaseBranches.hold(filter) ? PhaseBranches.of(filter, now) : TimeBranches.of(filter);
    }

    private boolean isOfCommonWords(EventFilter filter, Sort sort, @Nullable SortKey after) {
        return filter.text() != null
                && sort.isByTime()
                && filter.undated() != Undated.ONLY
                && filter.window().equals(LocalWindow.ALL)
                && (after == null || !after.undated())
                && matching.expectedWith(filter.text()) > COMMON;
    }

    private boolean isOfFewInWindow(EventFilter filter) {
        return filter.isOfAnyOfSeveral()
                && !filter.window().equals(LocalWindow.ALL)
                && matching.expected(filter) <= FEW;
    }

    /** How many events match, at a moment or, where it is absent, at present. */
    long count(EventFilter filter, Instant now, @Nullable Instant asOf) {
        return matching.count(filter, now, asOf);
    }

    /** About how many events match, as far as a sample tells. */
    long estimate(EventFilter filter, Instant now, Sample sample) {
        return matching.countAbout(filter, now, sample);
    }

    private record Row(FoundEvent found, boolean overApproximate) {}

    private boolean passes(Row row, EventFilter filter) {
        return !row.overApproximate()
                || ValueCheck.passes(
                        json.read(row.found().state(), Event.class).time().edtf(), filter);
    }

    private static Question page(EventFilter filter, Sort sort, @Nullable SortKey after, int limit) {
        SqlConditions conditions = FilterSql.of(filter);
        if (after != null) {
            addPlace(conditions, sort, after);
        }
        return new Question(COLUMNS, conditions, "order by " + order(sort) + " limit " + limit);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case OLDEST_FIRST, NEWEST_FIRST -> "undated, " + orderInTime(sort);
            case LAST_CHANGED_FIRST -> "updated_at desc, id desc";
            case MOST_RELEVANT_FIRST -> throw new IllegalArgumentException("the fittest are ranked first");
        };
    }

    private static String orderInTime(Sort sort) {
        return sort == Sort.NEWEST_FIRST ? "sort_start desc, sort_end desc, id desc" : "sort_start, sort_end, id";
    }

    /** The parts that hold what comes after a place, each with where it goes on. */
    private static List<Branch> following(List<Branch> branches, Sort sort, @Nullable SortKey after) {
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
            case MOST_RELEVANT_FIRST -> throw new IllegalArgumentException("the fittest are ranked first");
        }
    }

    private static Row row(ResultSet row, RankedSet ranked) throws SQLException {
        SortKey key = new SortKey(
                row.getBoolean("undated"),
                row.getLong("sort_start"),
                row.getLong("sort_end"),
                row.getLong("updated"),
                row.getFloat("relevance"),
                row.getObject("id", UUID.class),
                ranked);
        return new Row(
                new FoundEvent(row.getBytes("state"), row.getInt("revision"), key), row.getBoolean("over_approximate"));
    }
}
