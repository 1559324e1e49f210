package org.linimasa.ingest.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A live mention, the blocks it may be merged in and the event it is part of. */
@Entity
@Table(name = "mention")
class MentionEntity {
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

    /** The document, or the mention itself for a structured event. */
    UUID source;

    /** The event's public id. */
    UUID event;

    @JdbcTypeCode(SqlTypes.JSON)
    String state;

    /** A structured event as its submitter wrote it; absent for what a document says. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String submission;

    /** Of a structured event: the day it counted from where it names none. */
    @Column(name = "submitted_on")
    @Nullable
    LocalDate submittedOn;

    @ElementCollection
    @CollectionTable(name = "mention_block", joinColumns = @JoinColumn(name = "mention"))
    @Column(name = "block")
    @BatchSize(size = 100)
    Set<String> blocks = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected MentionEntity() {}

    MentionEntity(UUID publicId, UUID source, UUID event, String state, Set<String> blocks) {
        this.publicId = publicId;
        this.source = source;
        this.event = event;
        this.state = state;
        this.blocks.addAll(blocks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MentionEntity that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
