package org.linimasa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.TimeBounds;

class EventTimeTest {
    private static final ClockTime HALF_PAST_SIX = new ClockTime(LocalTime.of(18, 30), Precision.MINUTE);

    @Test
    void aPartOfTheStretchLeavesTheBoundsAndStaysWithTheTime() {
        EventTime year = EventTime.of(Edtf.parse("2023"));
        EventTime late = year.withMod(Modifier.END).withZone("Asia/Jakarta").withLabel("akhir 2023");

        assertEquals(Modifier.END, late.mod());
        assertEquals(year.bounds(), late.bounds());
    }

    @Test
    void aNightLiesWithinItsHours() {
        EventTime night = on("2024-01-16").withPartOfDay(PartOfDay.NIGHT, new DayHours(18, 24));
        Bound hours = bound("2024-01-16T18:00", "2024-01-17T00:00");
        assertEquals(new TimeBounds(hours, hours), night.bounds());
        assertEquals(Precision.DAY, night.precision());
        assertEquals("2024-01-16", night.edtf());
        assertEquals(PartOfDay.NIGHT, night.partOfDay());
    }

    @Test
    void hoursMayReachIntoTheNextDay() {
        EventTime night = on("2024-12-31").withPartOfDay(PartOfDay.NIGHT, new DayHours(22, 29));
        assertEquals(bound("2024-12-31T22:00", "2025-01-01T05:00"), night.start());
    }

    @ParameterizedTest
    @CsvSource({"2024-01", "2024-01-15/2024-01-17", "2024-01-XX"})
    void aPartOfNoSingleDayLeavesTheBounds(String edtf) {
        assertEquals(
                on(edtf).bounds(),
                on(edtf).withPartOfDay(PartOfDay.NIGHT, new DayHours(18, 24)).bounds());
    }

    @Test
    void aClockTimeIsAGranuleNeverAPoint() {
        EventTime minute = on("2024-01-16").withClock(HALF_PAST_SIX);
        assertEquals(bound("2024-01-16T18:30", "2024-01-16T18:31"), minute.start());
        assertEquals(minute.start(), minute.end());
        assertEquals(Precision.MINUTE, minute.precision());
        assertEquals("2024-01-16", minute.edtf());
    }

    @Test
    void aClockTimeOfNoSingleDaySaysNothing() {
        assertEquals(on("2024-01"), on("2024-01").withClock(HALF_PAST_SIX));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16,            20, 2024-01-16T18:30, 2024-01-16T20:00",
        "2024-01-16,             2, 2024-01-16T18:30, 2024-01-17T02:00",
        "2024-01-16/2024-01-18, 12, 2024-01-16T18:30, 2024-01-18T12:00",
    })
    void fromOneClockTimeToAnother(String edtf, int toHour, LocalDateTime start, LocalDateTime end) {
        EventTime time = on(edtf).withClock(HALF_PAST_SIX, new ClockTime(LocalTime.of(toHour, 0), Precision.MINUTE));
        assertEquals(new Bound(start, start.plusMinutes(1)), time.start());
        assertEquals(new Bound(end, end.plusMinutes(1)), time.end());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16T18:30:00, SECOND",
        "2024-01-16, DAY",
        "2024-01-1X, MONTH",
        "2024-01-XX, MONTH",
        "2024-01, MONTH",
        "2024-34, QUARTER",
        "2024-1X, QUARTER",
        "2024-21, SEASON",
        "2024-40, HALF_YEAR",
        "2024-37, HALF_YEAR",
        "2024, YEAR",
        "2024-XX, YEAR",
        "-0044, YEAR",
        "Y170000002, YEAR",
        "201X, DECADE",
        "20XX, CENTURY",
        "1950S2, CENTURY",
        "1XXX, MILLENNIUM",
        "2014/.., INTERVAL",
        "../1989, INTERVAL",
        "2024-01-15/2024-01-17, INTERVAL",
        "'{1960,1961-12}', INTERVAL",
        "[2024-01-16..], UNDATED",
        "[..1989], UNDATED",
        "../.., UNDATED",
    })
    void precisionIsTheUnitTheTextCommitsTo(String edtf, Precision precision) {
        assertEquals(precision, on(edtf).precision());
    }

    /** Document time is 2024-01-17. "-" is unbounded. */
    @ParameterizedTest
    @CsvSource({
        "ONGOING,  2024-01-15/..,         2024-01-15T00:00, 2024-01-16T00:00, 2024-01-17T00:00, -",
        "ONGOING,  2024,                  2024-01-01T00:00, 2025-01-01T00:00, 2024-01-17T00:00, 2025-01-01T00:00",
        "ONGOING,  2024-01-15,            2024-01-15T00:00, 2024-01-16T00:00, 2024-01-15T00:00, 2024-01-16T00:00",
        "OCCURRED, 2024,                  2024-01-01T00:00, 2024-01-18T00:00, 2024-01-01T00:00, 2025-01-01T00:00",
        "OCCURRED, [2024-01-16..],        2024-01-16T00:00, 2024-01-18T00:00, 2024-01-16T00:00, -",
        "OCCURRED, 2024-01-20,            2024-01-20T00:00, 2024-01-21T00:00, 2024-01-20T00:00, 2024-01-21T00:00",
        "OCCURRED, 2023-09,               2023-09-01T00:00, 2023-10-01T00:00, 2023-09-01T00:00, 2023-10-01T00:00",
        "PLANNED,  [2024-01-16..],        2024-01-16T00:00, -,                2024-01-16T00:00, -",
    })
    void statusNarrowsButNeverEmpties(
            Status status,
            String edtf,
            String startEarliest,
            String startLatest,
            String endEarliest,
            String endLatest) {
        EventTime narrowed =
                on(edtf).narrowedBy(status, Edtf.parse("2024-01-17").bounds());
        assertEquals(
                new TimeBounds(bound(startEarliest, startLatest), bound(endEarliest, endLatest)), narrowed.bounds());
    }

    @Test
    void anUndatedTimeIsNarrowedToo() {
        TimeBounds today = Edtf.parse("2024-01-17").bounds();
        assertEquals(
                bound("-", "2024-01-18T00:00"),
                EventTime.undated().narrowedBy(Status.OCCURRED, today).start());
        assertEquals(
                bound("2024-01-17T00:00", "-"),
                EventTime.undated().narrowedBy(Status.ONGOING, today).end());
    }

    @Test
    void refusesWhatIsNoEdtf() {
        assertThrows(
                EdtfParseException.class,
                () -> new EventTime("16/1", null, null, Precision.DAY, null, null, null, null, null, List.of()));
    }

    private static EventTime on(String edtf) {
        return EventTime.of(Edtf.parse(edtf));
    }

    private static Bound bound(String earliest, String latest) {
        return new Bound(moment(earliest), moment(latest));
    }

    private static @Nullable LocalDateTime moment(String text) {
        return text.equals("-") ? null : LocalDateTime.parse(text);
    }
}
