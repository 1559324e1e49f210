package org.linimasa.ingest.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Status;
import org.linimasa.ingest.event.WhenReading.Dated;

/**
 * The status of an event whose submitter names none: what the title says in so many words; else PLANNED when the time
 * lies after the anchor, OCCURRED when it is over by then, and UNKNOWN when neither is sure. Without an anchor the day counts on
 * which the event was first submitted.
 */
final class StatusRule {
    /** Any other status of a title is only what a sentence about the past would have. */
    private static final Set<Status> SAID_IN_TITLES = Set.of(
            Status.PLANNED, Status.POSSIBLE, Status.POSTPONED, Status.CANCELLED, Status.DENIED, Status.NOT_OCCURRED);

    private StatusRule() {}

    static Status of(Optional<Status> title, Dated dated, LocalDate submittedOn) {
        LocalDate named = dated.anchor();
        LocalDate anchor = named == null ? submittedOn : named;
        return title.filter(SAID_IN_TITLES::contains).orElseGet(() -> byTime(dated, anchor));
    }

    private static Status byTime(Dated dated, LocalDate anchor) {
        TimeBounds bounds = dated.time().bounds();
        if (dated.timexValue().equals(WhenReading.FUTURE)
                || surelyFrom(bounds.start().earliest(), anchor.plusDays(1))) {
            return Status.PLANNED;
        }
        if (dated.timexValue().equals("PAST_REF") || surelyOver(bounds.end().latest(), anchor)) {
            return Status.OCCURRED;
        }
        return Status.UNKNOWN;
    }

    private static boolean surelyFrom(@Nullable LocalDateTime earliest, LocalDate day) {
        return earliest != null && !earliest.isBefore(day.atStartOfDay());
    }

    private static boolean surelyOver(@Nullable LocalDateTime latest, LocalDate day) {
        return latest != null && !latest.isAfter(day.atStartOfDay());
    }
}
