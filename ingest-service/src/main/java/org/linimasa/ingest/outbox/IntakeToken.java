package org.linimasa.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Proves to the timeline service that messages come from here. */
@ApplicationScoped
class IntakeToken {
    private final Optional<String> configured;

    IntakeToken(@ConfigProperty(name = "linimasa.intake.token") Optional<String> configured) {
        this.configured = configured;
    }

    /** The header that carries it. */
    String authorization() {
        return "Bearer " + configured.orElse("");
    }
}
