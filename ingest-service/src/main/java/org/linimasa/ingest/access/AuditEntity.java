package org.linimasa.ingest.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call of an operation that changes something. */
@Entity
@Table(name = "audit")
class AuditEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant at;

    String caller;

    String method;

    String path;

    @Column(name = "trace_id")
    String traceId;

    /** Of the answer; absent while it is not there, and for good where the process ended before. */
    @Nullable
    Integer status;

    /** Where the result is. */
    @Nullable
    String target;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AuditEntity() {}

    AuditEntity(Instant at, String caller, String method, String path, String traceId) {
        this.at = at;
        this.caller = caller;
        this.method = method;
        this.path = path;
        this.traceId = traceId;
    }
}
