package org.linimasa.timeline.filter;

import java.time.Instant;
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
        long begun = LocalSeconds.of(LocalClock.latest(now));
        long ahead = LocalSeconds.of(LocalClock.earliest(now));
        boolean overdueOnly = !filter.phases().contains(Phase.UPCOMING);
        boolean upcomingOnly = !filter.phases().contains(Phase.OVERDUE);
        List<Branch> branches = new ArrayList<>();
        for (Status status : FilterSql.OPEN) {
            if (filter.undated() != Undated.ONLY) {
                Branch dated = Branch.ofDated("status = '" + status + "' and not undated");
                addIf(overdueOnly, dated, "sort_start <= ?", begun);
                addIf(upcomingOnly, dated, "sort_start >= ?", ahead);
                branches.add(dated);
            }
            if (filter.undated() != Undated.OMIT && overdueOnly) {
                Branch undated = overdueWithoutDate(now);
                undated.conditions().add("status = '" + status + "'");
                branches.add(undated);
            }
        }
        if (filter.undated() != Undated.OMIT && !overdueOnly) {
            branches.add(TimeBranches.ofUndated());
        }
        return branches;
    }

    /**
     * The undated rows that may be overdue: "by 2024" is no date, but nothing but its end is known. What has not even that
     * never is.
     */
    public static Branch overdueWithoutDate(Instant now) {
        Branch undated = TimeBranches.ofUndated();
        undated.conditions()
                .add("sort_start = " + Long.MAX_VALUE + " and sort_end <= ?", LocalSeconds.of(LocalClock.latest(now)));
        return undated;
    }

    private static void addIf(boolean holds, Branch branch, String condition, long second) {
        if (holds) {
            branch.conditions().add(condition, second);
        }
    }
}
