package org.linimasa.ingest.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token without its secret. */
@RegisterForReflection
@Schema(name = "Token", description = "A token without its secret, which nobody knows but its bearer")
record TokenView(
        @Schema(required = true, description = "Who bears it, as the audit log calls them", examples = "newsroom-feed")
        String name,

        @Schema(required = true, description = "What its bearer may do", examples = "contributor")
        String role,

        @Schema(required = true, description = "When it was issued")
        Instant createdAt,

        @Schema(required = true, description = "Who issued it")
        String createdBy,

        @Nullable @Schema(description = "From when on it is worth nothing")
        Instant expiresAt,

        @Nullable @Schema(description = "How often its bearer may call, where that is not as everybody")
        Integer requestsPerMinute,

        @Nullable @Schema(description = "When it was revoked")
        Instant revokedAt) {
    static TokenView of(ApiTokenEntity token) {
        return new TokenView(
                token.name,
                token.role,
                token.createdAt,
                token.createdBy,
                token.expiresAt,
                token.requestsPerMinute,
                token.revokedAt);
    }
}
