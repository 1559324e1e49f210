package org.linimasa.timeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.edtf.Edtf;
import org.linimasa.event.ClockTime;
import org.linimasa.event.DayHours;
import org.linimasa.event.EventTime;
import org.linimasa.event.PartOfDay;
import org.linimasa.event.Precision;

class CalendarTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-16, 2024-01-16, 2024-01-17",
        "2024-01-15/2024-01-17, 2024-01-15, 2024-01-18",
        "2024-02, 2024-02-01, 2024-03-01",
        "2024-01/2024-03, 2024-01-01, 2024-04-01",
        "2024-01-16?, 2024-01-16, 2024-01-17",
        "0001-01-01, 0001-01-01, 0001-01-02",
    })
    void aDayWeekOrMonthLiesOnAllItsDays(String edtf, String first, String end) {
        assertEquals(first + " to " + end, shown(edtf, false));
        assertEquals(first + " to " + end, shown(edtf, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01",
        "2024-21, 2024-03-01",
        "202X, 2020-01-01",
        "2014/.., 2014-01-01",
        "[2024-01-16..], 2024-01-16",
        "2020/2024-01-03, 2020-01-01",
    })
    void whatIsCoarserOrOpenHasNoPlaceUnlessOneAsksForIt(String edtf, String earliest) {
        assertEquals("nowhere", shown(edtf, false));
        assertEquals(
                "~" + earliest + " to "
                        + Edtf.parse(earliest).bounds().end().latest().toLocalDate(),
                shown(edtf, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[..1989]", "../1989", "-0550", "-0044-03-15", "Y17000", "9999-12-31"})
    void whatACalendarCannotWriteIsNeverShown(String edtf) {
        assertEquals("nowhere", shown(edtf, true));
    }

    @Test
    void aPartOfADayIsNoClockTime() {
        EventTime night = day().withPartOfDay(PartOfDay.NIGHT, new DayHours(18, 24));
        assertEquals("2024-01-16 to 2024-01-17", shown(night, false));
    }

    @Test
    void aClockTimeHasAnEndOnlyWhereTheTextTellsOne() {
        ClockTime half = new ClockTime(LocalTime.of(18, 30), Precision.MINUTE);
        ClockTime late = new ClockTime(LocalTime.of(20, 0), Precision.MINUTE);
        ClockTime hour = new ClockTime(LocalTime.of(18, 0), Precision.HOUR);
        assertEquals("2024-01-16T18:30 to null", shown(day().withClock(half), false));
        assertEquals("2024-01-16T18:30 to 2024-01-16T20:00", shown(day().withClock(half, late), false));
        assertEquals("2024-01-16T18:00 to 2024-01-16T19:00", shown(day().withClock(hour), false));
    }

    private static EventTime day() {
        return EventTime.of(Edtf.parse("2024-01-16"));
    }

    private static String shown(String edtf, boolean includeVague) {
        return shown(EventTime.of(Edtf.parse(edtf)), includeVague);
    }

    private static String shown(EventTime time, boolean includeVague) {
        Optional<CalendarTime> found = CalendarTime.of(time, includeVague);
        if (found.isEmpty()) {
            return "nowhere";
        }
        return switch (found.get()) {
            case CalendarTime.Days days ->
                (days.vague() ? "~" : "") + days.firstInclusive() + " to " + days.endExclusive();
            case CalendarTime.Clock clock -> clock.start() + " to " + clock.end();
        };
    }
}
