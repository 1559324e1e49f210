package org.linimasa.ingest.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A document as received, with what was found out about it. */
@Entity
@Table(name = "document")
class DocumentEntity {
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

    @Column(name = "state_version")
    int stateVersion;

    @Nullable
    String url;

    String text;

    @Nullable
    String title;

    @Nullable
    String publisher;

    @Nullable
    String author;

    @Column(name = "given_language")
    @Nullable
    String givenLanguage;

    @Column(name = "published_at")
    @Nullable
    String publishedAt;

    @Nullable
    String zone;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "detected_language")
    String detectedLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "document_time")
    String documentTime;

    @Column(name = "superseded_by")
    @Nullable
    UUID supersededBy;

    @Column(name = "retracted_at")
    @Nullable
    Instant retractedAt;

    @Column(name = "retracted_by")
    @Nullable
    String retractedBy;

    @Column(name = "retraction_reason")
    @Nullable
    String retractionReason;

    /** Since when nothing is left of it but its id. */
    @Column(name = "purged_at")
    @Nullable
    Instant purgedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate and the repository fill it
    protected DocumentEntity() {}

    @SuppressWarnings("NullAway.Init") // the repository fills the rest
    DocumentEntity(UUID publicId, String text, Instant receivedAt) {
        this.publicId = publicId;
        this.text = text;
        this.receivedAt = receivedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentEntity that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
