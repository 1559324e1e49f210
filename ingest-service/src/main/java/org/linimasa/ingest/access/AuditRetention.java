package org.linimasa.ingest.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.linimasa.ingest.retention.Expiring;

/** How long the audit log is kept. */
@Dependent
class AuditRetention {
    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.audit")
    interface Settings {
        /** How long an entry of the audit log is kept. */
        @WithDefault("400d")
        Duration keep();
    }

    @Produces
    Expiring expiring(AuditRepository audit, Settings settings) {
        return new Expiring("audit", settings.keep(), audit::deleteOlderThan);
    }
}
