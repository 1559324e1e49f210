package org.linimasa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Edtf;

class PhaseTest {
    /**
     * Now is 2024-01-17T12:00. The last three columns: planned (postponed, possible if announced), unknown (possible if not
     * announced), where it stands.
     */
    @ParameterizedTest(name = "{0} {3}")
    @CsvSource({
        "2024-02-01,            UPCOMING,     UPCOMING,     ahead",
        "2024-02-01/2024-02-03, UPCOMING,     UPCOMING,     an interval ahead",
        "2024-01-17,            UNDETERMINED, UNDETERMINED, within its only day",
        "2024,                  UNDETERMINED, UNDETERMINED, within its year",
        "2024-01-15/2024-01-19, CURRENT,      CURRENT,      surely started and not over",
        "2024-01-15/2024-01-17, CURRENT,      UNDETERMINED, surely started and perhaps over",
        "2024-01-15/2024-01,    CURRENT,      UNDETERMINED, surely started and ends some day this month",
        "2024-01/2024-02,       UNDETERMINED, UNDETERMINED, perhaps started and not over",
        "2014/..,               CURRENT,      UNDETERMINED, started and its end is open",
        "../2025,               UNDETERMINED, UNDETERMINED, start unknown and end ahead",
        "2024-01-16,            OVERDUE,      PAST,         over",
        "2024-01-17T11:59:59,   OVERDUE,      PAST,         over this very second",
        "2024-01-17T12:00:01,   UPCOMING,     UPCOMING,     ahead by a second",
        "[2024-01-16..],        UPCOMING,     UNDETERMINED, undated: after a day that is over",
        "[2024-02-01..],        UPCOMING,     UPCOMING,     undated: after a day that is ahead",
        "[..2025],              UPCOMING,     UNDETERMINED, undated: before a year that is ahead",
        "[..2023],              OVERDUE,      PAST,         undated: before a year that is over",
        "../..,                 UPCOMING,     UNDETERMINED, undated",
    })
    void followsStatusAndBounds(String edtf, Phase planned, Phase unknown, String position) {
        for (Status status : Status.values()) {
            for (boolean announced : new boolean[] {true, false}) {
                Phase expected = switch (status) {
                    case CANCELLED, DENIED, NOT_OCCURRED -> Phase.UNDETERMINED;
                    case ONGOING -> Phase.CURRENT;
                    case OCCURRED -> Phase.PAST;
                    case PLANNED, POSTPONED -> planned;
                    case POSSIBLE -> announced ? planned : unknown;
                    case UNKNOWN -> unknown;
                };
                assertEquals(
                        expected,
                        Phase.of(status, Edtf.parse(edtf).bounds(), announced, LocalDateTime.parse("2024-01-17T12:00")),
                        () -> status + ", " + position);
            }
        }
    }

    @Test
    void nowIsTheTimeWhereTheEventHappens() {
        Instant evening = Instant.parse("2024-01-16T18:00:00Z");
        EventTime day = EventTime.of(Edtf.parse("2024-01-17"));
        assertEquals(Phase.UPCOMING, Phase.of(Status.PLANNED, day, null, evening, ZoneOffset.UTC));
        assertEquals(
                Phase.UNDETERMINED,
                Phase.of(Status.PLANNED, day.withZone("Asia/Jakarta"), null, evening, ZoneOffset.UTC),
                "in Jakarta the 17th has begun");
    }
}
