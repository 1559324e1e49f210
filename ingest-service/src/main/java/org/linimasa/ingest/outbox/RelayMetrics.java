package org.linimasa.ingest.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.outbox.OutboxRepository.Backlog;

/** What an operator watches: is the timeline service being told, and how far behind is it. */
@ApplicationScoped
class RelayMetrics {
    private final Clock clock;
    private final Counter sent;
    private final Counter failures;
    private volatile long depth;
    private volatile @Nullable Instant oldest;

    RelayMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        sent = Counter.builder("linimasa.outbox.sent")
                .description("Messages the timeline service has confirmed")
                .register(registry);
        failures = Counter.builder("linimasa.outbox.failures")
                .description("Attempts to deliver that failed and are repeated")
                .register(registry);
        Gauge.builder("linimasa.outbox.depth", this, metrics -> metrics.depth)
                .description("Messages not yet confirmed, when last looked")
                .register(registry);
        Gauge.builder("linimasa.outbox.oldest.age", this, RelayMetrics::oldestAgeSeconds)
                .description("Age of the oldest message not yet confirmed")
                .baseUnit("seconds")
                .register(registry);
    }

    void told(int messages) {
        sent.increment(messages);
    }

    void failed() {
        failures.increment();
    }

    void backlog(Backlog backlog) {
        depth = backlog.depth();
        oldest = backlog.oldest();
    }

    private double oldestAgeSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
