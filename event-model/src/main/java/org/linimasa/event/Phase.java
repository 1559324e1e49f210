package org.linimasa.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;

/** Where an event stands relative to now. Derived from status, bounds and now; never stored. */
public enum Phase {
    PAST,
    CURRENT,
    UPCOMING,
    /** Planned, and its time is over without a word of its outcome. */
    OVERDUE,
    UNDETERMINED;

    /**
     * The phase of an event at a moment.
     *
     * @param plan what was announced, as {@link Event#plan} holds it
     * @param now in the zone of the event, or in the fallback where the event has none
     */
    public static Phase of(Status status, EventTime time, @Nullable Plan plan, Instant now, ZoneId fallback) {
        ZoneId zone = time.zone() == null ? fallback : ZoneId.of(time.zone());
        return of(status, time.bounds(), plan != null, LocalDateTime.ofInstant(now, zone));
    }

    /**
     * The phase of an event at a moment. What is planned without a date is upcoming, unless the latest time at which it
     * could end is over. What is only said to have happened was no plan, so that it is none whose outcome is missing.
     *
     * @param announced whether it carries a {@link Plan}; of what is planned it is taken for granted
     * @param now local time where the event happens
     */
    public static Phase of(Status status, TimeBounds time, boolean announced, LocalDateTime now) {
        return switch (status) {
            case CANCELLED, DENIED, NOT_OCCURRED -> UNDETERMINED;
            case ONGOING -> CURRENT;
            case OCCURRED -> PAST;
            case PLANNED, POSTPONED -> ofPlan(time, now);
            case POSSIBLE -> announced ? ofPlan(time, now) : byBounds(time, now);
            case UNKNOWN -> byBounds(time, now);
        };
    }

    private static Phase ofPlan(TimeBounds time, LocalDateTime now) {
        if (reached(time.end().latest(), now)) {
            return OVERDUE;
        }
        if (time.isUndated() || isAhead(time.start().earliest(), now)) {
            return UPCOMING;
        }
        return reached(time.start().latest(), now) ? CURRENT : UNDETERMINED;
    }

    private static Phase byBounds(TimeBounds time, LocalDateTime now) {
        if (isAhead(time.start().earliest(), now)) {
            return UPCOMING;
        }
        if (reached(time.end().latest(), now)) {
            return PAST;
        }
        boolean surelyNotOver =
                time.end().earliest() != null && !time.end().earliest().isBefore(now);
        return reached(time.start().latest(), now) && surelyNotOver ? CURRENT : UNDETERMINED;
    }

    private static boolean isAhead(@Nullable LocalDateTime moment, LocalDateTime now) {
        return moment != null && now.isBefore(moment);
    }

    private static boolean reached(@Nullable LocalDateTime moment, LocalDateTime now) {
        return moment != null && !now.isBefore(moment);
    }
}
