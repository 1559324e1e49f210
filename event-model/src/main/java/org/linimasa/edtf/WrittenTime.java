package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a day with a time of day, as a client writes it: {@code 2024-01-17}, {@code 2024-01-17T08:00},
 * {@code 2024-01-17T08:00:00+07:00}. Refusals name the character, see {@link EdtfParseException}.
 *
 * @param day a day that exists
 * @param time to the second; absent where only the day is written
 * @param offset absent where none is written
 */
public record WrittenTime(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    private static final String DAY_EXPECTED = "(expected: a day)";
    private static final String TIME_EXPECTED = "(expected: a day, or a day and a time)";

    /**
     * Reads a day.
     *
     * @throws EdtfParseException if the text is none
     */
    public static LocalDate day(String text) {
        int t = text.indexOf('T');
        LocalDate day = day(text, t < 0 ? text.length() : t, DAY_EXPECTED);
        if (t >= 0) {
            throw new EdtfParseException(text, t, "has 'T' where the day is over");
        }
        return day;
    }

    /**
     * Reads a day, or a day and a time.
     *
     * @throws EdtfParseException if the text is neither
     */
    public static WrittenTime parse(String text) {
        int t = text.indexOf('T');
        if (t < 0) {
            return new WrittenTime(day(text, text.length(), TIME_EXPECTED), null, null);
        }
        LocalDate day = day(text, t, TIME_EXPECTED);
        Cursor cursor = new Cursor(text, t + 1, text.length());
        TimeParser parser = new TimeParser(cursor);
        LocalTime time = parser.time();
        if (cursor.peek() == ' ') {
            throw cursor.unexpected("an offset is expected (in a URL '+' is written %2B)");
        }
        ZoneOffset offset = parser.offset();
        cursor.expectEnd("the time is over");
        return new WrittenTime(day, time, offset);
    }

    private static LocalDate day(String text, int end, String expected) {
        CalendarDate date = PlainDate.parse(text, end, expected);
        return date.localDate()
                .orElseThrow(() -> new Cursor(text, end, text.length()).unexpected("" + PlainDate.lackingIn(date)));
    }
}
