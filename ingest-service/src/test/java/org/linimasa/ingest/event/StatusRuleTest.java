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
        assertEquals(Status.UNKNOWN, StatusRule.of(Optional.empty(), dated(EventTime.undated(), "", ANCHOR)));
        assertEquals(Status.UNKNOWN, StatusRule.of(Optional.empty(), dated(time("1945"), "1945", null)));
    }

    @Test
    void believesWordsThatPointAwayFromNowWithoutAnyDate() {
        assertEquals(Status.PLANNED, StatusRule.of(Optional.empty(), dated(EventTime.undated(), "FUTURE_REF", null)));
        assertEquals(Status.OCCURRED, StatusRule.of(Optional.empty(), dated(EventTime.undated(), "PAST_REF", null)));
    }

    @Test
    void believesTheTitleWhereItSaysMoreThanATime() {
        Dated past = dated(time("2024-01-16"), "2024-01-16", ANCHOR);
        assertEquals(Status.CANCELLED, StatusRule.of(Optional.of(Status.CANCELLED), past));
        assertEquals(Status.OCCURRED, StatusRule.of(Optional.of(Status.UNKNOWN), past));
    }

    private static Status status(String edtf) {
        return StatusRule.of(Optional.empty(), dated(time(edtf), edtf, ANCHOR));
    }

    private static EventTime time(String edtf) {
        return EventTime.of(Edtf.parse(edtf));
    }

    private static Dated dated(EventTime time, String timexValue, LocalDate anchor) {
        return new Dated(time, timexValue, anchor, false, List.of(), List.of());
    }
}
