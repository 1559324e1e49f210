package org.linimasa.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linimasa.event.Event;

/** A live event: its state as it is served, and beside it the columns that lists are filtered and sorted by. */
@Entity
@Table(name = "event")
class EventEntity extends EventColumns {
    @Id
    UUID id;

    int revision;
    Instant updatedAt;
    String state;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EventEntity() {}

    @SuppressWarnings("NullAway.Init") // fill sets the rest
    EventEntity(UUID id) {
        this.id = id;
    }

    /** @param json the event as it is served, without its phase */
    void fill(Event event, String json) {
        fillColumns(event);
        revision = event.revision();
        updatedAt = event.updatedAt();
        state = json;
    }
}
