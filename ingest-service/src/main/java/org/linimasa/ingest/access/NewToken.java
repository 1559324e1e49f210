package org.linimasa.ingest.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that shall be issued, checked.
 *
 * @param role one of {@link org.linimasa.rest.access.Roles#GRADES}
 * @param expiresAt absent for never
 * @param requestsPerMinute absent where the general limit shall hold
 */
record NewToken(
        String name,
        String role,
        @Nullable Instant expiresAt,
        @Nullable Integer requestsPerMinute) {}
