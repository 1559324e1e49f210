package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.ProblemException;

/** The mentions that are another event, unchecked. */
@Schema(name = "MentionsToTakeOut", description = "The mentions that tell of another event.")
@RegisterForReflection
record MentionsToTakeOut(
        @Schema(required = true, nullable = false, description = "Ids of some of the event's mentions, UUID") @Nullable
        List<@Nullable UUID> mentions) {
    /** @throws ProblemException 422 where there are none, or one is null */
    List<UUID> ids() {
        if (mentions == null) {
            throw ProblemException.invalidField(
                    "/mentions", "missing", "mentions is missing: the ids of those to take out.");
        }
        if (mentions.contains(null)) {
            throw ProblemException.invalidField(
                    "/mentions/" + mentions.indexOf(null), "missing", "A mention without an id is none.");
        }
        return mentions.stream().flatMap(Stream::ofNullable).toList();
    }
}
