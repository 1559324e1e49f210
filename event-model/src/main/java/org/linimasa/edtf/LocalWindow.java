package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of local time, half-open: from a moment up to, not including, another.
 *
 * @param from inclusive; absent when it reaches back without limit
 * @param to exclusive; absent when it goes on without limit
 */
public record LocalWindow(
        @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    /** All of time. */
    public static final LocalWindow ALL = new LocalWindow(null, null);

    /** @throws IllegalArgumentException if nothing lies within: {@code to} is not after {@code from} */
    public LocalWindow {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the window from " + from + " up to " + to + " is empty: its end is not after its start");
        }
    }

    /**
     * Reads the two ends of a window as a client writes them: a year, month or day ({@code 2024-01}, its first instant),
     * a local date-time, or an RFC 3339 instant.
     *
     * @param from inclusive
     * @param to exclusive
     * @param zone whose local time an instant is turned into; absent to keep the instant's own
     * @throws EdtfParseException if one of them is none of these, with that text, the character and the reason
     * @throws IllegalArgumentException if the window is empty
     */
    public static LocalWindow parse(@Nullable String from, @Nullable String to, @Nullable ZoneId zone) {
        return new LocalWindow(
                from == null ? null : WindowEnd.parse(from, zone), to == null ? null : WindowEnd.parse(to, zone));
    }

    /** Whether a time within the bounds can share a moment with this window. */
    public boolean canOverlap(TimeBounds time) {
        return beginsBeforeTo(time.start().earliest())
                && endsAfterFrom(time.end().latest());
    }

    /** Whether every time within the bounds shares a moment with this window. */
    public boolean surelyOverlaps(TimeBounds time) {
        return notAfterTo(time.start().latest()) && notBeforeFrom(time.end().earliest());
    }

    /** Whether a time within the bounds can lie in this window from start to end. */
    public boolean canContain(TimeBounds time) {
        return endsAfterFrom(time.start().latest()) && beginsBeforeTo(time.end().earliest());
    }

    /** Whether every time within the bounds lies in this window from start to end. */
    public boolean surelyContains(TimeBounds time) {
        return notBeforeFrom(time.start().earliest()) && notAfterTo(time.end().latest());
    }

    /** Whether the windows share a moment. */
    public boolean meets(LocalWindow other) {
        return beginsBeforeTo(other.from) && endsAfterFrom(other.to);
    }

    private boolean beginsBeforeTo(@Nullable LocalDateTime earliest) {
        return earliest == null || to == null || earliest.isBefore(to);
    }

    private boolean endsAfterFrom(@Nullable LocalDateTime latest) {
        return latest == null || from == null || latest.isAfter(from);
    }

    private boolean notBeforeFrom(@Nullable LocalDateTime earliest) {
        return from == null || earliest != null && !earliest.isBefore(from);
    }

    private boolean notAfterTo(@Nullable LocalDateTime latest) {
        return to == null || latest != null && !latest.isAfter(to);
    }
}
