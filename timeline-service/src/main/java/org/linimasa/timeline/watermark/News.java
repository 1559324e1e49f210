package org.linimasa.timeline.watermark;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for the projection to grow: at once after a commit on this replica, at the next look after one on
 * another. A look is one row of the database, whoever many wait; without anybody waiting there is none. Chosen over
 * LISTEN and NOTIFY because it needs no connection of its own and works behind every pool.
 */
@Startup
@ApplicationScoped
public class News {
    private static final Logger LOG = Logger.getLogger(News.class);

    private final Watermarks watermarks;
    private final Vertx vertx;
    private final Duration interval;
    private final Set<Waiting> all = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private long timer;

    News(
            Watermarks watermarks,
            Vertx vertx,
            @ConfigProperty(name = "linimasa.projection.poll", defaultValue = "PT0.5S") Duration interval) {
        this.watermarks = watermarks;
        this.vertx = vertx;
        this.interval = interval;
    }

    private record Waiting(long after, Runnable wake) {
        void wakeUnlessAt(long place) {
            if (place != after) {
                wake.run();
            }
        }
    }

    @PostConstruct
    void start() {
        timer = vertx.setPeriodic(interval.toMillis(), it -> look());
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    /**
     * Completes once the watermark is not here: beyond, or before where the projection is rebuilt. What is applied
     * between the caller's own look and this call is seen at the next look.
     */
    public Uni<Void> after(long place) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting waiting = new Waiting(place, () -> emitter.complete(null));
            all.add(waiting);
            emitter.onTermination(() -> all.remove(waiting));
        });
    }

    void applied(@Observes(during = TransactionPhase.AFTER_SUCCESS) Watermark watermark) {
        tell(watermark.applied());
    }

    private void look() {
        if (all.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
        }
        vertx.executeBlocking(() -> watermarks.current().applied(), false).onComplete(found -> {
            looking.set(false);
            if (found.succeeded()) {
                tell(found.result());
            } else if (found.cause() instanceof PersistenceException) {
                LOG.debugf("The watermark cannot be read: %s", found.cause().getMessage());
            } else {
                LOG.error("The watermark cannot be read", found.cause());
            }
        });
    }

    private void tell(long place) {
        all.forEach(waiting -> waiting.wakeUnlessAt(place));
    }
}
