package org.linimasa.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalWindowTest {
    /** Time runs over the half hours of these hours, so that there is always a moment between two bounds. */
    private static final int HOURS = 5;

    /**
     * Every choice of four bounds and a window on a small clock, with every side absent too, against every start and end
     * that the bounds allow.
     */
    @Test
    void comparesExactlyWhatTheBoundsAllow() {
        int cases = 0;
        for (TimeBounds time : allBounds()) {
            List<LocalWindow> meant = allTimesWithin(time);
            for (LocalWindow window : allWindows()) {
                assertEquals(
                        meant.stream().anyMatch(w -> overlap(w, window)),
                        window.canOverlap(time),
                        () -> time + " can overlap " + window);
                assertEquals(
                        meant.stream().allMatch(w -> overlap(w, window)),
                        window.surelyOverlaps(time),
                        () -> time + " surely overlaps " + window);
                assertEquals(
                        meant.stream().anyMatch(w -> within(w, window)),
                        window.canContain(time),
                        () -> time + " can lie in " + window);
                assertEquals(
                        meant.stream().allMatch(w -> within(w, window)),
                        window.surelyContains(time),
                        () -> time + " surely lies in " + window);
                cases++;
            }
        }
        assertTrue(cases > 1_575, "walked " + cases);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024                          | 2024-01-01T00:00
            2024-01                       | 2024-01-01T00:00
            2024-02-29                    | 2024-02-29T00:00
            -0044-03                      | -0044-03-01T00:00
            2024-01-16T18:30              | 2024-01-16T18:30
            2024-01-16T18:30:15           | 2024-01-16T18:30:15
            2024-01-16T18:30:15.999       | 2024-01-16T18:30:15
            2024-01-16T18:30:00Z          | 2024-01-17T01:30
            2024-01-16T18:30:00+09:00     | 2024-01-16T16:30
            2024-01-16T18:30:00.5-03:30   | 2024-01-17T05:00
            """)
    void readsTheFirstInstantInTheLocalTimeOfTheZone(String text, LocalDateTime first) {
        ZoneId jakarta = ZoneId.of("Asia/Jakarta");
        assertEquals(first, LocalWindow.parse(text, null, jakarta).from());
        assertEquals(first, LocalWindow.parse(null, text, jakarta).to());
    }

    @Test
    void keepsTheInstantsOwnLocalTimeWithoutAZone() {
        assertEquals(
                LocalDateTime.parse("2024-01-16T18:30"),
                LocalWindow.parse("2024-01-16T18:30:00+09:00", null, null).from());
    }

    @Test
    void aMonthUpToTheNextIsThatMonth() {
        assertEquals(
                new LocalWindow(LocalDateTime.parse("2024-01-01T00:00"), LocalDateTime.parse("2024-02-01T00:00")),
                LocalWindow.parse("2024-01", "2024-02", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-13                   | 5  | has month 13
            2024-02-30                | 8  | has day 30, but February 2024 has 29 days,
            201X                      | 3  | has 'X' (expected: a year, month or day, a local date-time, or an RFC 3339 instant)
            2024?                     | 4  | has '?' (expected: a year, month or day, a local date-time, or an RFC 3339 instant)
            2024-21                   | 5  | has a season or part of a year (expected: a year, month or day, a local date-time, or an RFC 3339 instant)
            1950S2                    | 4  | has 'S' (expected: a year, month or day, a local date-time, or an RFC 3339 instant)
            2024/2025                 | 4  | has '/' (expected: a year, month or day, a local date-time, or an RFC 3339 instant)
            yesterday                 | 0  | has 'y' where a digit of the year is expected
            ''                        | 0  | is empty
            2024-01T10:00             | 7  | has 'T' where '-' and the day are expected
            2024-01-16T25:00          | 11 | has hour 25
            2024-01-16T18:00:00 07:00 | 19 | has ' ' where an offset is expected (in a URL '+' is written %2B)
            2024-01-16T18:00:00WIB    | 19 | has 'W' where the time is over (Z or an offset such as +07:00, or nothing, follows)
            Tomorrow                  | 0  | has 'T' where a digit of the year is expected
            """)
    void refusesAnythingElseWithTheCharacterAndTheReason(String text, int index, String reason) {
        EdtfParseException refused = assertThrows(EdtfParseException.class, () -> LocalWindow.parse(text, null, null));
        assertEquals(reason, refused.reason());
        assertEquals(index, refused.index());
    }

    @Test
    void refusesAWindowThatIsEmpty() {
        assertThrows(IllegalArgumentException.class, () -> LocalWindow.parse("2024-02", "2024-01", null));
        assertThrows(IllegalArgumentException.class, () -> LocalWindow.parse("2024-02", "2024-02", null));
    }

    private static boolean overlap(LocalWindow event, LocalWindow window) {
        return (window.to() == null || event.from().isBefore(window.to()))
                && (window.from() == null || event.to().isAfter(window.from()));
    }

    private static boolean within(LocalWindow event, LocalWindow window) {
        return (window.from() == null || !event.from().isBefore(window.from()))
                && (window.to() == null || !event.to().isAfter(window.to()));
    }

    private static List<TimeBounds> allBounds() {
        List<TimeBounds> all = new ArrayList<>();
        for (Bound start : allRanges()) {
            for (Bound end : allRanges()) {
                try {
                    all.add(new TimeBounds(start, end));
                } catch (IllegalArgumentException empty) {
                    // No start and end satisfy them: not a time.
                }
            }
        }
        return all;
    }

    private static List<Bound> allRanges() {
        List<Bound> all = new ArrayList<>();
        for (int from = -1; from < HOURS; from++) {
            for (int to = from + 1; to <= HOURS; to++) {
                all.add(new Bound(from < 0 ? null : hour(from), to == HOURS ? null : hour(to)));
            }
        }
        return all;
    }

    private static List<LocalWindow> allWindows() {
        return allRanges().stream()
                .map(range -> new LocalWindow(range.earliest(), range.latest()))
                .toList();
    }

    /** Absent bounds are walked two hours beyond the clock, which no window but an endless one reaches. */
    private static List<LocalWindow> allTimesWithin(TimeBounds time) {
        List<LocalWindow> all = new ArrayList<>();
        for (LocalDateTime start = hour(-2); start.isBefore(hour(HOURS + 2)); start = start.plusMinutes(30)) {
            for (LocalDateTime end = start.plusMinutes(30); !end.isAfter(hour(HOURS + 2)); end = end.plusMinutes(30)) {
                if (allows(time, start, end)) {
                    all.add(new LocalWindow(start, end));
                }
            }
        }
        return all;
    }

    private static boolean allows(TimeBounds time, LocalDateTime start, LocalDateTime end) {
        return !isBefore(start, time.start().earliest())
                && (time.start().latest() == null || start.isBefore(time.start().latest()))
                && (time.end().earliest() == null || end.isAfter(time.end().earliest()))
                && (time.end().latest() == null || !end.isAfter(time.end().latest()));
    }

    private static boolean isBefore(LocalDateTime moment, @Nullable LocalDateTime bound) {
        return bound != null && moment.isBefore(bound);
    }

    private static LocalDateTime hour(int hour) {
        return LocalDateTime.of(2024, 1, 16, 6, 0).plusHours(hour);
    }
}
