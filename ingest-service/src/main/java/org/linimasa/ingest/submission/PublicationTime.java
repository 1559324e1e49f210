package org.linimasa.ingest.submission;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.WrittenTime;

/**
 * When a text was published: {@code 2024-01-17}, {@code 2024-01-17T08:00:00} or {@code 2024-01-17T08:00:00+07:00}.
 *
 * @param given what of it the caller wrote
 */
record PublicationTime(WrittenTime given) {
    /** @throws org.linimasa.edtf.EdtfParseException if it is none of the three forms, or no real date */
    static PublicationTime parse(String text) {
        return new PublicationTime(WrittenTime.parse(text));
    }

    /** The local time: in the zone where both it and an offset are known, else as written. */
    LocalDateTime in(@Nullable ZoneId zone) {
        LocalTime time = given.time();
        ZoneOffset offset = given.offset();
        LocalDateTime written =
                time == null ? given.day().atStartOfDay() : given.day().atTime(time);
        return offset == null || zone == null
                ? written
                : written.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
