package org.linimasa.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linimasa.rest.access.RequiredSecret;

/** Proves to the timeline service that messages come from here. */
@ApplicationScoped
class IntakeToken implements RequiredSecret {
    private static final String PROPERTY = "linimasa.intake.token";

    private final Optional<String> configured;

    IntakeToken(@ConfigProperty(name = PROPERTY) Optional<String> configured) {
        this.configured = configured;
    }

    /** The header that carries it. */
    String authorization() {
        return "Bearer " + configured.orElse("");
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    @Override
    public Optional<String> value() {
        return configured;
    }
}
