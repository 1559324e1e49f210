package org.linimasa.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.EventTime;
import org.linimasa.event.Status;
import org.linimasa.ingest.event.WhenReading.Dated;

class StatusRuleTest {
    private static final LocalDate ANCHOR = LocalDate.of(2024, 1, 17);
    private static final LocalDate SUBMITTED = LocalDate.of(2025, 5, 20);

    @Test
    void plansWhatStartsAfterTheAnchor() {
        assertEquals(Status.PLANNED, status("2024-01-18"));
        assertEquals(Status.PLANNED, status("2024-02"));
        assertEquals(Status.PLANNED, status("[2024-01-18..]"));
    }

    @Test
    void takesWhatIsOverByTheAnchorForPast() {
        assertEquals(Status.OCCURRED, status("2024-01-16"));
        assertEquals(Status.OCCURRED, status("2023"));
    }

    @Test
    void doesNotKnowWhatCanBeEither() {
        assertEquals(Status.UNKNOWN, status("2024-01-17"));
        assertEquals(Status.UNKNOWN, status("2024"));
        assertEquals(Status.UNKNOWN, status("2024-01-17/.."));
        assertEquals(Status.UNKNOWN, of(dated(EventTime.undated(), "", ANCHOR)));
    }

    @Test
    void countsFromTheDayOfSubmissionWhereNoAnchorIsNamed() {
        assertEquals(Status.OCCURRED, of(dated(time("1945"), "1945", null)));
        assertEquals(Status.PLANNED, of(dated(time("2031-02-03"), "2031-02-03", null)));
        assertEquals(Status.UNKNOWN, of(dated(time("2025-05"), "2025-05", null)));
    }

    @Test
    void believesWordsThatPointAwayFromNowWithoutAnyDate() {
        assertEquals(Status.PLANNED, of(dated(EventTime.undated(), "FUTURE_REF", null)));
        assertEquals(Status.OCCURRED, of(dated(EventTime.undated(), "PAST_REF", null)));
    }

    @Test
    void believesTheTitleWhereItSaysMoreThanATime() {
        Dated past = dated(time("2024-01-16"), "2024-01-16", ANCHOR);
        assertEquals(Status.CANCELLED, StatusRule.of(Optional.of(Status.CANCELLED), past, SUBMITTED));
        assertEquals(Status.OCCURRED, StatusRule.of(Optional.of(Status.UNKNOWN), past, SUBMITTED));
    }

    private static Status status(String edtf) {
        return of(dated(time(edtf), edtf, ANCHOR));
    }

    private static Status of(Dated dated) {
        return StatusRule.of(Optional.empty(), dated, SUBMITTED);
    }

    private static EventTime time(String edtf) {
        return EventTime.of(Edtf.parse(edtf));
    }

    private static Dated dated(EventTime time, String timexValue, LocalDate anchor) {
        return new Dated(time, timexValue, anchor, false, List.of(), List.of());
    }
}
