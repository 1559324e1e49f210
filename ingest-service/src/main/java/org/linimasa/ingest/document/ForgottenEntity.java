package org.linimasa.ingest.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Identity;
import org.linimasa.ingest.submission.Submission;

/** By what a purged text is known if it comes again: a digest, from which nothing of it can be read. */
@Entity
@Immutable
@Table(name = "forgotten")
class ForgottenEntity {
    @Id
    UUID id;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ForgottenEntity() {}

    private ForgottenEntity(UUID id) {
        this.id = id;
    }

    /** Known by its text: the id it would have without an address. */
    static ForgottenEntity ofText(String text) {
        return new ForgottenEntity(Identity.documentId(null, text));
    }

    /** Known by its address: the id of an empty text there. */
    static ForgottenEntity ofAddress(String canonicalUrl) {
        return new ForgottenEntity(Identity.documentId(canonicalUrl, ""));
    }

    /** All by which this might be known. */
    static Set<UUID> marksOf(Submission submission) {
        return Stream.of(ofText(submission.text()), submission.url() == null ? null : ofAddress(submission.url()))
                .filter(Objects::nonNull)
                .map(mark -> mark.id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ForgottenEntity that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
