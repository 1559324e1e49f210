package org.linimasa.timeline.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token in its newest state. */
@Entity
@Table(name = "api_token")
class ApiTokenEntity {
    @Id
    UUID id;

    int version;

    String digest;

    String name;

    String role;

    @Nullable
    Instant expiresAt;

    @Nullable
    Integer requestsPerMinute;

    boolean revoked;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ApiTokenEntity() {}

    @SuppressWarnings("NullAway.Init") // filled before it is stored
    ApiTokenEntity(UUID id) {
        this.id = id;
    }

    boolean isGood(Instant now) {
        return !revoked && (expiresAt == null || now.isBefore(expiresAt));
    }
}
