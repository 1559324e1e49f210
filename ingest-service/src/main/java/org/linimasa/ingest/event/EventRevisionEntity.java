package org.linimasa.ingest.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of an event with its cause. Never changed itself. */
@Entity
@Immutable
@Table(name = "event_revision")
class EventRevisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @NaturalId
    UUID event;

    @NaturalId
    int revision;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @JdbcTypeCode(SqlTypes.JSON)
    String cause;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    @JdbcTypeCode(SqlTypes.JSON)
    String mentions;

    Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected EventRevisionEntity() {}

    EventRevisionEntity(EventEntity event, String cause) {
        this.event = event.publicId;
        this.revision = event.revision;
        this.standing = event.standing;
        this.mergedInto = event.mergedInto;
        this.cause = cause;
        this.state = event.state;
        this.mentions = event.mentions;
        this.at = event.updatedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventRevisionEntity that && event.equals(that.event) && revision == that.revision;
    }

    @Override
    public int hashCode() {
        return 31 * event.hashCode() + revision;
    }
}
