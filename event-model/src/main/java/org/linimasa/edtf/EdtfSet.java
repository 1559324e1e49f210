package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of several dates, {@code [1667,1668,1670..1672]}, or all of them, {@code {1960,1961-12}}. The bounds are the hull
 * of the members.
 *
 * @param kind one of them, or all
 * @param members at least one, in the order written
 */
public record EdtfSet(Kind kind, List<SetMember> members) implements Edtf {
    /** How many of its members a set means. */
    public enum Kind {
        ONE_OF,
        ALL_OF
    }

    /** @throws IllegalArgumentException if there is no member */
    public EdtfSet {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a set has a member");
        }
        members = List.copyOf(members);
    }

    @Override
    public TimeBounds bounds() {
        LocalWindow first = members.getFirst().hull();
        LocalDateTime from = first.from();
        LocalDateTime to = first.to();
        for (SetMember member : members.subList(1, members.size())) {
            LocalWindow hull = member.hull();
            if (from != null && (hull.from() == null || hull.from().isBefore(from))) {
                from = hull.from();
            }
            if (to != null && (hull.to() == null || hull.to().isAfter(to))) {
                to = hull.to();
            }
        }
        return TimeBounds.within(from, to);
    }

    /** Of one of several: when they leave no gap. Of all of several: never, for all must have their part. */
    @Override
    public boolean boundsAreExact() {
        return switch (kind) {
            case ONE_OF -> dates().allMatch(Edtf::boundsAreExact) && leaveNoGap();
            case ALL_OF ->
                members.size() == 1
                        && members.get(0) instanceof SetMember.Single single
                        && single.date().boundsAreExact();
        };
    }

    @Override
    public boolean canOverlap(LocalWindow window) {
        return members.stream().anyMatch(member -> member.oneCanOverlap(window));
    }

    @Override
    public boolean canLieWithin(LocalWindow window) {
        return switch (kind) {
            case ONE_OF -> members.stream().anyMatch(member -> member.oneCanOverlap(window));
            case ALL_OF -> members.stream().allMatch(member -> member.eachCanOverlap(window));
        };
    }

    @Override
    public boolean isUncertain() {
        return dates().anyMatch(Edtf::isUncertain);
    }

    @Override
    public boolean isApproximate() {
        return dates().anyMatch(Edtf::isApproximate);
    }

    @Override
    public int level() {
        return 2;
    }

    @Override
    public String toString() {
        String all = members.stream().map(SetMember::toString).collect(Collectors.joining(","));
        return switch (kind) {
            case ONE_OF -> "[" + all + "]";
            case ALL_OF -> "{" + all + "}";
        };
    }

    private Stream<EdtfDate> dates() {
        return members.stream().flatMap(member -> member.dates().stream());
    }

    private boolean leaveNoGap() {
        List<LocalWindow> inOrder = members.stream()
                .map(SetMember::hull)
                .sorted(Comparator.comparing(
                        LocalWindow::from, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder())))
                .toList();
        LocalDateTime reached = inOrder.get(0).to();
        for (LocalWindow next : inOrder) {
            if (reached == null || next.to() == null) {
                return reached == null || isReached(next, reached);
            }
            if (!isReached(next, reached)) {
                return false;
            }
            reached = next.to().isAfter(reached) ? next.to() : reached;
        }
        return true;
    }

    private static boolean isReached(LocalWindow next, @Nullable LocalDateTime reached) {
        return next.from() == null || reached == null || !next.from().isAfter(reached);
    }
}
