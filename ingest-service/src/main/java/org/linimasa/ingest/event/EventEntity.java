package org.linimasa.ingest.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event's present state, or the last one of an event that is no more. */
@Entity
@Table(name = "event")
class EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @NaturalId
    @Column(name = "public_id")
    UUID publicId;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    int revision;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    @JdbcTypeCode(SqlTypes.JSON)
    String mentions;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate and the repository fill it
    protected EventEntity() {}

    EventEntity(UUID publicId, Instant createdAt, String state, String mentions) {
        this.publicId = publicId;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.standing = Standing.LIVE;
        this.state = state;
        this.mentions = mentions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventEntity that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
