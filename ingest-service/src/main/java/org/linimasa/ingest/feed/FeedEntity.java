package org.linimasa.ingest.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A feed and how it was when it was read last. */
@Entity
@Table(name = "feed")
class FeedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @NaturalId
    @Column(name = "public_id")
    UUID publicId;

    String url;

    @Nullable
    String publisher;

    @Nullable
    String language;

    @Nullable
    String zone;

    @Nullable
    String etag;

    @Column(name = "last_modified")
    @Nullable
    String lastModified;

    @Nullable
    String outcome;

    int articles;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "polled_at")
    @Nullable
    Instant polledAt;

    @Column(name = "due_at")
    Instant dueAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FeedEntity() {}

    FeedEntity(UUID publicId, String url, Instant createdAt) {
        this.publicId = publicId;
        this.url = url;
        this.createdAt = createdAt;
        this.dueAt = createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedEntity that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
