package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.correction.FieldValues;

/** What a person said of an event, as served. */
@Schema(
        name = "Correction",
        description = "What a person said of an event. It is never changed: a later one takes it back.")
@RegisterForReflection
record CorrectionView(
        @Schema(
                required = true,
                description = "Its place among all: of two that contradict each other the higher one has the last word",
                examples = "12")
        long number,

        @Schema(required = true, description = "When it was said, RFC 3339")
        Instant at,

        @Schema(required = true, description = "Who said it")
        String author,

        @Schema(required = true, description = "Why") String reason,

        @Schema(
                required = true,
                description = "FIELDS, TOGETHER (the mentions are one event), APART (some of them are another one) or"
                        + " REVIEW; an open list",
                examples = "FIELDS")
        String kind,

        @Nullable @Schema(description = "Of FIELDS: what the fields shall be, whatever the texts say")
        Fields set,

        @Nullable @Schema(description = "Of FIELDS: the fields given back to what the texts say")
        List<String> released,

        @Nullable @Schema(description = "Of APART: the mentions that are another event")
        List<UUID> apart,

        @Nullable @Schema(description = "Of REVIEW: CONFIRMED or REJECTED")
        Verdict verdict,

        @Schema(required = true, description = "The mentions of the event when it was said; they need not live")
        List<UUID> mentions,

        @Nullable
        @Schema(
                description = "The event it belongs to now: that of the first of the mentions that lives; absent while"
                        + " none does")
        UUID event) {

    /** The fields that a correction set. */
    @Schema(name = "CorrectedFields", description = "The fields that a correction set; absent where it set none.")
    @RegisterForReflection
    record Fields(
            @Nullable @Schema(description = "One short sentence")
            String title,

            @Nullable @Schema(description = "Language of the title, BCP 47")
            String language,

            @Nullable @Schema(description = "UPPER_SNAKE; an open list")
            String type,

            @Nullable @Schema(description = "One of the published categories")
            String category,

            @Nullable @Schema(description = "The status") Status status,

            @Nullable @Schema(description = "When") EventTime time,

            @Nullable @Schema(description = "Who; empty for nobody")
            List<Participant> participants,

            @Nullable @Schema(description = "Where") Place place) {
        static Fields of(FieldValues values) {
            return new Fields(
                    values.title(),
                    values.language(),
                    values.type(),
                    values.category(),
                    values.status(),
                    values.time(),
                    values.participants(),
                    values.place());
        }
    }
}
