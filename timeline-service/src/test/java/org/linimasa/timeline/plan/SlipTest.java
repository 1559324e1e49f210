package org.linimasa.timeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.timeline.Events.event;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;

class SlipTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-16, 2024-01-16, 0, 0",
        "2024-01-16, 2024-01-20, 4, 4",
        "2024-01-16, 2024-01-10, -6, -6",
        "2024-02-28, 2024-03-01, 2, 2",
        "2023-12-31, 2024-01-01, 1, 1",
        "2024-01, 2024-01-16, 0, 0",
        "2024-01, 2024-03-10, 39, 69",
        "2024-03-10, 2024-01, -69, -39",
        "2024-02, 2024-03, 1, 59",
        "2024-01-31, 2024-01, -30, 0",
        "2024, 2025, 1, 730",
    })
    void countsTheDaysThatBothTimesAllow(String announced, String now, long atLeast, long atMost) {
        assertEquals(Optional.of(new Slip(atLeast, atMost)), slip(announced, now));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-16, [2024-02-01..]", "[2024-02-01..], 2024-03", "[..2024-01], 2024-02"})
    void saysNothingWhereAStartIsOpen(String announced, String now) {
        assertEquals(Optional.empty(), slip(announced, now));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "DENIED", "NOT_OCCURRED"})
    void whatDoesNotTakePlaceHasNotSlipped(Status status) {
        assertEquals(
                Optional.empty(),
                Slip.of(event("off", "2024-02")
                        .status(status)
                        .plan("2024-01-16")
                        .build()));
    }

    @Test
    void whatIsPutOffWithoutANewDateHasSlippedByNoOneKnowsHowMuch() {
        Events.Draft putOff = event("put off", "2024-01-16").status(Status.POSTPONED);
        assertEquals(Optional.empty(), Slip.of(putOff.plan("2024-01-16").build()));
        assertEquals(
                Optional.of(new Slip(6, 6)), Slip.of(putOff.plan("2024-01-10").build()));
    }

    @Test
    void whatWasNeverAnnouncedHasNoSlip() {
        assertEquals(Optional.empty(), Slip.of(event("plain", "2024-01-16").build()));
    }

    private static Optional<Slip> slip(String announced, String now) {
        return Slip.of(event("event", now).plan(announced).build());
    }
}
