package org.linimasa.ingest.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A job and how far it has come. */
@Entity
@Table(name = "job")
class JobEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @NaturalId
    @Column(name = "public_id")
    UUID publicId;

    String kind;

    /** Counts the jobs of its kind, from 1; absent where an older version began it during an update. */
    @Nullable
    Long number;

    @Enumerated(EnumType.STRING)
    Job.State state;

    int total;

    int done;

    int changed;

    int failed;

    int stage;

    long position;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected JobEntity() {}

    JobEntity(String kind, long number, int total, Instant createdAt) {
        this.publicId = Job.idOf(kind, number);
        this.kind = kind;
        this.number = number;
        this.state = Job.State.RUNNING;
        this.total = total;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobEntity that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
