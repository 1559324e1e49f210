package org.linimasa.timeline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.linimasa.timeline.filter.LocalClock;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.PhaseBranches;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlReader.RowVisitor;
import org.linimasa.timeline.filter.SqlText;
import org.linimasa.timeline.filter.TimeBranches;
import org.linimasa.timeline.filter.TimeBranches.Branch;
import org.linimasa.timeline.filter.Undated;
import org.linimasa.timeline.filter.ValueCheck;
import org.linimasa.timeline.state.StateJson;

/** Finds what was announced, in the order of the list: one part after another, each in the order of an index. */
@ApplicationScoped
class PlanSearch {
    private static final int OVERDUE = 0;
    private static final int AHEAD = 1;
    static final int SETTLED = 2;

    /** The part of the list in which a row stands. A rumour that it happened settles no plan, though one that was taken back. */
    private static final String PART = """
            case
              when status in ('CANCELLED', 'DENIED', 'NOT_OCCURRED') then 2
              when rumoured and (%1$s) = 'PAST' then 0
              else case (%1$s) when 'OVERDUE' then 0 when 'PAST' then 2 else 1 end
            end""".formatted(FilterSql.PHASE);

    /** Statuses that the time decides about, those it does not, and both; word for word conditions of indexes. */
    private static final String OPEN = "announced and " + FilterSql.IS_OPEN;

    private static final String ONGOING = "announced and not undated and status = 'ONGOING'";
    private static final String CLOSED =
            "announced and status in ('OCCURRED', 'CANCELLED', 'DENIED', 'NOT_OCCURRED', 'UNKNOWN')";

    private static final String ROW = "state, over_approximate, undated, sort_start, sort_end, event.id as id";
    private static final SqlText COLUMNS = SqlText.of(ROW);
    private static final SqlText PLACE = SqlText.of("event.id as id, undated, sort_start, sort_end");

    /**
     * So few plans of a country, participant, place or source are found at once and sorted. More are walked through in the
     * order of the list: one in a hundred of two million plans is soon met.
     */
    private static final long FEW = 20_000;

    private final MatchingEvents matching;
    private final StateJson json;
    private final long few;

    @Inject
    PlanSearch(MatchingEvents matching, StateJson json) {
        this(matching, json, FEW);
    }

    PlanSearch(MatchingEvents matching, StateJson json, long few) {
        this.matching = matching;
        this.json = json;
        this.few = few;
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
        Way way = way(filter);
        for (int part = after == null ? OVERDUE : after.part(); part <= SETTLED && hits.size() < limit; part++) {
            PlanCursor.Place place = after != null && after.part() == part ? after : null;
            boolean more = true;
            // Most rows pass the check on their EDTF value, so that one round is the rule.
            while (more && hits.size() < limit) {
                int wanted = limit - hits.size();
                List<Row> rows = new ArrayList<>();
                int ofPart = part;
                read(filter, way, part, place, wanted, now, row -> rows.add(row(ofPart, row)));
                rows.stream()
                        .filter(row -> row.passes(filter))
                        .map(row -> new Hit(row.event(), row.place()))
                        .forEach(hits::add);
                more = rows.size() == wanted;
                place = rows.isEmpty() ? place : rows.getLast().place();
            }
        }
        return hits;
    }

    private record Row(Event event, boolean overApproximate, PlanCursor.Place place) {
        boolean passes(EventFilter filter) {
            return !overApproximate || ValueCheck.passes(event.time().edtf(), filter);
        }
    }

    /** How a page is found. */
    private enum Way {
        PART_BY_PART,
        /** Without the indexes of values of which an event has several. */
        WALKING,
        AT_ONCE
    }

    private Way way(EventFilter filter) {
        if (filter.text() != null) {
            return Way.AT_ONCE;
        }
        if (!filter.isOfAnyOfSeveral()) {
            return Way.PART_BY_PART;
        }
        return matching.expected(filter, "announced") <= few ? Way.AT_ONCE : Way.WALKING;
    }

