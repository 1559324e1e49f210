package org.linimasa.ingest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which events a receiver is told of: parameters of the timeline service's stream, written as there. */
@Schema(
        name = "WebhookFilters",
        description =
                "Which events: parameters of `GET /api/v1/stream` on the timeline service, written as there. All must"
                        + " hold; several values of one, separated by commas, are alternatives.")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookFilters(
        @Nullable @Schema(description = "Statuses", examples = "PLANNED,POSTPONED")
        String status,

        @Nullable @Schema(description = "Types", examples = "MEETING,VISIT")
        String type,

        @Nullable @Schema(description = "Categories", examples = "CONSULT")
        String category,

        @Nullable
        @Schema(
                description = "Participants, by id or by words of their names without regard to case and accents",
                examples = "Putin")
        String participant,

        @Nullable @Schema(description = "Places, by name without regard to case and accents")
        String place,

        @Nullable
        @Schema(description = "ISO 3166-1 alpha-2 codes, of the place or of a participant", examples = "RU,KP")
        String country,

        @Nullable @Schema(description = "BCP 47 languages of titles", examples = "id")
        String language,

        @Nullable @Schema(description = "Publishers, or hosts of addresses")
        String source,

        @Nullable @Schema(description = "From 0 to 1", examples = "0.8")
        String minConfidence) {}
