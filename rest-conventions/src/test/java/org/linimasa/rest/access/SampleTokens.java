package org.linimasa.rest.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;

/** Tokens that are called like the role they bear, and one with a limit of its own. */
@ApplicationScoped
class SampleTokens implements TokenStore {
    static final int LIMIT = 3;

    @Override
    public Optional<Bearer> find(String token) {
        if (token.equals("limited")) {
            return Optional.of(new Bearer("limited", Roles.READER, OptionalInt.of(LIMIT)));
        }
        return Roles.GRADES.contains(token)
                ? Optional.of(new Bearer("bearer of " + token, token, OptionalInt.empty()))
                : Optional.empty();
    }
}
