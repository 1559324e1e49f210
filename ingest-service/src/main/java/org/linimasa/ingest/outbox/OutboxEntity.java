package org.linimasa.ingest.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message to be told. Its key is its place in commit order: no two numbers may be reserved at once. */
@Entity
@Immutable
@Table(name = "outbox")
class OutboxEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
    @SequenceGenerator(name = "outbox", sequenceName = "outbox_sequence", allocationSize = 1)
    @Nullable
    Long sequence;

    @NaturalId
    @Column(name = "id")
    UUID messageId;

    String type;
    UUID subject;
    Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    String data;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected OutboxEntity() {}

    OutboxEntity(UUID messageId, String type, UUID subject, Instant at, String data) {
        this.messageId = messageId;
        this.type = type;
        this.subject = subject;
        this.at = at;
        this.data = data;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutboxEntity that && messageId.equals(that.messageId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(messageId);
    }
}
