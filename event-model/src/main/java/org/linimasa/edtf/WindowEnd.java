package org.linimasa.edtf;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One end of a window as a client writes it: a year, month or day, a local date-time, or an RFC 3339 instant. */
final class WindowEnd {
    private static final String EXPECTED =
            "(expected: a year, month or day, a local date-time, or an RFC 3339 instant)";

    private final String text;

    private WindowEnd(String text) {
        this.text = text;
    }

    /** The first instant of what the text says, in local time of the zone; of the text's own offset without one. */
    static LocalDateTime parse(String text, @Nullable ZoneId zone) {
        return new WindowEnd(text).parse(zone);
    }

    private LocalDateTime parse(@Nullable ZoneId zone) {
        if (text.indexOf('T') >= 0) {
            return dateTime(WrittenTime.parse(text), zone);
        }
        CalendarDate date = PlainDate.parse(text, text.length(), EXPECTED);
        return Optional.ofNullable(date.bounds().start().earliest()).orElseThrow();
    }

    private static LocalDateTime dateTime(WrittenTime written, @Nullable ZoneId zone) {
        LocalDateTime local = written.day().atTime(Objects.requireNonNull(written.time()));
        ZoneOffset offset = written.offset();
        return offset == null || zone == null
                ? local
                : local.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
