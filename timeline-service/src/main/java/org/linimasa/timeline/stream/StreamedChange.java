package org.linimasa.timeline.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Cause;
import org.linimasa.event.Event;
import org.linimasa.timeline.event.Change;

/**
 * A change as it is streamed: a CloudEvent in structured JSON.
 *
 * @param id the event and its revision
 * @param sequence as the id of the server-sent event
 */
@RegisterForReflection
@Schema(description = "A change of the timeline, CloudEvents 1.0 in structured JSON.")
public record StreamedChange(
        @Schema(description = "Version of CloudEvents", examples = "1.0")
        String specversion,

        @Schema(description = "The event and its revision: equal on every delivery")
        String id,

        @Schema(description = "Path of the event") String source,

        @Schema(
                description = "org.linimasa.event.created, .updated, .merged or .retracted",
                examples = "org.linimasa.event.updated")
        String type,

        @Schema(description = "Id of the event") UUID subject,
        @Schema(description = "When the change was made") Instant time,

        @Schema(description = "Media type of data", examples = "application/json")
        String datacontenttype,

        @Schema(description = "Place in commit order, a decimal number", examples = "42")
        String sequence,

        @Schema(description = "What changed") Data data) {
    /** Type of a change is this and its kind. */
    static final String TYPE = "org.linimasa.";

    /**
     * What changed.
     *
     * @param event the full state; absent where the event ended
     * @param mergedInto the survivor of a merge
     */
    @RegisterForReflection
    @Schema(name = "StreamedChangeData", description = "What changed, and why.")
    public record Data(
            @Schema(description = "Counts the changes of this event, from 1. A lower one than known is old news")
            int revision,

            @Schema(description = "Why") Cause cause,

            @Nullable @Schema(description = "The full state; absent where the event ended")
            Event event,

            @Nullable @Schema(description = "The surviving event, after a merge")
            UUID mergedInto) {}

    static StreamedChange of(Change change) {
        return new StreamedChange(
                "1.0",
                change.event() + "/" + change.revision(),
                "/api/v1/events/" + change.event(),
                TYPE + name(change.kind()),
                change.event(),
                change.at(),
                "application/json",
                Long.toString(change.sequence()),
                new Data(change.revision(), change.cause(), change.state(), change.into()));
    }

    /** The name of the server-sent event. */
    static String name(Change.Kind kind) {
        return switch (kind) {
            case CREATED -> "event.created";
            case UPDATED -> "event.updated";
            case MERGED -> "event.merged";
            case RETRACTED -> "event.retracted";
        };
    }
}
