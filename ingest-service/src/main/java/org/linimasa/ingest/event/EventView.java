package org.linimasa.ingest.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Conflict;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.Participant;
import org.linimasa.event.Phase;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Relation;
import org.linimasa.event.Status;

/** An event as served. */
@Schema(name = "Event", description = "The canonical thing that happened or will happen. Absent means unknown.")
@RegisterForReflection
public record EventView(
        @Schema(required = true, description = "UUID, equal for equal documents on every installation")
        UUID id,

        @Nullable @Schema(description = "Counts the changes, from 1; absent in a dry run", examples = "1")
        Integer revision,

        @Schema(required = true, description = "One short sentence in `language`")
        String title,

        @Schema(required = true, description = "BCP 47", examples = "id")
        String language,

        @Schema(required = true, description = "A readable type; an open list", examples = "MEETING")
        String type,

        @Schema(required = true, description = "Coarser than the type; an open list", examples = "CONSULT")
        String category,

        @Schema(required = true, description = "As the texts present it")
        Status status,

        @Schema(required = true, description = "Where the event stands relative to now, derived when served")
        Phase phase,

        @Schema(required = true, description = "When") EventTime time,

        @Schema(required = true, description = "Who") List<Participant> participants,

        @Nullable @Schema(description = "Where") Place place,

        @Schema(required = true, description = "Links to other events")
        List<Relation> relations,

        @Schema(required = true, description = "0 to 1", examples = "0.93")
        double confidence,

        @Schema(required = true, description = "The words it rests on, one per mention")
        List<Evidence> evidence,

        @Nullable @Schema(description = "What was announced and what became of it")
        Plan plan,

        @Schema(required = true, description = "What the sources disagree on")
        List<Conflict> conflicts,

        @Schema(required = true, description = "Fields that a person set")
        List<String> locked,

        @Schema(required = true, description = "Ids of its mentions, UUID, in cluster order")
        List<UUID> mentions,

        @Nullable @Schema(description = "First revision, RFC 3339; absent in a dry run")
        Instant createdAt,

        @Nullable @Schema(description = "This revision, RFC 3339; absent in a dry run")
        Instant updatedAt) {}
