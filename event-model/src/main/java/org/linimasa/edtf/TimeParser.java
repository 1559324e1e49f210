package org.linimasa.edtf;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a time of day and its offset. */
final class TimeParser {
    private static final int MAX_OFFSET_HOURS = 18;

    private final Cursor cursor;

    TimeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** {@code 18:30:00}, as EDTF wants it. */
    LocalTime timeToTheSecond() {
        LocalTime minute = hourAndMinute();
        cursor.expect(':', "':' and the second are expected");
        return minute.plusSeconds(upTo(59, "second"));
    }

    /** {@code 18:30}, {@code 18:30:00} or {@code 18:30:00.123}; a fraction is read and cut off. */
    LocalTime time() {
        LocalTime time = hourAndMinute();
        if (cursor.skip(':')) {
            time = time.plusSeconds(upTo(59, "second"));
            if (cursor.skip('.')) {
                cursor.number(9, "fraction of a second");
            }
        }
        return time;
    }

    /** {@code Z}, {@code +07:00} or {@code -04}; absent at the end. */
    @Nullable
    ZoneOffset offset() {
        if (cursor.atEnd()) {
            return null;
        }
        if (cursor.skip('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = cursor.skip('-') ? -1 : 1;
        if (sign > 0) {
            cursor.expect('+', "the time is over (Z or an offset such as +07:00, or nothing, follows)");
        }
        int begin = cursor.index();
        int hours = upTo(23, "offset hour");
        int minutes = cursor.skip(':') ? upTo(59, "offset minute") : 0;
        if (hours * 60 + minutes > MAX_OFFSET_HOURS * 60) {
            throw cursor.wrong(begin, "has an offset of more than 18 hours");
        }
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private LocalTime hourAndMinute() {
        int hour = upTo(23, "hour");
        cursor.expect(':', "':' and the minute are expected");
        return LocalTime.of(hour, upTo(59, "minute"));
    }

    private int upTo(int most, String part) {
        int begin = cursor.index();
        int value = cursor.digits(2, part);
        if (value > most) {
            throw cursor.wrong(begin, "has " + part + " " + value);
        }
        return value;
    }
}
