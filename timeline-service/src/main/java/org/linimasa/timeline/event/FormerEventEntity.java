package org.linimasa.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An id that no event has any more: an alias of {@code intoId}, or retracted where that is absent. */
@Entity
@Table(name = "former_event")
class FormerEventEntity {
    @Id
    UUID id;

    int revision;

    @Nullable
    UUID intoId;

    Instant at;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FormerEventEntity() {}

    @SuppressWarnings("NullAway.Init") // whoever creates it sets the rest
    FormerEventEntity(UUID id) {
        this.id = id;
    }
}
