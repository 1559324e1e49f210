package org.linimasa.tagger;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
    /** @throws NullPointerException without the day of receipt */
    public TaggingContext {
        Objects.requireNonNull(receivedOn, "receivedOn: the day the text arrived is needed, as there is no clock here");
    }

    /**
     * A text of which the time of publication is known, and arrived then. Midnight sharp stands for an unknown hour.
     *
     * @param language BCP 47; absent to detect it
     */
    public static TaggingContext published(@Nullable String language, LocalDateTime at) {
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
