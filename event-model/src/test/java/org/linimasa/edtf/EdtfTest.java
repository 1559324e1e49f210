package org.linimasa.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
    /** The qualifiers of year, month and day, "-" for none. */
    @ParameterizedTest
    @CsvSource({
        "2004-06-11%,    %, %, %, 2004-06-11%",
        "2004-06~-11,    ~, ~, -, 2004-06~-11",
        "2004?-06-11,    ?, -, -, 2004?-06-11",
        "?2004-06-11,    ?, -, -, 2004?-06-11",
        "?2004-06-~11,   ?, -, ~, ?2004-06-~11",
        "2004?-06-~11,   ?, -, ~, ?2004-06-~11",
        "2004-%06-11,    -, %, -, 2004-%06-11",
        "2004~-06?-11,   %, ?, -, %2004-?06-11",
        "2004-06-~11,    -, -, ~, 2004-06-~11",
        "~2004-~06-~11,  ~, ~, ~, 2004-06-11~",
        "2004-?06~-11,   ~, %, -, ~2004-%06-11",
    })
    void aQualifierToTheRightCountsForAllToItsLeft(
            String text, String year, String month, String day, String canonical) {
        CalendarDate date = (CalendarDate) Edtf.parse(text);
        assertEquals(year, symbol(date.year()));
        assertEquals(month, symbol(date.month()));
        assertEquals(day, symbol(date.day()));
        assertEquals(canonical, date.toString());
        assertEquals(date, Edtf.parse(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "1985-04-12T23:20:30-04,    1985-04-12T23:20:30-04:00",
        "1985-04-12T23:20:30+00:00, 1985-04-12T23:20:30Z",
        "2001?-21,                  2001?-21",
        "2001-21~,                  2001-21~",
        "Y17E07,                    Y17E7",
        "Y-123450,                  Y-123450",
        "'[1667,1668]',             '[1667,1668]'",
    })
    void writesTheCanonicalForm(String text, String canonical) {
        assertEquals(canonical, Edtf.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({
        // a gap in the set
        "'[1960,1970]',   1965-01-01, 1966-01-01, false, false",
        "'[1960,1970]',   1969-06-01, 1970-02-01, true,  true",
        "'{1960,1970}',   1965-01-01, 1966-01-01, false, false",
        // all of them must have their part in the window
        "'{1960,1970}',   1959-01-01, 1965-01-01, true,  false",
        "'{1960,1970}',   1960-12-31, 1970-01-02, true,  true",
        "{1960..1970},    1961-01-01, 1971-01-01, true,  false",
        "{..1984},        1900-01-01, 1985-01-01, true,  false",
        // a day of every year, a day of some month
        "XXXX-12-25,      2024-12-01, 2024-12-25, false, false",
        "XXXX-12-25,      2024-12-25, 2024-12-26, true,  true",
        "XXXX-02-29,      2021-01-01, 2024-02-29, false, false",
        "2024-XX-31,      2024-04-01, 2024-05-01, false, false",
        "20XX-24,         2024-02-28, 2024-03-01, true,  true",
        "20XX-24,         2024-03-01, 2024-12-01, false, false",
        // the gap of each end counts
        "202X-12-25/2030, 2024-01-01, 2024-12-25, true,  false",
        "2024-01-15/..,   2024-01-01, 2024-02-01, true,  true",
        "../..,           2024-01-01, 2024-02-01, true,  true",
    })
    void tellsExactlyWhereTheBoundsOnlyTellRoughly(
            String text, String from, String to, boolean overlaps, boolean within) {
        LocalWindow window = LocalWindow.parse(from, to, null);
        assertEquals(overlaps, Edtf.parse(text).canOverlap(window));
        assertEquals(within, Edtf.parse(text).canLieWithin(window));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-16,          true",
        "201X,                true",
        "2024-XX,             true",
        "XXXX-12,             false",
        "2024-1X-01,          false",
        "20XX-21,             false",
        "'[1667,1668]',       true",
        "'[1668,1667..1670]', true",
        "'[1667,1669]',       false",
        "'[..1667,1668]',     true",
        "'[..1667,1669..]',   false",
        "'{1667,1668}',       false",
        "'{1667}',            true",
        "2004-06-XX/2004-07,  true",
        "XXXX-06/..,          false",
    })
    void marksBoundsThatAllowTooMuch(String text, boolean exact) {
        assertEquals(exact, Edtf.parse(text).boundsAreExact());
    }

    @Test
    void comparesTheEndsOfAnIntervalInOneOffset() {
        TimeBounds bounds =
                Edtf.parse("2024-01-16T10:00:00+07:00/2024-01-16T04:00:00Z").bounds();
        assertEquals(LocalDateTime.parse("2024-01-16T11:00:00"), bounds.end().earliest());
        assertThrows(EdtfParseException.class, () -> Edtf.parse("2024-01-16T10:00:00+07:00/2024-01-16T02:00:00Z"));
    }

    @Test
    void ordersByEarliestStartAndPutsTheUndatedLast() {
        List<String> expected = List.of(
                "Y-17E7",
                "-0044-03-15",
                "../1989",
                "2014/..",
                "2024-01",
                "2024-01-15",
                "2024-01-15/2024-01-17",
                "2024-01-16",
                "[2024-01-16..]",
                "[..1989]");
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        List<String> ordered = shuffled.stream()
                .map(Edtf::parse)
                .sorted(Edtf.CHRONOLOGICAL)
                .map(Edtf::toString)
                .toList();
        assertEquals(expected, ordered);
    }

    @Test
    void refusesMembersThatAreNoDate() {
        DatePart february = new DatePart(false, "02", Qualifier.NONE);
        DatePart thirtieth = new DatePart(false, "30", Qualifier.NONE);
        DatePart year = new DatePart(false, "2024", Qualifier.NONE);
        assertThrows(IllegalArgumentException.class, () -> new CalendarDate(year, february, thirtieth));
        assertThrows(IllegalArgumentException.class, () -> new NumericYear(2024, 0, 0, Qualifier.NONE));
        assertThrows(IllegalArgumentException.class, () -> new NumericYear(1, 9, 0, Qualifier.NONE));
        assertThrows(IllegalArgumentException.class, () -> CalendarDate.ofYear(10_000));
        assertThrows(IllegalArgumentException.class, () -> new EdtfSet(EdtfSet.Kind.ONE_OF, List.of()));
    }

    private static String symbol(@Nullable DatePart part) {
        return part == null || part.qualifier() == Qualifier.NONE
                ? "-"
                : part.qualifier().symbol();
    }
}
