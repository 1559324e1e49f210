package org.linimasa.ingest.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.outbox.Outbox.MessageAppended;
import org.linimasa.ingest.outbox.TimelineIntake.DeliveryException;

/**
 * Keeps the relay going: at once after a commit here, soon after one on another replica, later and later while the
 * receiver or the database is away.
 */
@ApplicationScoped
class RelayWorker {
    private static final Logger LOG = Logger.getLogger(RelayWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Relay relay;
    private final OutboxRepository repository;
    private final RelayMetrics metrics;
    private final RelaySettings settings;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private final FailureReason said = new FailureReason();
    private int failures;
    private int batchLimit;

    RelayWorker(Relay relay, OutboxRepository repository, RelayMetrics metrics, RelaySettings settings) {
        this.relay = relay;
        this.repository = repository;
        this.metrics = metrics;
        this.settings = settings;
        this.batchLimit = this.settings.maxBatchMessages();
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        news.release();
        if (thread != null) {
            thread.join(STOP_WITHIN);
            thread.interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageAppended appended) {
        news.release();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("The relay was interrupted while stopping", e);
        }
    }

    private void attempt() throws InterruptedException {
        news.drainPermits();
        Relay.Attempt attempt;
        try {
            metrics.backlog(QuarkusTransaction.requiringNew().call(repository::backlog));
            attempt = relay.tellNext(batchLimit);
        } catch (DeliveryException e) {
            retryLater(e.getMessage());
            return;
        } catch (RuntimeException e) {
            // The database is away: the loop must outlive that.
            retryLater("the outbox cannot be read: " + e);
            return;
        }
        if (failures > 0) {
            LOG.infof("The relay is delivering again after %d failed attempts", failures);
            failures = 0;
            said.forget();
        }
        batchLimit = Math.min(batchLimit * 2, settings.maxBatchMessages());
        switch (attempt) {
            case Relay.Attempt.Told told -> metrics.told(told.messages());
            case Relay.Attempt.UpToDate() -> await(settings.heartbeat());
            case Relay.Attempt.NotOurTurn() -> await(settings.firstRetry());
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        boolean woken = news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        LOG.tracef("The relay goes on, news: %s", woken);
    }

    /** Waits longer after each failure, not for news; and sends less at once, should the batch have been too much. */
    private void retryLater(@Nullable String reason) throws InterruptedException {
        failures++;
        metrics.failed();
        batchLimit = Math.max(1, batchLimit / 2);
        Duration wait = backoff();
        if (said.isNew(reason)) {
            LOG.warnf("Delivery failed, the messages stay in the outbox: %s", reason);
        } else {
            LOG.debugf("Delivery failed %d times, next attempt in %s: %s", failures, wait, reason);
        }
        boolean stopped = stopping.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        LOG.tracef("The relay tries again, stopped: %s", stopped);
    }

    /** Doubles up to the slowest, then takes between half and all of it, so that replicas do not retry in step. */
    private Duration backoff() {
        long first = settings.firstRetry().toNanos();
        long slowest = settings.slowestRetry().toNanos();
        long doubled = first << Math.min(failures - 1, 20);
        long ceiling = doubled <= 0 ? slowest : Math.min(doubled, slowest);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }
}
