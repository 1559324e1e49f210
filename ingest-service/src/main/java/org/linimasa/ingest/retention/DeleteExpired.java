package org.linimasa.ingest.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Deletes once an hour whatever has been kept for long enough, a bounded number of rows a transaction, so that no writer
 * waits for long; several replicas do no harm to each other.
 */
@ApplicationScoped
class DeleteExpired {
    private static final Logger LOG = Logger.getLogger(DeleteExpired.class);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int AT_ONCE = 5_000;

    private final Instance<Expiring> all;
    private final LongDeletion longDeletion;
    private final MeterRegistry registry;
    private final Vertx vertx;
    private final Clock clock;

    DeleteExpired(Instance<Expiring> all, LongDeletion longDeletion, MeterRegistry registry, Vertx vertx, Clock clock) {
        this.all = all;
        this.longDeletion = longDeletion;
        this.registry = registry;
        this.vertx = vertx;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        all.forEach(this::deleted);
        vertx.setPeriodic(
                BETWEEN.toMillis(),
                timer -> vertx.executeBlocking(
                                () -> {
                                    all();
                                    return null;
                                },
                                false)
                        .onFailure(failure -> LOG.warnf("What has expired stays for another hour: %s", failure)));
    }

    /** Deletes all that has expired by now. */
    void all() {
        all.forEach(this::delete);
    }

    private void delete(Expiring expiring) {
        long deleted = 0;
        int now;
        do {
            now = longDeletion.call(() -> expiring.deleteExpired(clock.instant(), AT_ONCE));
            deleted += now;
        } while (now == AT_ONCE);
        deleted(expiring).increment(deleted);
        if (deleted > 0) {
            LOG.infof("%d expired: %s", deleted, expiring.name());
        }
    }

    private Counter deleted(Expiring expiring) {
        return Counter.builder("linimasa.expired")
                .description("Rows deleted because they had been kept for long enough")
                .tag("of", expiring.name())
                .register(registry);
    }
}
