package org.linimasa.edtf;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The range in which one end of an event lies, in local time. For a start the range is [earliest, latest), for an end
 * (earliest, latest].
 *
 * @param earliest absent when unbounded towards the past
 * @param latest absent when unbounded towards the future
 */
public record Bound(
        @Nullable LocalDateTime earliest, @Nullable LocalDateTime latest) {
    /** Nothing is known. */
    public static final Bound UNBOUNDED = new Bound(null, null);

    /** @throws IllegalArgumentException if the range is empty */
    public Bound {
        if (earliest != null && latest != null && !earliest.isBefore(latest)) {
            throw new IllegalArgumentException("the range from " + earliest + " to " + latest + " is empty");
        }
    }

    /** Whether both sides are known. Not public: a mapper that looks for getters would put it on the wire. */
    boolean isFinite() {
        return earliest != null && latest != null;
    }
}
