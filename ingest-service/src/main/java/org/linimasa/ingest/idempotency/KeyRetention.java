package org.linimasa.ingest.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import org.linimasa.ingest.retention.Expiring;

/** How long a request may be sent again under its key. */
@ApplicationScoped
class KeyRetention {
    private final Settings settings;

    KeyRetention(Settings settings) {
        this.settings = settings;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.idempotency")
    interface Settings {
        /** How long an Idempotency-Key and what it was answered are kept. */
        @WithDefault("24h")
        Duration keep();
    }

    /** What is older than this is as if it had never been. */
    Instant oldest(Instant now) {
        return now.minus(settings.keep());
    }

    @Produces
    Expiring expiring(KeptAnswerRepository answers) {
        return new Expiring("idempotency-keys", settings.keep(), answers::deleteOlderThan);
    }
}
