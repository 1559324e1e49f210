package org.linimasa.ingest.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a person said of an event, and why. Never changed. */
@Entity
@Immutable
@Table(name = "correction")
class CorrectionEntity {
    /** What a correction is about. */
    enum Kind {
        FIELDS,
        TOGETHER,
        APART,
        REVIEW
    }

    /** Also its place in the order of corrections: writers take turns. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String author;

    String reason;

    Instant at;

    /** How to read the change. */
    @Enumerated(EnumType.STRING)
    Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    String change;

    @ElementCollection
    @CollectionTable(name = "correction_mention", joinColumns = @JoinColumn(name = "correction"))
    @OrderColumn(name = "position")
    @Column(name = "mention")
    @BatchSize(size = 100)
    List<UUID> mentions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected CorrectionEntity() {}

    CorrectionEntity(By by, Instant at, Kind kind, String change, List<UUID> mentions) {
        this.author = by.author();
        this.reason = by.reason();
        this.at = at;
        this.kind = kind;
        this.change = change;
        this.mentions.addAll(mentions);
    }
}
