package org.linimasa.timeline.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.event.Phase;
import org.linimasa.event.Status;
import org.linimasa.timeline.filter.TimeBranches.Branch;

/**
 * The rows of what is overdue or upcoming in parts by status, in each of which an index finds the next ones in the order of
 * time at once. No index knows phases, because the clock decides about them; but what is overdue has begun by now, and what
 * is upcoming has not, so that nobody walks through all that happened before the first plan.
 */
public final class PhaseBranches {
    private static final Set<Phase> AHEAD = EnumSet.of(Phase.OVERDUE, Phase.UPCOMING);

    /** As {@link FilterSql#PHASE} has it; what is of no known status is never overdue. */
    private static final Set<Status> OPEN =
            EnumSet.of(Status.PLANNED, Status.POSSIBLE, Status.POSTPONED, Status.UNKNOWN);

    /** No clock on earth shows a time further from UTC than this. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private PhaseBranches() {}

    /** Whether a filter asks for nothing else than such phases, of any time. */
    public static boolean hold(EventFilter filter) {
        return !filter.phases().isEmpty()
                && AHEAD.containsAll(filter.phases())
                && filter.window().equals(LocalWindow.ALL)
                && !filter.isOfAnyOfSeveral();
    }

    /**
     * Parts that hold all rows of a filter that asks for such phases, and no row twice; the filter's own conditions are to
     * be added.
     *
     * @param now decides the phases
     */
    public static List<Branch> of(EventFilter filter, Instant now) {
        LocalDateTime clocks = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        long begun = LocalSeconds.of(clocks.plus(CLOCKS_APART));
        long ahead = LocalSeconds.of(clocks.minus(CLOCKS_APART));
        boolean overdueOnly = !filter.phases().contains(Phase.UPCOMING);
        boolean upcomingOnly = !filter.phases().contains(Phase.OVERDUE);
        List<Branch> branches = new ArrayList<>();
        for (Status status : OPEN) {
            if (filter.undated() != Undated.ONLY) {
                Branch dated = ofStatus(status, false);
                addIf(overdueOnly, dated, "sort_start <= ?", begun);
                addIf(upcomingOnly, dated, "sort_start >= ?", ahead);
                branches.add(dated);
            }
            if (filter.undated() != Undated.OMIT && overdueOnly) {
                // "By 2024" is no date, but overdue: nothing but its end is known. Without even that nothing is.
                Branch undated = ofStatus(status, true);
                undated.conditions().add("sort_start = " + Long.MAX_VALUE + " and sort_end <= ?", begun);
                branches.add(undated);
            }
        }
        if (filter.undated() != Undated.OMIT && !overdueOnly) {
            branches.add(TimeBranches.ofUndated());
        }
        return branches;
    }

    private static Branch ofStatus(Status status, boolean undated) {
        SqlConditions conditions = new SqlConditions();
        conditions.add("status = '" + status + "' and " + (undated ? "undated" : "not undated"));
        return new Branch(conditions, undated);
    }

    private static void addIf(boolean holds, Branch branch, String condition, long second) {
        if (holds) {
            branch.conditions().add(condition, second);
        }
    }
}
