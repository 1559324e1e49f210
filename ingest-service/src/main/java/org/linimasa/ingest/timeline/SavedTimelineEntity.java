package org.linimasa.ingest.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    String filters;

    @Column(name = "changed_at")
    Instant changedAt;

    boolean removed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected SavedTimelineEntity() {}

    @SuppressWarnings("NullAway.Init") // filled before it is stored
    SavedTimelineEntity(String slug) {
        this.slug = slug;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedTimelineEntity that && slug.equals(that.slug);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(slug);
    }
}