    private void read(
            EventFilter filter,
            Way way,
            int part,
            PlanCursor.@Nullable Place after,
            int limit,
            Instant now,
            RowVisitor visitor) {
        SqlConditions conditions = FilterSql.of(filter);
        conditions.add("announced");
        // Said like this, the planner takes it for likely, which it is, and not for one row in two hundred.
        conditions.add("case " + PART + " when " + part + " then true else false end");
        Question question = new Question(COLUMNS, conditions, "");
        switch (way) {
            case PART_BY_PART ->
                matching.first(filter, now, question, branches(filter, part, after, now), order(part), limit, visitor);
            case WALKING ->
                matching.walking(() -> matching.first(
                        filter, now, question, branches(filter, part, after, now), order(part), limit, visitor));
            case AT_ONCE ->
                matching.found(
                        filter, now, new Question(PLACE, conditions, ""), firstFound(part, after, limit), visitor);
        }
    }

    /** The first of those found that come after a place. */
    private static SqlText firstFound(int part, PlanCursor.@Nullable Place after, int limit) {
        SqlConditions place = new SqlConditions();
        if (after != null) {
            addPlace(place, after, after.undated() ? "undated and %s" : "(undated or %s)");
        }
        String order = "order by undated, " + order(part);
        return SqlText.of("select " + ROW + " from event join (select id from found where")
                .then(place.joined())
                .then(SqlText.of(order + " limit " + limit + ") as first using (id) " + order));
    }

    /** What is settled stands the newest first. */
    private static String order(int part) {
        return part == SETTLED ? "sort_start desc, sort_end desc, id" : "sort_start, sort_end, id";
    }

    /** The branches that hold what comes after a place, each in the order of an index. */
    private static List<Branch> branches(EventFilter filter, int part, PlanCursor.@Nullable Place after, Instant now) {
        List<Branch> branches = new ArrayList<>();
        if (filter.undated() != Undated.ONLY && (after == null || !after.undated())) {
            branches.addAll(datedBranches(filter, part, now));
        }
        if (filter.undated() != Undated.OMIT) {
            branches.add(part == OVERDUE ? PhaseBranches.overdueWithoutDate(now) : TimeBranches.ofUndated());
        }
        if (after != null) {
            branches.stream()
                    .filter(branch -> branch.undated() == after.undated())
                    .forEach(branch -> addPlace(branch.conditions(), after, "%s"));
        }
        return branches;
    }

    private static List<Branch> datedBranches(EventFilter filter, int part, Instant now) {
        return switch (part) {
            case OVERDUE -> within(filter, new LocalWindow(null, LocalClock.latest(now)), OPEN);
            case AHEAD -> {
                List<Branch> branches = within(filter, new LocalWindow(LocalClock.earliest(now), null), OPEN);
                branches.add(Branch.ofDated(ONGOING));
                yield branches;
            }
            case SETTLED ->
                filter.window().equals(LocalWindow.ALL)
                        ? List.of(Branch.ofDated("not undated and " + CLOSED))
                        : within(filter, LocalWindow.ALL, CLOSED);
            default -> throw new IllegalArgumentException("there is no part " + part);
        };
    }

    /** What reaches into the window that is asked for or, where none is, into the time where the part lies. */
    private static List<Branch> within(EventFilter filter, LocalWindow time, String condition) {
        List<Branch> branches = TimeBranches.within(filter.window().equals(LocalWindow.ALL) ? time : filter.window());
        branches.forEach(branch -> branch.conditions().add(condition));
        return branches;
    }

    /** @param form in which what comes after the place in the order of the part is to be said */
    private static void addPlace(SqlConditions conditions, PlanCursor.Place after, String form) {
        if (after.part() == SETTLED) {
            long start = ~after.start();
            long end = ~after.end();
            conditions.add(
                    form.formatted(
                            "((sort_start, sort_end) <= (?, ?) and ((sort_start, sort_end) < (?, ?) or id > ?))"),
                    start,
                    end,
                    start,
                    end,
                    after.id());
        } else {
            conditions.add(
                    form.formatted("(sort_start, sort_end, id) > (?, ?, ?)"), after.start(), after.end(), after.id());
        }
    }

    private Row row(int part, ResultSet row) throws SQLException {
        long start = row.getLong("sort_start");
        long end = row.getLong("sort_end");
        return new Row(
                json.read(row.getString("state"), Event.class),
                row.getBoolean("over_approximate"),
                new PlanCursor.Place(
                        part,
                        row.getBoolean("undated"),
                        part == SETTLED ? ~start : start,
                        part == SETTLED ? ~end : end,
                        row.getObject("id", UUID.class)));
    }
}
