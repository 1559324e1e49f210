package org.linimasa.rest.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;

/** The admin's token of the configuration. */
@ApplicationScoped
class AdminToken implements TokenStore {
    static final String NAME = "configured-admin";
    private static final Bearer ADMIN = new Bearer(NAME, Roles.ADMIN, OptionalInt.empty());

    private final Optional<SecretToken> token;

    AdminToken(AccessSettings settings) {
        token = settings.adminToken().map(SecretToken::new);
    }

    @Override
    public Optional<Bearer> find(String given) {
        return token.filter(secret -> secret.is(given)).map(known -> ADMIN);
    }
}
