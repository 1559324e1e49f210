package org.linimasa.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linimasa.ingest.retention.Expiring;

/**
 * How far back a projection can be made anew. The latest message about everything is kept for good, so that nothing of the
 * present is ever missing from one.
 */
@ApplicationScoped
class OutboxRetention implements Expiring {
    private final OutboxRepository outbox;
    private final Settings settings;

    OutboxRetention(OutboxRepository outbox, Settings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.outbox")
    interface Settings {
        /**
         * How long messages are kept that the timeline service has confirmed and that later ones have overtaken; for good
         * where it is not set. A projection that is made anew has the history of this time, and all of the present.
         */
        Optional<Duration> keep();
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public int deleteExpired(Instant now, int atMost) {
        return settings.keep()
                .map(keep -> outbox.deleteOvertaken(now.minus(keep), atMost))
                .orElse(0);
    }
}
