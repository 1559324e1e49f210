package org.linimasa.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Event;

/**
 * One change of an event; never altered. Where the event ended, the columns of its state are empty. Read from a view, which
 * takes the newest state from the live event; {@link EventRows} writes it.
 */
@Entity
@Table(name = "event_revision")
class RevisionEntity extends EventColumns {
    @EmbeddedId
    Key key;

    /** Its place in the ingest service's commit order; absent until that service has told it to this version. */
    @Nullable
    Long sequence;

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

    /** @param event absent where it ended */
    void place(long inCommitOrder, @Nullable Event event) {
        sequence = inCommitOrder;
        if (event != null) {
            fillColumns(event);
        }
    }

    /** Which change of which event. */
    @Embeddable
    record Key(UUID eventId, int revision) {}
}
