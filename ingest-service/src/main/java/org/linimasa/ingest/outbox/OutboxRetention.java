package org.linimasa.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import org.linimasa.ingest.retention.Expiring;

/**
 * How far back a projection can be made anew. The latest message about everything is kept for good, so that nothing of the
 * present is ever missing from one.
 */
@Dependent
class OutboxRetention {
    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.outbox")
    interface Settings {
        /**
         * How long messages are kept that the timeline service has confirmed and that later ones have overtaken; for good
         * where it is not set. A projection that is made anew has the history of this time, and all of the present.
         */
        Optional<Duration> keep();
    }

    @Produces
    Expiring expiring(OutboxRepository outbox, Settings settings) {
        return new Expiring("outbox", settings.keep(), outbox::deleteOvertaken);
    }
}
