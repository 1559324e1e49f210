package org.linimasa.ingest.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes entries of the audit log that are old enough, once an hour; several replicas do no harm to each other. */
@ApplicationScoped
class AuditRetention {
    private static final Logger LOG = Logger.getLogger(AuditRetention.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final AuditRepository audit;
    private final Settings settings;
    private final Vertx vertx;
    private final Clock clock;

    AuditRetention(AuditRepository audit, Settings settings, Vertx vertx, Clock clock) {
        this.audit = audit;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What an operator sets. */
    @ConfigMapping(prefix = "linimasa.audit")
    interface Settings {
        /** How long an entry of the audit log is kept. */
        @WithDefault("400d")
        Duration keep();
    }

    void begin(@Observes StartupEvent event) {
        vertx.setPeriodic(
                BETWEEN.toMillis(),
                timer -> vertx.executeBlocking(this::deleteOld, false)
                        .onFailure(failure -> LOG.warnf("Old audit entries could not be deleted: %s", failure)));
    }

    /** @return how many were deleted */
    long deleteOld() {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.deleteOlderThan(clock.instant().minus(settings.keep())));
    }
}
