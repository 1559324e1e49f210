package org.linimasa.ingest.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls feeds while the service runs. */
@ApplicationScoped
class FeedWorker {
    private static final Logger LOG = Logger.getLogger(FeedWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final PollFeed pollFeed;
    private final Duration lookEvery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    FeedWorker(PollFeed pollFeed, @ConfigProperty(name = "linimasa.feeds.look-every") Duration lookEvery) {
        this.pollFeed = pollFeed;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("feeds").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(STOP_WITHIN);
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                if (!poll()) {
                    boolean over = stopping.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.tracef("looking for feeds: %s", !over);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The feeds were interrupted while stopping", e);
        }
    }

    /** A database that is away comes back; the feed's turn comes again. */
    private boolean poll() throws InterruptedException {
        try {
            return pollFeed.next();
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                LOG.warnf("The feeds wait: %s", e.getMessage());
            }
            return false;
        }
    }
}
