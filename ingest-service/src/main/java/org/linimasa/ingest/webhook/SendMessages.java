package org.linimasa.ingest.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.fetch.FetchRefused;
import org.linimasa.ingest.fetch.Post;
import org.linimasa.ingest.outbox.Outbox;

/**
 * Sends a receiver what is due, one message after the other, while nobody else does. A message counts as sent when the
 * receiver has said so; a process that dies before that is one that did not send it.
 */
@ApplicationScoped
class SendMessages {
    private static final Logger LOG = Logger.getLogger(SendMessages.class);
    /** More than a receiver may take for one message. */
    private static final int LEASE_TIMEOUTS = 3;

    private static final int MAX_AT_ONCE = 200;
    private static final int GONE = 410;

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final Outbox outbox;
    private final WebhookMessage messages;
    private final Post post;
    private final WebhookHosts hosts;
    private final WebhookSettings settings;
    private final WebhookMetrics metrics;
    private final Clock clock;

    SendMessages(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            Outbox outbox,
            WebhookMessage messages,
            Post post,
            WebhookHosts hosts,
            WebhookSettings settings,
            WebhookMetrics metrics,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.messages = messages;
        this.post = post;
        this.hosts = hosts;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What is to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Due(UUID id, String url, List<String> secrets, byte @Nullable [] body) {}

    /** What came of an attempt. */
    private record Outcome(
            @Nullable Integer status, @Nullable String failure, long millis) {
        boolean isTaken() {
            return status != null && status / 100 == 2;
        }
    }

    /** A receiver to which something is due and nobody sends: it is the caller's, who must {@link #send} now. */
    Optional<UUID> takeTurn() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> webhooks.takeTurn(now, now.plus(lease())));
    }

    /** Sends what is due, until nothing is, or an attempt fails. */
    void send(UUID webhook) throws InterruptedException {
        Duration rest = Duration.ZERO;
        for (int sent = 0; sent < MAX_AT_ONCE && rest.isZero(); sent++) {
            Optional<Due> due = QuarkusTransaction.requiringNew().call(() -> next(webhook));
            if (due.isEmpty()) {
                break;
            }
            Outcome outcome = attempt(due.get());
            QuarkusTransaction.requiringNew().run(() -> remember(webhook, due.get(), outcome));
            // One who is not there is left alone for a moment, whatever else is due.
            rest = outcome.isTaken() ? Duration.ZERO : settings.firstRetry();
        }
        Instant free = clock.instant().plus(rest);
        QuarkusTransaction.requiringNew().run(() -> webhooks.setBusy(webhook, free));
    }

    private Optional<Due> next(UUID webhook) {
        Instant now = clock.instant();
        webhooks.setBusy(webhook, now.plus(lease()));
        WebhookEntity receiver = webhooks.findById(webhook);
        if (receiver == null) {
            return Optional.empty();
        }
        return deliveries
                .findDue(webhook, now)
                .map(delivery -> new Due(delivery.id, receiver.url, secrets(receiver, now), body(delivery, now)));
    }

    private byte @Nullable [] body(WebhookDeliveryEntity delivery, Instant now) {
        Long sequence = delivery.sequence;
        return sequence == null
                ? messages.ping(delivery.id.toString(), now)
                : outbox.find(sequence)
                        .flatMap(message -> messages.write(delivery.kind, sequence, message))
                        .orElse(null);
    }

    private static List<String> secrets(WebhookEntity webhook, Instant now) {
        boolean both = webhook.formerSecret != null && webhook.formerUntil != null && now.isBefore(webhook.formerUntil);
        return both ? List.of(webhook.secret, webhook.formerSecret) : List.of(webhook.secret);
    }

    private Outcome attempt(Due due) throws InterruptedException {
        if (due.body() == null) {
            return new Outcome(null, "What it said was purged before it was sent.", 0);
        }
        Instant at = clock.instant();
        String id = "msg_" + due.id();
        Map<String, String> headers = Map.of(
                "Content-Type",
                WebhookMessage.MEDIA_TYPE,
                "User-Agent",
                "linimasa-webhooks",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                Signature.of(due.secrets(), id, at, due.body()));
        long begun = System.nanoTime();
        try {
            int status = post.send(URI.create(due.url()), headers, due.body(), hosts.receivers(), settings.timeout());
            return new Outcome(status, status / 100 == 2 ? null : "It answered " + status + ".", millisSince(begun));
        } catch (FetchRefused e) {
            return new Outcome(null, e.reason(), millisSince(begun));
        }
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private void remember(UUID webhook, Due due, Outcome outcome) {
        WebhookDeliveryEntity delivery = deliveries.findById(due.id());
        if (delivery == null) {
            return; // the webhook was removed meanwhile
        }
        Instant now = clock.instant();
        delivery.attempts++;
        delivery.attemptedAt = now;
        delivery.status = outcome.status();
        delivery.failure = outcome.failure();
        delivery.millis = outcome.millis();
        boolean hopeless = due.body() == null || outcome.status() != null && outcome.status() == GONE;
        if (outcome.isTaken()) {
            delivery.state = DeliveryState.DELIVERED;
        } else if (hopeless || delivery.attempts >= settings.maxAttempts()) {
            delivery.state = DeliveryState.DEAD;
        } else {
            Backoff backoff = new Backoff(settings.firstRetry(), settings.slowestRetry());
            delivery.dueAt = now.plus(backoff.after(delivery.attempts, ThreadLocalRandom.current()));
        }
        metrics.attempted(delivery.state);
        LOG.infof(
                "webhook %s: message %s, attempt %d: %s, status %s, %d ms",
                webhook, due.id(), delivery.attempts, delivery.state, outcome.status(), outcome.millis());
    }

    private Duration lease() {
        return settings.timeout().multipliedBy(LEASE_TIMEOUTS);
    }
}
