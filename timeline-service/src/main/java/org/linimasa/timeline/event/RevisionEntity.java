package org.linimasa.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of an event; never altered. */
@Entity
@Table(name = "event_revision")
class RevisionEntity {
    @EmbeddedId
    Key key;

    String change;
    Instant at;
    String cause;

    @Nullable
    UUID intoId;

    @Nullable
    String state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RevisionEntity() {}

    RevisionEntity(
            Key key,
            RevisionView.Change change,
            Instant at,
            String cause,
            @Nullable UUID intoId,
            @Nullable String state) {
        this.key = key;
        this.change = change.name();
        this.at = at;
        this.cause = cause;
        this.intoId = intoId;
        this.state = state;
    }

    /** Which change of which event. */
    @Embeddable
    record Key(UUID eventId, int revision) {}
}
