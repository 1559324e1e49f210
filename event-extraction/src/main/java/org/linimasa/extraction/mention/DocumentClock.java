package org.linimasa.extraction.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.event.Status;

/** What the document's own time says of the events it reports, where nothing else dates them. */
final class DocumentClock {
    private final TimeBounds bounds;
    private final @Nullable String edtf;
    private @Nullable LocalDate latestReported;

    DocumentClock(DocumentTime documentTime) {
        edtf = documentTime.edtf();
        bounds = edtf == null ? TimeBounds.UNBOUNDED : boundsOf(edtf);
    }

    private static TimeBounds boundsOf(String value) {
        try {
            return Edtf.parse(value).bounds();
        } catch (EdtfParseException e) {
            return TimeBounds.UNBOUNDED;
        }
    }

    /** Within what the document was written. */
    TimeBounds bounds() {
        return bounds;
    }

    /**
     * Learns the latest day that the document reports as past: it was written on that day or later. Where nothing is
     * known of its time, the days that it names are history, and what is planned is not planned from then on.
     */
    void learnFrom(List<Draft> drafts) {
        if (edtf == null) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.status != Status.OCCURRED || draft.time == null || draft.time.precision() != Precision.DAY) {
                continue;
            }
            LocalDateTime start = draft.time.bounds().start().earliest();
            LocalDateTime end = bounds.end().latest();
            if (start != null
                    && (end == null || start.isBefore(end))
                    && (latestReported == null || start.toLocalDate().isAfter(latestReported))) {
                latestReported = start.toLocalDate();
            }
        }
    }

    /** The first day on which the document can have been written. */
    Optional<LocalDate> earliest() {
        LocalDateTime start = bounds.start().earliest();
        LocalDate first = start == null ? null : start.toLocalDate();
        if (latestReported != null && (first == null || latestReported.isAfter(first))) {
            return Optional.of(latestReported);
        }
        return Optional.ofNullable(first);
    }

    /** The day of the document, where it is known to the day. */
    Optional<LocalDate> day() {
        LocalDateTime start = bounds.start().earliest();
        LocalDateTime end = bounds.end().latest();
        return start != null && end != null && !start.plusDays(1).isBefore(end)
                ? Optional.of(start.toLocalDate())
                : Optional.empty();
    }

    /** Whether a time lies wholly after the document was written. */
    boolean isAfter(EventTime time) {
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime written = bounds.end().latest();
        return start != null && written != null && !start.isBefore(written);
    }

    /** Whether a time ends after the document was written. */
    boolean endsAfter(EventTime time) {
        LocalDateTime end = time.bounds().end().latest();
        LocalDateTime written = bounds.end().latest();
        return end != null && written != null && end.isAfter(written);
    }

    /** Whether a time is one of the days from the report on: "by January 31". */
    boolean isFromReportOn(EventTime time) {
        LocalDateTime start = time.bounds().start().earliest();
        LocalDateTime end = time.bounds().end().latest();
        LocalDateTime written = bounds.start().earliest();
        return start != null
                && end != null
                && written != null
                && start.equals(written)
                && end.isAfter(written.plusDays(1))
                && time.edtf() != null
                && time.edtf().startsWith("[");
    }

    /** Whether a time was over before the document was written. */
    boolean isBefore(EventTime time) {
        LocalDateTime end = time.bounds().end().latest();
        LocalDateTime written = bounds.start().earliest();
        return end != null && written != null && !end.isAfter(written);
    }

    /** The bounds of an event that nothing dates: what happened did so by then, what is planned will from then on. */
    EventTime undated(Status status) {
        return switch (status) {
            case OCCURRED ->
                edtf == null
                        ? EventTime.undated()
                        : explained(
                                EventTime.of(Edtf.parse("[.." + plain(bounds, edtf) + "]")),
                                "The text gives no date of its own: it happened by the time of the document.");
            case PLANNED ->
                earliest()
                        .map(
                                day -> explained(
                                        EventTime.of(Edtf.parse("[" + day + "..]")),
                                        "The text gives no date: it is planned, so it lies at or after the time of the document."))
                        .orElseGet(EventTime::undated);
            case ONGOING, POSSIBLE, POSTPONED, CANCELLED, DENIED, NOT_OCCURRED, UNKNOWN ->
                explained(EventTime.undated(), "The text gives no date.");
        };
    }

    private static String plain(TimeBounds bounds, String edtf) {
        LocalDateTime last = bounds.end().latest();
        boolean day = edtf.length() > 7;
        return last == null || !day ? edtf : last.minusSeconds(1).toLocalDate().toString();
    }

    private EventTime explained(EventTime time, String detail) {
        return time.explainedBy(null, List.of(ExplanationStep.of("document-time-bounds", detail, null, edtf)));
    }
}
