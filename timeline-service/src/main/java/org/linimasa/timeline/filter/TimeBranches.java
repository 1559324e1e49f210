package org.linimasa.timeline.filter;

import java.util.ArrayList;
import java.util.List;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;

/**
 * The rows of {@code event} in parts, in each of which an index finds the next ones in the order of time at once. Events
 * that overlap a window may have begun long before it, so that no single range of starts holds them: the column
 * {@code span_class} tells events by how long they may last, and among those that last a week at most the ones that reach
 * into the window have begun no earlier than a week before it. Events that last for decades stand apart and slow nobody
 * down. The end is part of the index, so that what ended before the window is passed over there.
 */
public final class TimeBranches {
    private static final long DAY = 86_400;

    /** How long the events of a class last at most, by the class's number; as the function span_class says it. */
    private static final List<Long> LONGEST =
            List.of(DAY, 8 * DAY, 32 * DAY, 367 * DAY, 3_660 * DAY, 14_640 * DAY, 36_600 * DAY);

    private static final int LONGER = 7;
    /** Without a beginning, with an end that is known to the year at least: sorted by that end. */
    private static final int UNTIL = 8;

    private static final int SINCE = 9;
    private static final int UNTIL_VAGUELY = 10;

    private TimeBranches() {}

    /**
     * A part of the rows.
     *
     * @param undated whether its rows are those without a date, which come last
     */
    public record Branch(SqlConditions conditions, boolean undated) {
        /** The dated rows that fulfil a condition. */
        public static Branch ofDated(String condition, Object... values) {
            SqlConditions conditions = new SqlConditions();
            conditions.add(condition, values);
            return new Branch(conditions, false);
        }
    }

    /** Parts that hold all rows of a filter's window, and no row twice; the filter's own conditions are to be added. */
    public static List<Branch> of(EventFilter filter) {
        if (filter.undated() == Undated.ONLY || filter.window().equals(LocalWindow.ALL)) {
            return ofAllTime(filter.undated());
        }
        List<Branch> branches = within(filter.window());
        if (filter.undated() != Undated.OMIT) {
            branches.add(ofUndated());
        }
        return branches;
    }

    /** The dated rows and those without a date, where they are wanted: also of rows that are in no class. */
    public static List<Branch> ofAllTime(Undated undated) {
        List<Branch> branches = new ArrayList<>();
        if (undated != Undated.ONLY) {
            branches.add(Branch.ofDated("not undated"));
        }
        if (undated != Undated.OMIT) {
            branches.add(ofUndated());
        }
        return branches;
    }

    /** Parts that hold all dated rows that may reach into a window, and no row twice. */
    public static List<Branch> within(LocalWindow window) {
        List<Branch> branches = begunInReach(window);
        if (window.from() != null) {
            long from = LocalSeconds.of(window.from());
            branches.forEach(branch -> branch.conditions().add("sort_end > ?", from));
        }
        return branches;
    }

    /** The part that holds the undated rows. */
    public static Branch ofUndated() {
        SqlConditions undated = new SqlConditions();
        undated.add("undated");
        return new Branch(undated, true);
    }

    /**
     * The same for a question that is asked of all rows at once: what every row in the window fulfils, and few others, in a
     * form that an index knows. Holds nothing where there is no window. It says nothing of ends: the planner takes when
     * events begin and when they end for independent of each other, and would expect a fifth of those in a recent window.
     */
    static SqlConditions reaching(EventFilter filter) {
        SqlConditions conditions = new SqlConditions();
        if (!filter.window().equals(LocalWindow.ALL)) {
            List<Branch> branches =
                    filter.undated() == Undated.ONLY ? new ArrayList<>() : begunInReach(filter.window());
            if (filter.undated() != Undated.OMIT) {
                branches.add(ofUndated());
            }
            conditions.addAnyOf(branches.stream().map(Branch::conditions).toList());
        }
        return conditions;
    }

    private static List<Branch> begunInReach(LocalWindow window) {
        long first = window.from() == null ? Long.MIN_VALUE : LocalSeconds.of(window.from());
        // What begins at the end of the window is behind it: of days and months there are many such.
        long last = window.to() == null ? Long.MAX_VALUE : LocalSeconds.of(window.to()) - 1;
        List<Branch> branches = new ArrayList<>();
        for (int number = 0; number < LONGEST.size(); number++) {
            branches.add(startedBetween(number, before(first, LONGEST.get(number)), last));
        }
        branches.add(startedBetween(LONGER, Long.MIN_VALUE, last));
        branches.add(startedBetween(UNTIL, before(first, 367 * DAY), Long.MAX_VALUE));
        branches.add(startedBetween(SINCE, Long.MIN_VALUE, last));
        branches.add(startedBetween(UNTIL_VAGUELY, Long.MIN_VALUE, Long.MAX_VALUE));
        return branches;
    }

    private static long before(long second, long seconds) {
        return second == Long.MIN_VALUE ? second : second - seconds;
    }

    private static Branch startedBetween(int spanClass, long first, long last) {
        return Branch.ofDated(
                "not undated and span_class = " + spanClass + " and sort_start between ? and ?", first, last);
    }
}
