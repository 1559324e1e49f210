package org.linimasa.timeline.entity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, something or some place that events name.
 *
 * @param id depends on kind and name alone
 * @param kind of a participant, or PLACE
 * @param country ISO 3166-1 alpha-2, where known
 * @param events live events that name it
 * @param eventsUrl where they are listed
 */
@RegisterForReflection
@Schema(name = "Entity", description = "A participant or a place that events name.")
public record EntityView(
        @Schema(description = "Depends on kind and name alone: the same name has the same id")
        UUID id,

        @Schema(description = "As the events write it") String name,

        @Schema(
                description = "PERSON, ORGANIZATION, COUNTRY or GROUP, or PLACE. An open list: accept new values",
                examples = "PERSON")
        String kind,

        @Nullable @Schema(description = "ISO 3166-1 alpha-2, where known", examples = "RU")
        String country,

        @Schema(description = "Number of events that name it")
        long events,

        @Schema(
                description = "Where these events are listed, from the root of this service",
                examples = "/api/v1/events?participant=402a2c18-bb8a-8d77-a7ac-abe5602e95e1")
        String eventsUrl) {
    static final String PLACE = "PLACE";

    static EntityView of(UUID id, String name, String kind, @Nullable String country, long events) {
        String filter = kind.equals(PLACE) ? "place" : "participant";
        return new EntityView(id, name, kind, country, events, "/api/v1/events?" + filter + "=" + id);
    }
}
