package org.linimasa.rest.access;

import java.util.Optional;
import java.util.OptionalInt;

/** Knows some of the tokens that are no JWT. A service may have several; the first that knows a token decides. */
public interface TokenStore {
    /**
     * Who bears this token. May block.
     *
     * @param token as it was sent, of whatever form
     */
    Optional<Bearer> find(String token);

    /**
     * Somebody a token stands for.
     *
     * @param name for the audit log, never the token itself
     * @param role one of {@link Roles}
     * @param requestsPerMinute absent where the general limit holds
     */
    record Bearer(String name, String role, OptionalInt requestsPerMinute) {}
}
