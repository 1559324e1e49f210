package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another: {@code 2024-01-15/2024-01-17}, {@code 2014/..} (open), {@code 2014/} (unknown end), {@code
 * 2004-06-~01/2004-06-~20}. Where both ends are date-times with offsets, the end counts in the start's offset.
 *
 * @param start when it begins
 * @param end when it ends
 */
public record EdtfInterval(IntervalEnd start, IntervalEnd end) implements Edtf {
    /** @throws IllegalArgumentException if it ends before it starts, or both ends are unknown */
    public EdtfInterval {
        if (start instanceof IntervalEnd.Unknown && end instanceof IntervalEnd.Unknown) {
            throw new IllegalArgumentException("an interval with two unknown ends says nothing");
        }
        if (endsBeforeItStarts(start, end)) {
            throw new IllegalArgumentException("the interval " + start + "/" + end + " ends before it starts");
        }
    }

    static boolean endsBeforeItStarts(IntervalEnd start, IntervalEnd end) {
        LocalDateTime earliestStart = first(start);
        LocalDateTime latestEnd = last(inOffsetOf(start, end));
        return !isBefore(earliestStart, latestEnd);
    }

    @Override
    public TimeBounds bounds() {
        IntervalEnd comparableEnd = inOffsetOf(start, end);
        return new TimeBounds(
                new Bound(first(start), last(start)), new Bound(first(comparableEnd), last(comparableEnd)));
    }

    @Override
    public boolean boundsAreExact() {
        return !any(date -> !date.boundsAreExact());
    }

    @Override
    public boolean canOverlap(LocalWindow window) {
        return window.canOverlap(bounds());
    }

    @Override
    public boolean canLieWithin(LocalWindow window) {
        Optional<LocalWindow> begins = start instanceof IntervalEnd.Dated dated
                ? dated.date().firstEndingAfter(window.from())
                : Optional.of(LocalWindow.ALL);
        Optional<LocalWindow> ends = inOffsetOf(start, end) instanceof IntervalEnd.Dated dated
                ? dated.date().lastStartingBefore(window.to())
                : Optional.of(LocalWindow.ALL);
        if (begins.isEmpty() || ends.isEmpty()) {
            return false;
        }
        LocalDateTime from = begins.get().from();
        LocalDateTime to = ends.get().to();
        return isBefore(from, to) && isBefore(from, window.to()) && isBefore(window.from(), to);
    }

    @Override
    public boolean isUncertain() {
        return any(Edtf::isUncertain);
    }

    @Override
    public boolean isApproximate() {
        return any(Edtf::isApproximate);
    }

    @Override
    public int level() {
        boolean bothDated = start instanceof IntervalEnd.Dated && end instanceof IntervalEnd.Dated;
        int least = bothDated ? 0 : 1;
        return Math.max(least, Math.max(level(start), level(end)));
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }

    private boolean any(Predicate<EdtfDate> test) {
        return start instanceof IntervalEnd.Dated first && test.test(first.date())
                || end instanceof IntervalEnd.Dated last && test.test(last.date());
    }

    private static int level(IntervalEnd end) {
        return end instanceof IntervalEnd.Dated dated ? dated.date().level() : 0;
    }

    private static @Nullable LocalDateTime first(IntervalEnd end) {
        return end instanceof IntervalEnd.Dated dated
                ? dated.date().bounds().start().earliest()
                : null;
    }

    private static @Nullable LocalDateTime last(IntervalEnd end) {
        return end instanceof IntervalEnd.Dated dated
                ? dated.date().bounds().end().latest()
                : null;
    }

    private static IntervalEnd inOffsetOf(IntervalEnd start, IntervalEnd end) {
        if (start instanceof IntervalEnd.Dated first
                && end instanceof IntervalEnd.Dated last
                && first.date() instanceof EdtfDateTime firstTime
                && last.date() instanceof EdtfDateTime lastTime
                && firstTime.offset() != null) {
            return new IntervalEnd.Dated(lastTime.inOffset(firstTime.offset()));
        }
        return end;
    }

    /** Absent is without limit on its side. */
    private static boolean isBefore(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null || from.isBefore(to);
    }
}
