package org.linimasa.ingest.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linimasa.event.Alternative;
import org.linimasa.event.EventTime;
import org.linimasa.event.Status;
import org.linimasa.ingest.event.EventReading.Read;

/** The event that a submission is part of now, and how the submission itself was read. */
@Schema(name = "EventOfSubmission", description = "The event as it stands, and how what was submitted was read.")
@RegisterForReflection
public record SubmittedEventView(
        @JsonUnwrapped EventView event,

        @Schema(required = true, description = "How the submission was read, before it was merged with other mentions")
        Reading submitted) {
    static SubmittedEventView of(EventView event, Read read) {
        return new SubmittedEventView(
                event,
                new Reading(
                        read.mention().mention().id(),
                        read.mention().mention().status(),
                        EventViews.labelled(
                                read.mention().mention().time(),
                                read.mention().mention().language()),
                        read.alternatives(),
                        read.warnings()));
    }

    /** A submission as read. */
    @Schema(name = "SubmissionReading")
    @RegisterForReflection
    public record Reading(
            @Schema(required = true, description = "Id of the submission among the event's mentions, UUID")
            UUID mention,

            @Schema(required = true, description = "Given, or found by the rule described at the request")
            Status status,

            @Schema(required = true, description = "The normalized time with its explanation")
            EventTime time,

            @Schema(required = true, description = "Other readings of the date")
            List<Alternative> alternatives,

            @Schema(required = true, description = "What does not fit, such as a weekday that is not that of the date")
            List<String> warnings) {}
}
