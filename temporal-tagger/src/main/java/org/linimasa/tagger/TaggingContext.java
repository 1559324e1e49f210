package org.linimasa.tagger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text besides its words.
 *
 * @param language BCP 47; absent to detect it
 * @param publishedAt local date-time of publication; absent to infer the document time from the text
 * @param receivedOn the day the text arrived: an inferred document time is not after it
 * @param zone IANA zone of the text's local times, where known
 */
public record TaggingContext(
        @Nullable String language,
        @Nullable LocalDateTime publishedAt,
        LocalDate receivedOn,
        @Nullable String zone) {}
