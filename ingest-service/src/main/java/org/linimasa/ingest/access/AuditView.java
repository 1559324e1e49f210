package org.linimasa.ingest.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of the audit log. */
@RegisterForReflection
@Schema(name = "AuditLog", description = "A stretch of the audit log")
record AuditView(
        @Schema(required = true, description = "The newest first")
        List<Entry> entries) {
    /** One call of an operation that changes something. */
    @RegisterForReflection
    @Schema(name = "AuditEntry", description = "One call of an operation that changes something")
    record Entry(
            @Schema(required = true, description = "Counts up; `before` takes it", examples = "42")
            long id,

            @Schema(required = true, description = "When it began")
            Instant at,

            @Schema(
                    required = true,
                    description = "Who called: token: and the name of the token, the name in a JWT, or anonymous",
                    examples = "token:newsroom-feed")
            String caller,

            @Schema(required = true, description = "HTTP method", examples = "POST")
            String method,

            @Schema(required = true, description = "What was called, without the query", examples = "/api/v1/documents")
            String path,

            @Schema(required = true, description = "Finds it in the logs")
            String traceId,

            @Nullable
            @Schema(
                    description = "HTTP status of the answer; absent where the service ended before it knew",
                    examples = "201")
            Integer status,

            @Nullable @Schema(description = "Where the result is, where the answer said it")
            String target) {}

    static AuditView of(List<AuditEntity> entries) {
        return new AuditView(entries.stream()
                .map(entry -> new Entry(
                        Objects.requireNonNull(entry.id),
                        entry.at,
                        entry.caller,
                        entry.method,
                        entry.path,
                        entry.traceId,
                        entry.status,
                        entry.target))
                .toList());
    }
}
