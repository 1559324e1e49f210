package org.linimasa.ingest.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.outbox.Outbox.MessageAppended;

/**
 * Keeps webhooks going: notes what is new in the outbox, and has it sent, to each receiver in a thread of its own, so that
 * none waits for another.
 */
@ApplicationScoped
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final NoteMessages noteMessages;
    private final SendMessages sendMessages;
    private final WebhookSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Thread thread;

    WebhookWorker(NoteMessages noteMessages, SendMessages sendMessages, WebhookSettings settings) {
        this.noteMessages = noteMessages;
        this.sendMessages = sendMessages;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("webhooks").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        news.release();
        if (thread != null) {
            thread.join(STOP_WITHIN);
            thread.interrupt();
        }
        senders.shutdownNow();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageAppended appended) {
        news.release();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                news.drainPermits();
                if (!work()) {
                    boolean woken = news.tryAcquire(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
                    LOG.tracef("looking for messages to send, news: %s", woken);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The webhooks were interrupted while stopping", e);
        }
    }

    /** A database that is away comes back; what was not noted is noted then. */
    private boolean work() {
        try {
            boolean more = noteMessages.note() > 0;
            Optional<UUID> turn = sendMessages.takeTurn();
            turn.ifPresent(webhook -> senders.execute(() -> send(webhook)));
            return more || turn.isPresent();
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                LOG.warnf("The webhooks wait: %s", e.getMessage());
            }
            return false;
        }
    }

    private void send(UUID webhook) {
        try {
            sendMessages.send(webhook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Its turn ends by itself, and what was due still is.
            LOG.warnf("webhook %s waits: %s", webhook, e.getMessage());
        }
    }
}
