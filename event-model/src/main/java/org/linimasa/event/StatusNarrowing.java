package org.linimasa.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;

/** What an event's status and the time of its document tell of its bounds. */
final class StatusNarrowing {
    private StatusNarrowing() {}

    static TimeBounds narrow(TimeBounds time, Status status, TimeBounds documentTime) {
        return switch (status) {
            case ONGOING -> endNoEarlier(time, documentTime.start().earliest());
            case OCCURRED -> startNoLater(time, documentTime.end().latest());
            case PLANNED, POSSIBLE, POSTPONED, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN -> time;
        };
    }

    private static TimeBounds endNoEarlier(TimeBounds time, @Nullable LocalDateTime moment) {
        LocalDateTime earliest = time.end().earliest();
        LocalDateTime latest = time.end().latest();
        boolean saysMore = moment != null && (earliest == null || moment.isAfter(earliest));
        boolean leavesNothing = moment != null && latest != null && !moment.isBefore(latest);
        return saysMore && !leavesNothing ? new TimeBounds(time.start(), new Bound(moment, latest)) : time;
    }

    private static TimeBounds startNoLater(TimeBounds time, @Nullable LocalDateTime moment) {
        LocalDateTime earliest = time.start().earliest();
        LocalDateTime latest = time.start().latest();
        boolean saysMore = moment != null && (latest == null || moment.isBefore(latest));
        boolean leavesNothing = moment != null && earliest != null && !earliest.isBefore(moment);
        return saysMore && !leavesNothing ? new TimeBounds(new Bound(earliest, moment), time.end()) : time;
    }
}
