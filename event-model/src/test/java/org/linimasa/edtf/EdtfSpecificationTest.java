package org.linimasa.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every feature of the specification with an example, its level and its bounds; "-" is unbounded. */
class EdtfSpecificationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # level 0
            1985-04-12                  | 0 | 1985-04-12          | 1985-04-13
            1985-04                     | 0 | 1985-04-01          | 1985-05-01
            1985                        | 0 | 1985-01-01          | 1986-01-01
            0000                        | 0 | 0000-01-01          | 0001-01-01
            1985-04-12T23:20:30         | 0 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31
            1985-04-12T23:20:30Z        | 0 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31
            1985-04-12T23:20:30-04:00   | 0 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31
            1985-04-12T23:20:30+04:30   | 0 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31
            # level 1
            Y170000002                  | 1 | +170000002-01-01    | +170000003-01-01
            Y-170000002                 | 1 | -170000002-01-01    | -170000001-01-01
            2001-21                     | 1 | 2001-03-01          | 2001-06-01
            2001-22                     | 1 | 2001-06-01          | 2001-09-01
            2001-23                     | 1 | 2001-09-01          | 2001-12-01
            2001-24                     | 1 | 2001-12-01          | 2002-03-01
            1984?                       | 1 | 1984-01-01          | 1985-01-01
            2004-06~                    | 1 | 2004-06-01          | 2004-07-01
            2004-06-11%                 | 1 | 2004-06-11          | 2004-06-12
            201X                        | 1 | 2010-01-01          | 2020-01-01
            20XX                        | 1 | 2000-01-01          | 2100-01-01
            2004-XX                     | 1 | 2004-01-01          | 2005-01-01
            1985-04-XX                  | 1 | 1985-04-01          | 1985-05-01
            1985-XX-XX                  | 1 | 1985-01-01          | 1986-01-01
            -1985                       | 1 | -1985-01-01         | -1984-01-01
            -0001                       | 1 | -0001-01-01         | 0000-01-01
            # level 2
            Y-17E7                      | 2 | -170000000-01-01    | -169999999-01-01
            1950S2                      | 2 | 1900-01-01          | 2000-01-01
            -1950S2                     | 2 | -1999-01-01         | -1899-01-01
            Y171010000S3                | 2 | +171000000-01-01    | +172000000-01-01
            Y3388E2S3                   | 2 | +338000-01-01       | +339000-01-01
            2001-25                     | 2 | 2001-03-01          | 2001-06-01
            2001-26                     | 2 | 2001-06-01          | 2001-09-01
            2001-27                     | 2 | 2001-09-01          | 2001-12-01
            2001-28                     | 2 | 2001-12-01          | 2002-03-01
            2001-29                     | 2 | 2001-09-01          | 2001-12-01
            2001-30                     | 2 | 2001-12-01          | 2002-03-01
            2001-31                     | 2 | 2001-03-01          | 2001-06-01
            2001-32                     | 2 | 2001-06-01          | 2001-09-01
            2001-33                     | 2 | 2001-01-01          | 2001-04-01
            2001-34                     | 2 | 2001-04-01          | 2001-07-01
            2001-35                     | 2 | 2001-07-01          | 2001-10-01
            2001-36                     | 2 | 2001-10-01          | 2002-01-01
            2001-37                     | 2 | 2001-01-01          | 2001-05-01
            2001-38                     | 2 | 2001-05-01          | 2001-09-01
            2001-39                     | 2 | 2001-09-01          | 2002-01-01
            2001-40                     | 2 | 2001-01-01          | 2001-07-01
            2001-41                     | 2 | 2001-07-01          | 2002-01-01
            2004-06~-11                 | 2 | 2004-06-11          | 2004-06-12
            2004?-06-11                 | 2 | 2004-06-11          | 2004-06-12
            ?2004-06-~11                | 2 | 2004-06-11          | 2004-06-12
            2004-%06-11                 | 2 | 2004-06-11          | 2004-06-12
            156X-12-25                  | 2 | 1560-12-25          | 1569-12-26
            15XX-12-25                  | 2 | 1500-12-25          | 1599-12-26
            XXXX-12-XX                  | 2 | 0000-12-01          | +10000-01-01
            1XXX-XX                     | 2 | 1000-01-01          | 2000-01-01
            1XXX-12                     | 2 | 1000-12-01          | 2000-01-01
            1984-1X                     | 2 | 1984-10-01          | 1985-01-01
            [1667,1668,1670..1672]      | 2 | 1667-01-01          | 1673-01-01
            [..1760-12-03]              | 2 | -                   | 1760-12-04
            [1760-12..]                 | 2 | 1760-12-01          | -
            [1760-01,1760-02,1760-12..] | 2 | 1760-01-01          | -
            [1667,1760-12]              | 2 | 1667-01-01          | 1761-01-01
            [..1984]                    | 2 | -                   | 1985-01-01
            {1667,1668,1670..1672}      | 2 | 1667-01-01          | 1673-01-01
            {1960,1961-12}              | 2 | 1960-01-01          | 1962-01-01
            {..1984}                    | 2 | -                   | 1985-01-01
            """)
    void datesAndSetsLieWithinTheirBounds(String text, int level, String from, String to) {
        Edtf value = Edtf.parse(text);
        assertEquals(TimeBounds.within(moment(from), moment(to)), value.bounds());
        assertEquals(level, value.level());
        assertEquals(text, value.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # level 0
            1964/2008                   | 0 | 1964-01-01 | 1965-01-01 | 2008-01-01 | 2009-01-01
            2004-06/2006-08             | 0 | 2004-06-01 | 2004-07-01 | 2006-08-01 | 2006-09-01
            2004-02-01/2005-02-08       | 0 | 2004-02-01 | 2004-02-02 | 2005-02-08 | 2005-02-09
            2004-02-01/2005-02          | 0 | 2004-02-01 | 2004-02-02 | 2005-02-01 | 2005-03-01
            2004-02-01/2005             | 0 | 2004-02-01 | 2004-02-02 | 2005-01-01 | 2006-01-01
            2005/2006-02                | 0 | 2005-01-01 | 2006-01-01 | 2006-02-01 | 2006-03-01
            2024-01-15/2024-01-17       | 0 | 2024-01-15 | 2024-01-16 | 2024-01-17 | 2024-01-18
            # level 1
            1985-04-12/..               | 1 | 1985-04-12 | 1985-04-13 | 1985-04-12 | -
            1985-04/..                  | 1 | 1985-04-01 | 1985-05-01 | 1985-04-01 | -
            1985/..                     | 1 | 1985-01-01 | 1986-01-01 | 1985-01-01 | -
            ../1985-04-12               | 1 | -          | 1985-04-13 | 1985-04-12 | 1985-04-13
            ../1985-04                  | 1 | -          | 1985-05-01 | 1985-04-01 | 1985-05-01
            ../1985                     | 1 | -          | 1986-01-01 | 1985-01-01 | 1986-01-01
            1985-04-12/                 | 1 | 1985-04-12 | 1985-04-13 | 1985-04-12 | -
            1985-04/                    | 1 | 1985-04-01 | 1985-05-01 | 1985-04-01 | -
            1985/                       | 1 | 1985-01-01 | 1986-01-01 | 1985-01-01 | -
            /1985-04-12                 | 1 | -          | 1985-04-13 | 1985-04-12 | 1985-04-13
            /1985-04                    | 1 | -          | 1985-05-01 | 1985-04-01 | 1985-05-01
            /1985                       | 1 | -          | 1986-01-01 | 1985-01-01 | 1986-01-01
            1984~/2004-06               | 1 | 1984-01-01 | 1985-01-01 | 2004-06-01 | 2004-07-01
            1984?/2004%                 | 1 | 1984-01-01 | 1985-01-01 | 2004-01-01 | 2005-01-01
            -0044/0014                  | 1 | -0044-01-01 | -0043-01-01 | 0014-01-01 | 0015-01-01
            # level 2
            2004-06-~01/2004-06-~20     | 2 | 2004-06-01 | 2004-06-02 | 2004-06-20 | 2004-06-21
            2004-06-XX/2004-07-03       | 1 | 2004-06-01 | 2004-07-01 | 2004-07-03 | 2004-07-04
            # the granules may be the same: an end is never before its start
            2004/2004                   | 0 | 2004-01-01 | 2005-01-01 | 2004-01-01 | 2005-01-01
            2004/2004-06                | 0 | 2004-01-01 | 2004-07-01 | 2004-06-01 | 2004-07-01
            2004-06/2004                | 0 | 2004-06-01 | 2004-07-01 | 2004-06-01 | 2005-01-01
            """)
    void intervalsStartInTheirFirstDateAndEndInTheirLast(
            String text, int level, String startEarliest, String startLatest, String endEarliest, String endLatest) {
        Edtf value = Edtf.parse(text);
        assertEquals(
                new TimeBounds(
                        new Bound(moment(startEarliest), moment(startLatest)),
                        new Bound(moment(endEarliest), moment(endLatest))),
                value.bounds());
        assertEquals(level, value.level());
        assertEquals(text, value.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | 0  | is empty
            2024-13                   | 5  | has month 13
            2024-00                   | 5  | has month 00
            2024-42                   | 5  | has month 42
            2024-2X                   | 5  | has month 2X
            2024-01-00                | 8  | has day 00
            2024-01-32                | 8  | has day 32
            2024-02-30                | 8  | has day 30, but February 2024 has 29 days,
            2019-02-29                | 8  | has day 29, but February 2019 has 28 days,
            1900-02-29                | 8  | has day 29, but February 1900 has 28 days,
            2024-06-31                | 8  | has day 31, but June 2024 has 30 days,
            XXXX-02-30                | 8  | has day 30, but February of XXXX has at most 29 days,
            200X-02-3X                | 8  | has day 3X, but February of 200X has at most 29 days,
            1XX1-02-29                | 8  | has day 29, but February of 1XX1 has at most 28 days,
            2024-0X-32                | 8  | has day 32
            2024-21-05                | 7  | has '-' where the season, quarter or semester is over
            -0000                     | 0  | has a year -0000, but year 0 has no sign
            202                       | 3  | ends where a digit of the year is expected
            20240                     | 4  | has a fifth digit in the year (longer years start with Y)
            20240116                  | 4  | has a fifth digit in the year (longer years start with Y)
            2024-1                    | 6  | ends where a digit of the month is expected
            2024-                     | 5  | ends where a digit of the month is expected
            201u                      | 3  | has 'u' where a digit of the year is expected (an unspecified digit is written X)
            16 Januari 2024           | 2  | has ' ' where a digit of the year is expected
            2024-01-16 18:00          | 10 | has ' ' where the day is over ('T' and a time, or nothing, follows)
            2024-01-16T               | 11 | ends where a digit of the hour is expected
            2024-01-16T24:00:00       | 11 | has hour 24
            2024-01-16T18:60:00       | 14 | has minute 60
            2024-01-16T18:00          | 16 | ends where ':' and the second are expected
            2024-01-16T18:00:61       | 17 | has second 61
            2024-01-16T18:00:00+19:00 | 20 | has an offset of more than 18 hours
            2024-01-XXT18:00:00       | 10 | has a time after a day that is qualified or not fully specified
            2024-01-16?T18:00:00      | 11 | has a time after a day that is qualified or not fully specified
            Y2024                     | 0  | has Y before a year of at most four digits
            Y02024                    | 1  | has a 0 at the start of a year after Y
            Y                         | 1  | ends where a digit of the year is expected
            Y17E9                     | 0  | has a year out of the range from -999999998 to 999999998
            1950S5                    | 4  | has more significant digits than the year has digits
            1950S0                    | 4  | has no significant digit
            195XS2                    | 4  | has 'S' after unspecified digits
            2024/2023                 | 5  | ends in 2023, before it starts in 2024,
            2024/01/16                | 7  | has a second '/'; an interval has one
            /                         | 0  | has no date on either side of '/'
            [2024                     | 5  | ends where ']' is expected
            [2024]?                   | 6  | goes on after the ']' that closes the set
            []                        | 1  | has ']' where a digit of the year is expected
            [2024,]                   | 6  | has ']' where a digit of the year is expected
            [..]                      | 1  | has '..' without a date on either side
            [2020,..2024]             | 6  | has '..' without a date before it; only the first member can
            [2020..,2024]             | 5  | has '..' without a date after it; only the last member can
            [2024..2020]              | 7  | has a range up to 2020, which is before 2024,
            {2020/2024}               | 5  | has '/' where the year is over ('-' and a month, or nothing, follows)
            """)
    void refusesWithTheCharacterAndTheReason(String text, int index, String reason) {
        EdtfParseException refused = assertThrows(EdtfParseException.class, () -> Edtf.parse(text));
        assertEquals(reason, refused.reason());
        assertEquals(index, refused.index());
        assertEquals('"' + text + "\" " + reason + " at index " + index, refused.getMessage());
    }

    private static @Nullable LocalDateTime moment(String text) {
        if (text.equals("-")) {
            return null;
        }
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }
}
