package org.linimasa.ingest.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.rest.access.Roles;

/** What an admin asks for. */
@RegisterForReflection
@Schema(description = "A token that shall be issued")
record TokenOrder(
        @Nullable
        @Schema(
                required = true,
                pattern = TokenOrder.NAME,
                description = "What its bearer is called in the audit log and by whoever revokes it",
                examples = "newsroom-feed")
        String name,

        @Nullable
        @Schema(
                required = true,
                description = "What its bearer may do: reader, contributor, editor or admin",
                examples = "contributor")
        String role,

        @Nullable @Schema(description = "From when on it is worth nothing; never, where absent")
        Instant expiresAt,

        @Nullable
        @Schema(
                minimum = "1",
                maximum = "1000000",
                description = "How often its bearer may call each replica; as everybody, where absent")
        Integer requestsPerMinute) {
    static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final int MOST_REQUESTS = 1_000_000;
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    /** @throws org.linimasa.rest.ProblemException 422 for a value that means nothing */
    NewToken checked(Instant now) {
        if (name == null || !NAMES.matcher(name).matches()) {
            throw ERRORS.invalid(
                    "name",
                    "invalid-name",
                    "name is 1 to 63 small letters, digits and hyphens, such as newsroom-feed.");
        }
        if (role == null || !Roles.GRADES.contains(role)) {
            throw ERRORS.invalid("role", "unknown-role", "role is one of " + String.join(", ", Roles.GRADES) + ".");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ERRORS.invalid("expiresAt", "past", "expiresAt lies in the past.");
        }
        if (requestsPerMinute != null && (requestsPerMinute < 1 || requestsPerMinute > MOST_REQUESTS)) {
            throw ERRORS.invalid(
                    "requestsPerMinute", "out-of-range", "requestsPerMinute is from 1 to " + MOST_REQUESTS + ".");
        }
        return new NewToken(name, role, expiresAt, requestsPerMinute);
    }
}
