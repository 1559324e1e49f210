package org.linimasa.edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a window as a client writes it: a year, month or day, a local date-time, or an RFC 3339 instant. */
final class WindowEnd {
    private static final String EXPECTED =
            "(expected: a year, month or day, a local date-time, or an RFC 3339 instant)";
    private static final String BEYOND_PLAIN_DATES = "X?~%/[{YS";

    private final String text;

    private WindowEnd(String text) {
        this.text = text;
    }

    /** The first instant of what the text says, in local time of the zone; of the text's own offset without one. */
    static LocalDateTime parse(String text, @Nullable ZoneId zone) {
        return new WindowEnd(text).parse(zone);
    }

    private LocalDateTime parse(@Nullable ZoneId zone) {
        if (text.isEmpty()) {
            throw new EdtfParseException(text, 0, "is empty");
        }
        int t = text.indexOf('T');
        return t < 0 ? plainDate(text.length()) : dateTime(t, zone);
    }

    private LocalDateTime plainDate(int end) {
        for (int i = 0; i < end; i++) {
            if (BEYOND_PLAIN_DATES.indexOf(text.charAt(i)) >= 0) {
                throw new EdtfParseException(text, i, "has '" + text.charAt(i) + "' " + EXPECTED);
            }
        }
        EdtfDate date = new DateParser(new Cursor(text, 0, end)).parse();
        if (!(date instanceof CalendarDate calendarDate)) {
            throw new EdtfParseException(text, text.lastIndexOf('-') + 1, "has a season or part of a year " + EXPECTED);
        }
        return Optional.ofNullable(calendarDate.bounds().start().earliest()).orElseThrow();
    }

    private LocalDateTime dateTime(int t, @Nullable ZoneId zone) {
        LocalDate day = plainDate(t).toLocalDate();
        if (!CalendarDate.of(day).toString().equals(text.substring(0, t))) {
            throw new EdtfParseException(text, t, "has a time after a year or month");
        }
        Cursor cursor = new Cursor(text, t + 1, text.length());
        TimeParser parser = new TimeParser(cursor);
        LocalTime time = parser.time();
        if (cursor.peek() == ' ') {
            throw cursor.unexpected("an offset is expected (in a URL '+' is written %2B)");
        }
        ZoneOffset offset = parser.offset();
        cursor.expectEnd("the time is over");
        LocalDateTime written = day.atTime(time);
        return offset == null || zone == null
                ? written
                : written.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
