package org.linimasa.tagger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text besides its words.
 *
 * @param language BCP 47; absent to detect it
 * @param publishedAt local date-time of publication; absent to infer the document time from the text
 * @param receivedOn the day the text arrived: an inferred document time is not after it
 * @param zone IANA zone of the text's local times, such as {@code Asia/Jakarta}, where known
 */
public record TaggingContext(
        @Nullable String language,
        @Nullable LocalDateTime publishedAt,
        LocalDate receivedOn,
        @Nullable String zone) {
    /**
     * @throws NullPointerException without the day of receipt
     * @throws IllegalArgumentException for a zone that there is none of
     */
    public TaggingContext {
        Objects.requireNonNull(receivedOn, "receivedOn: the day the text arrived is needed, as there is no clock here");
        checkZone(zone);
    }

    /** Refuses what names no zone, which would be passed on as if it did. */
    static void checkZone(@Nullable String zone) {
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + zone
                            + "\" is no time zone: an IANA name such as Asia/Jakarta or an offset such as +07:00 is",
                    e);
        }
    }

    /**
     * A text of which the time of publication is known, and arrived then. Midnight sharp stands for an unknown hour.
     *
     * @param language BCP 47; absent to detect it
     */
    public static TaggingContext published(@Nullable String language, LocalDateTime at) {
        Objects.requireNonNull(at, "at: where the time of publication is unknown, TaggingContext.received has its day");
        return new TaggingContext(language, at, at.toLocalDate(), null);
    }

    /**
     * A text of which nothing is known but when it arrived: its document time is inferred.
     *
     * @param language BCP 47; absent to detect it
     */
    public static TaggingContext received(@Nullable String language, LocalDate on) {
        return new TaggingContext(language, null, on, null);
    }
}
