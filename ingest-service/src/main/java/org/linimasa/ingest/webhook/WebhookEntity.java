package org.linimasa.ingest.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A receiver. */
@Entity
@Table(name = "webhook")
class WebhookEntity {
    @Id
    UUID id;

    String url;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> kinds;

    /** Absent for all events. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String filters;

    String secret;

    @Nullable
    @Column(name = "former_secret")
    String formerSecret;

    @Nullable
    @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "read_through")
    long readThrough;

    @Column(name = "busy_until")
    Instant busyUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected WebhookEntity() {}

    WebhookEntity(
            UUID id,
            String url,
            @Nullable String description,
            List<String> kinds,
            String secret,
            Instant createdAt,
            String createdBy,
            long readThrough) {
        this.id = id;
        this.url = url;
        this.description = description;
        this.kinds = kinds;
        this.secret = secret;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.readThrough = readThrough;
        this.busyUntil = createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookEntity that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
