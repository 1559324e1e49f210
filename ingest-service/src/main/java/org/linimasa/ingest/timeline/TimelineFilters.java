package org.linimasa.ingest.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which events a saved timeline holds: parameters of the timeline service's list of events, written as there. */
@Schema(
        name = "TimelineFilters",
        description =
                "Which events: the parameters of `GET /api/v1/events` on the timeline service, written as there. All"
                        + " must hold; several values of one, separated by commas, are alternatives. None for all events.")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineFilters(
        @Nullable @Schema(description = "Words in titles, names and quotes", examples = "Putin")
        String q,

        @Nullable
        @Schema(description = "Start of the window, inclusive: a year, month, day or moment", examples = "2024-01")
        String from,

        @Nullable @Schema(description = "End of the window, exclusive; written as from", examples = "2024-02")
        String to,

        @Nullable @Schema(description = "IANA zone in which a from or to with an offset is read")
        String tz,

        @Nullable @Schema(description = "overlaps or within")
        String match,

        @Nullable @Schema(description = "possible or definite")
        String certainty,

        @Nullable @Schema(description = "Events without a date: omit, include or only")
        String undated,

        @Nullable @Schema(description = "Statuses", examples = "OCCURRED,ONGOING")
        String status,

        @Nullable @Schema(description = "Phases") String phase,

        @Nullable @Schema(description = "Types", examples = "MEETING,VISIT")
        String type,

        @Nullable @Schema(description = "Categories") String category,

        @Nullable @Schema(description = "Participants, by id or name")
        String participant,

        @Nullable @Schema(description = "Places, by id or name")
        String place,

        @Nullable @Schema(description = "ISO 3166-1 alpha-2 codes")
        String country,

        @Nullable @Schema(description = "BCP 47 languages of titles")
        String language,

        @Nullable @Schema(description = "Publishers, or hosts of addresses")
        String source,

        @Nullable @Schema(description = "From 0 to 1") String minConfidence) {
    /** Every event. */
    static final TimelineFilters ALL = new TimelineFilters(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
