package org.linimasa.ingest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent.SubmittedParticipant;

/**
 * A merge patch (RFC 7396) of an event, unchecked.
 *
 * @param values what the fields shall be; absent both for null and for a field that is not named
 * @param named the fields that are named, with a value or with null
 * @param namedInPlace the same within {@code place}
 */
record EventPatch(Values values, Set<String> named, Set<String> namedInPlace) {
    /** @throws JsonProcessingException for a field that is unknown or of another type */
    static EventPatch of(ObjectNode body, ObjectMapper mapper) throws JsonProcessingException {
        return new EventPatch(mapper.treeToValue(body, Values.class), names(body), names(body.path("place")));
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).collect(Collectors.toUnmodifiableSet());
    }

    /** What a patch may name. */
    @Schema(
            name = "EventPatch",
            description = "A merge patch (RFC 7396): a field with a value is set and joins `locked`, null gives it back"
                    + " to what the texts say, a field that is left out stays as it is.")
    @RegisterForReflection
    record Values(
            @Nullable
            @Schema(
                    nullable = true,
                    maxLength = StructuredEventReader.MAX_TITLE_CHARS,
                    description = "One short sentence")
            String title,

            @Nullable @Schema(nullable = true, description = "Language of the title, BCP 47", examples = "id")
            String language,

            @Nullable @Schema(nullable = true, description = "UPPER_SNAKE; an open list", examples = "MEETING")
            String type,

            @Nullable
            @Schema(
                    nullable = true,
                    description = "One of the published categories; follows the type where only that is set",
                    examples = "CONSULT")
            String category,

            @Nullable @Schema(nullable = true, description = "A status, in upper or lower case", examples = "OCCURRED")
            String status,

            @Nullable
            @Schema(
                    nullable = true,
                    maxLength = StructuredEventReader.MAX_WHEN_CHARS,
                    description = "When, in the words of a language, or as ISO 8601 or EDTF. Relative words count from"
                            + " today, UTC",
                    examples = "16 January 2024, evening")
            String time,

            @Nullable @Schema(nullable = true, description = "Who; takes the place of the whole list")
            List<SubmittedParticipant> participants,

            @Nullable @Schema(nullable = true, description = "Where; its fields are merged one by one")
            PlaceValues place) {}

    /** What a patch may name of a place. */
    @Schema(name = "PlacePatch", description = "Changes of a place.")
    @RegisterForReflection
    record PlaceValues(
            @Nullable @Schema(nullable = true, maxLength = 300, description = "Name", examples = "Pyongyang")
            String name,

            @Nullable @Schema(nullable = true, description = "ISO 3166-1 alpha-2; null for none", examples = "KP")
            String country) {}
}
