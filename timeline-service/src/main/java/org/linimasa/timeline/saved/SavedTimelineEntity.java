package org.linimasa.timeline.saved;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A saved timeline in its newest version, also after it was removed. */
@Entity
@Table(name = "saved_timeline")
class SavedTimelineEntity {
    @Id
    String slug;

    int version;

    String title;

    @Nullable
    String description;

    String filters;

    Instant changedAt;

    boolean removed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected SavedTimelineEntity() {}

    @SuppressWarnings("NullAway.Init") // filled before it is stored
    SavedTimelineEntity(String slug) {
        this.slug = slug;
    }
}
