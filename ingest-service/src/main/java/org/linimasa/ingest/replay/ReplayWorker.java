package org.linimasa.ingest.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.replay.BeginReplay.ReplayBegun;

/** Works on a replay while there is one, also on one that another replica or an earlier process has left. */
@ApplicationScoped
class ReplayWorker {
    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Replay replay;
    private final Duration lookEvery;
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private @Nullable Thread thread;

    ReplayWorker(Replay replay, @ConfigProperty(name = "linimasa.replay.look-every") Duration lookEvery) {
        this.replay = replay;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("replay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.set(true);
        news.release();
        if (thread != null) {
            thread.join(STOP_WITHIN);
            thread.interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayBegun begun) {
        news.release();
    }

    private void run() {
        try {
            while (!stopping.get()) {
                if (!step()) {
                    news.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The replay was interrupted while stopping", e);
        }
    }

    /** A database that is away comes back; the step is taken then. */
    private boolean step() {
        try {
            return replay.step();
        } catch (RuntimeException e) {
            if (!stopping.get()) {
                LOG.warnf("The replay waits: %s", e.getMessage());
            }
            return false;
        }
    }
}
