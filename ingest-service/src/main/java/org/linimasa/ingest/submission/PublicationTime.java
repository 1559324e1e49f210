package org.linimasa.ingest.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * When a text was published: {@code 2024-01-17}, {@code 2024-01-17T08:00:00} or {@code 2024-01-17T08:00:00+07:00}.
 *
 * @param given what of it the caller wrote
 */
record PublicationTime(TemporalAccessor given) {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_DATE_TIME;

    /** @throws DateTimeException if it is none of the three forms, or no real date */
    static PublicationTime parse(String text) {
        return new PublicationTime(
                text.contains("T")
                        ? DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                        : LocalDate.parse(text));
    }

    /** The local time: in the zone where both it and an offset are known, else as written. */
    LocalDateTime in(@Nullable ZoneId zone) {
        return switch (given) {
            case OffsetDateTime instant ->
                zone == null
                        ? instant.toLocalDateTime()
                        : instant.atZoneSameInstant(zone).toLocalDateTime();
            case LocalDateTime local -> local;
            default -> LocalDate.from(given).atStartOfDay();
        };
    }
}
