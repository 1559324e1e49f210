package org.linimasa.ingest.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to a receiver, and what came of it. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDeliveryEntity {
    @Id
    UUID id;

    UUID webhook;

    @Nullable
    Long sequence;

    String kind;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Nullable
    @Column(name = "attempted_at")
    Instant attemptedAt;

    @Nullable
    Integer status;

    @Nullable
    String failure;

    @Nullable
    Long millis;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected WebhookDeliveryEntity() {}

    /** A trial, due at once. */
    WebhookDeliveryEntity(UUID webhook, Instant now) {
        this(webhook, null, Kind.PING, now);
    }

    /** A message of the outbox, due at once. */
    WebhookDeliveryEntity(UUID webhook, @Nullable Long sequence, Kind kind, Instant now) {
        this.id = UUID.randomUUID();
        this.webhook = webhook;
        this.sequence = sequence;
        this.kind = kind.word();
        this.state = DeliveryState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookDeliveryEntity that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
