package org.linimasa.ingest.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.linimasa.ingest.retention.Expiring;

/** How long the audit log is kept. */
@ApplicationScoped
class AuditRetention implements Expiring {
    private final AuditRepository audit;
    private final Settings settings;

    AuditRetention(AuditRepository audit, Settings settings) {
        this.audit = audit;
        this.settings = settings;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.audit")
    interface Settings {
        /** How long an entry of the audit log is kept. */
        @WithDefault("400d")
        Duration keep();
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int deleteExpired(Instant now, int atMost) {
        return audit.deleteOlderThan(now.minus(settings.keep()), atMost);
    }
}
