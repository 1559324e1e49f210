package org.linimasa.ingest.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that was issued. */
@Entity
@Table(name = "api_token")
class ApiTokenEntity {
    @Id
    UUID id;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    String name;

    String role;

    String digest;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Nullable
    @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable
    @Column(name = "requests_per_minute")
    Integer requestsPerMinute;

    @Nullable
    @Column(name = "revoked_at")
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ApiTokenEntity() {}

    ApiTokenEntity(NewToken order, String digest, Instant createdAt, String createdBy) {
        this.id = UUID.randomUUID();
        this.name = order.name();
        this.role = order.role();
        this.expiresAt = order.expiresAt();
        this.requestsPerMinute = order.requestsPerMinute();
        this.digest = digest;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
