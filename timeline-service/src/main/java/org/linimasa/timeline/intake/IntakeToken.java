package org.linimasa.timeline.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linimasa.rest.access.Roles;
import org.linimasa.rest.access.SecretToken;
import org.linimasa.rest.access.TokenStore;

/** What the ingest service proves with that messages come from it. */
@ApplicationScoped
class IntakeToken implements TokenStore {
    private static final Bearer INGEST_SERVICE =
            new Bearer(Roles.INGEST_SERVICE, Roles.INGEST_SERVICE, OptionalInt.empty());

    private final Optional<SecretToken> token;

    IntakeToken(@ConfigProperty(name = "linimasa.intake.token") Optional<String> configured) {
        this.token = configured.map(SecretToken::new);
    }

    @Override
    public Optional<Bearer> find(String given) {
        return token.filter(secret -> secret.is(given)).map(known -> INGEST_SERVICE);
    }
}
