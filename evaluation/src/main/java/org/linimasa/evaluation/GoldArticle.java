package org.linimasa.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what a person read in it, schema event-gold/1. Offsets are UTF-16 code units of {@code text}, end
 * exclusive.
 *
 * @param documentDate the day of publication; absent where nobody printed it
 * @param documentDateSource begins with "given" where the date is metadata, else the reader takes it from the text
 * @param receivedOn the day the text arrived; absent for an article that names no particular one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record GoldArticle(
        String id,
        String language,
        @Nullable String title,
        @Nullable String documentDate,
        @Nullable String documentDateSource,
        @Nullable String documentDateEarliest,
        @Nullable String documentDateLatest,
        @Nullable String receivedOn,
        String text,
        List<GoldEvent> events,
        List<Span> nonEvents,
        List<GoldExpression> timeExpressions) {
    GoldArticle {
        events = orEmpty(events);
        nonEvents = orEmpty(nonEvents);
        timeExpressions = orEmpty(timeExpressions);
    }

    /** The publication date as metadata, or absent where it must be read from the text. */
    @Nullable
    LocalDate publishedOn() {
        return documentDate != null && documentDateSource != null && documentDateSource.startsWith("given")
                ? LocalDate.parse(documentDate)
                : null;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A stretch of the text; begin and end are absent for what the annotator inferred. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Span(
            @Nullable String quote,
            @JsonProperty("start") @Nullable Integer begin,
            @Nullable Integer end) {}

    /**
     * One event.
     *
     * @param type the category, such as CONSULT
     * @param status as in the API, in lower case
     * @param core a careful editor would show it
     * @param optional careful readers differ: neither a miss nor an invention
     * @param acceptStatus other right answers; absent where only {@code status} is right
     * @param acceptType likewise
     * @param acceptEdtf likewise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldEvent(
            String id,
            String title,
            String type,
            String status,
            boolean core,
            boolean optional,
            @Nullable String quote,
            @JsonProperty("start") int begin,
            int end,
            Span trigger,
            GoldTime time,
            @Nullable List<String> acceptStatus,
            @Nullable List<String> acceptType,
            @Nullable List<String> acceptEdtf,
            List<GoldName> participants,
            @Nullable GoldName place,
            List<Span> otherMentions) {
        GoldEvent {
            participants = orEmpty(participants);
            otherMentions = orEmpty(otherMentions);
        }

        boolean acceptsStatus(String other) {
            return acceptStatus == null ? status.equals(other) : acceptStatus.contains(other);
        }

        boolean acceptsCategory(String other) {
            return acceptType == null ? type.equals(other) : acceptType.contains(other);
        }

        /** Whether finding or missing it counts. */
        boolean isScored() {
            return !optional && !status.equals("not_occurred");
        }
    }

    /** When: first and last day, both inclusive; absent means open, and no EDTF means that the text does not date it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldTime(
            @Nullable String edtf,
            @Nullable String earliest,
            @Nullable String latest) {}

    /** Somebody who takes part, or a place. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldName(
            String name,
            @Nullable String quote,
            @Nullable String kind,
            @Nullable String country) {}

    /** A time expression in TIMEX3's terms. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoldExpression(
            String quote,
            @JsonProperty("start") int begin,
            int end,
            String type,
            String value,
            @Nullable String mod,
            boolean optional) {}
}
