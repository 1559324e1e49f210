package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A structured event as a caller wrote it, unchecked. */
@Schema(name = "SubmittedEvent", description = "An event that somebody knows of, with a date in their own words.")
@RegisterForReflection
public record SubmittedEvent(
        @Schema(
                required = true,
                nullable = false,
                maxLength = StructuredEventReader.MAX_TITLE_CHARS,
                description = "What happens, in a few words",
                examples = "Putin's visit to North Korea")
        @Nullable
        String title,

        @Nullable
        @Schema(
                maxLength = StructuredEventReader.MAX_WHEN_CHARS,
                description =
                        "When, in the words of a language, or as ISO 8601 or EDTF; absent for an event without a date",
                examples = "in the near future")
        String when,

        @Nullable
        @Schema(
                format = "date",
                description =
                        "The day the words of `when` were written: what `yesterday` counts from, ISO 8601. Where it"
                                + " is absent and needed, the day of the first submission is assumed, and the explanation says so",
                examples = "2024-01-17")
        String anchor,

        @Nullable @Schema(description = "BCP 47; detected where absent", examples = "en")
        String language,

        @Nullable
        @Schema(
                description = "A status, in upper or lower case. Where absent: what the title says (cancelled, planned,"
                        + " ...), else PLANNED when the time lies after the anchor (or the day of submission),"
                        + " OCCURRED when it is over by then, else UNKNOWN",
                examples = "PLANNED")
        String status,

        @Nullable @Schema(description = "UPPER_SNAKE; read from the title where absent", examples = "VISIT")
        String type,

        @Nullable @Schema(description = "Who; read from the title where absent")
        List<SubmittedParticipant> participants,

        @Nullable @Schema(maxLength = 300, description = "Where", examples = "Pyongyang")
        String place,

        @Nullable @Schema(description = "IANA time zone of the event's local times", examples = "Asia/Pyongyang")
        String zone,

        @Nullable
        @Schema(
                maxLength = 300,
                description =
                        "The submitter's own id of the event: the same key with other content is a new state of it."
                                + " Where absent the content is the id")
        String key,

        @Nullable @Schema(maxLength = 300, description = "Who says so")
        String publisher,

        @Nullable @Schema(format = "uri", maxLength = 2000, description = "Where it stands")
        String url) {
    /** Somebody or something that takes part. */
    @Schema(name = "SubmittedParticipant")
    @RegisterForReflection
    public record SubmittedParticipant(
            @Schema(
                    required = true,
                    nullable = false,
                    maxLength = 300,
                    description = "In full, without titles",
                    examples = "Vladimir Putin")
            @Nullable
            String name,

            @Nullable @Schema(description = "PERSON, ORGANIZATION, COUNTRY or GROUP; an open list. PERSON where absent")
            String kind,

            @Nullable @Schema(description = "AGENT, COUNTERPART, AFFECTED or SPEAKER; an open list. AGENT where absent")
            String role,

            @Nullable @Schema(description = "ISO 3166-1 alpha-2", examples = "RU")
            String country) {}
}
