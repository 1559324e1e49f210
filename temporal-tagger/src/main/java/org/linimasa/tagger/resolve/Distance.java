package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.meaning.Meaning.Length;

/**
 * A length of time laid on the calendar: from an event, to a day beside it, from or to the document time.
 *
 * @param edtf the day or days it leads to; null where nothing says
 * @param anchor what it is measured from; null where nothing is
 * @param stretch its ends
 * @param steps how it was laid
 */
record Distance(@Nullable String edtf, @Nullable Anchor anchor, Stretch stretch, List<ExplanationStep> steps) {
    /** A length that is measured from nothing. */
    static final Distance NONE = new Distance(null, null, Stretch.NOWHERE, List.of());

    Distance {
        steps = List.copyOf(steps);
    }

    /**
     * "Two days after the vote": from the event's day.
     *
     * @param side 1 after the event, -1 before it
     */
    static Distance fromDay(Length length, int side, LocalDate event) {
        LocalDate day = Lengths.from(event, length, side);
        Stretch stretch = Stretch.from(event, day, side);
        if (day == null) {
            return new Distance(null, null, stretch, List.of());
        }
        ExplanationStep step = ExplanationStep.of(
                "counted-from-event", "counted from the day named last for the event", null, event.toString());
        return new Distance(day.toString(), event(event, side), stretch, List.of(step));
    }

    /**
     * "On March 3, two days after the vote": to the day beside it, and back from there to the event.
     *
     * @param side 1 after the event, -1 before it
     */
    static Distance toDay(Length length, int side, LocalDate day) {
        LocalDate event = Lengths.from(day, length, -side);
        ExplanationStep step = ExplanationStep.of(
                "date-beside", "the date beside it lies so far from the event", null, day.toString());
        return new Distance(
                day.toString(),
                event == null ? null : event(event, side),
                Stretch.from(day, event, -side),
                List.of(step));
    }

    /** "The past two weeks": to or from the document time, null where that is unknown. */
    static Distance fromDocument(Length length, Situation situation) {
        LocalDate document = situation.documentDay();
        if (document == null) {
            ExplanationStep step = ExplanationStep.of("no-anchor", "there is no document time to count from");
            Anchor unknown = new Anchor(Anchor.Kind.DOCUMENT_TIME, null, null, null);
            return new Distance(null, unknown, Stretch.NOWHERE, List.of(step));
        }
        LocalDate other = Lengths.from(document, length, length.reaching());
        String edtf = other == null ? null : length.reaching() < 0 ? other + "/" + document : document + "/" + other;
        String day = document.toString();
        ExplanationStep step =
                ExplanationStep.of("reaches-document-time", "counted from " + situation.documentWords(), null, day);
        return new Distance(
                edtf, situation.documentAnchor(day), Stretch.from(document, other, length.reaching()), List.of(step));
    }

    /**
     * "Two days after the vote" where nothing says when it was: counted from an event without a date.
     *
     * @param side 1 after the event, -1 before it
     */
    static Distance fromUndatedEvent(int side) {
        ExplanationStep step = ExplanationStep.of("no-anchor", NearestDates.UNDATED_EVENT);
        return new Distance(null, event(null, side), Stretch.NOWHERE, List.of(step));
    }

    /** "The first nine months of 2023": from its first day on; nowhere where the length does not say how far. */
    static Distance opening(Length length, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate after = Lengths.from(first, length, 1);
        if (after == null || after.isAfter(first.plusYears(1))) {
            return NONE;
        }
        LocalDate last = after.minusDays(1);
        boolean months = after.getDayOfMonth() == 1;
        String edtf = months ? YearMonth.from(first) + "/" + YearMonth.from(last) : first + "/" + last;
        ExplanationStep step = ExplanationStep.of("opens-year", "the first of " + year, null, String.valueOf(year));
        return new Distance(edtf, null, Stretch.from(first, last, 1), List.of(step));
    }

    /** The last year of which so long a first part was over when a report was written; null where that is unknown. */
    static YearSpan.@Nullable Year yearOpened(Length length, @Nullable LocalDate written) {
        LocalDate after = written == null ? null : Lengths.from(written.withDayOfYear(1), length, 1);
        if (written == null || after == null) {
            return null;
        }
        return new YearSpan.Year(written.getYear() - (after.isAfter(written) ? 1 : 0));
    }

    private static Anchor event(@Nullable LocalDate event, int side) {
        Anchor.Side where = side > 0 ? Anchor.Side.AFTER : Anchor.Side.BEFORE;
        return new Anchor(Anchor.Kind.EVENT, event == null ? null : event.toString(), null, null, where);
    }
}
