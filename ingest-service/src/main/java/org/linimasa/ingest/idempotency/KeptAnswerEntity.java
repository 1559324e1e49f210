package org.linimasa.ingest.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a request with a key was answered. */
@Entity
@Table(name = "kept_answer")
class KeptAnswerEntity {
    /** Of {@link KeyedRequest}. */
    @Id
    String id;

    /** The digest of the request's content. */
    String request;

    Instant at;

    int status;

    @Nullable
    String location;

    @Nullable
    String etag;

    /** JSON; absent once something in it was purged. */
    @Nullable
    String body;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected KeptAnswerEntity() {}

    KeptAnswerEntity(
            String id,
            String request,
            Instant at,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body) {
        this.id = id;
        this.request = request;
        this.at = at;
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.body = body;
    }
}
