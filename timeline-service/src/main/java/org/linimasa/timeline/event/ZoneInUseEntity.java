package org.linimasa.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A zone that some event has or had; empty for an unknown one. */
@Entity
@Table(name = "zone_in_use")
class ZoneInUseEntity {
    @Id
    String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ZoneInUseEntity() {}

    ZoneInUseEntity(String name) {
        this.name = name;
    }
}
