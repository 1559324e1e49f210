package org.linimasa.ingest.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What an operator watches: are messages taken, tried again or given up. */
@ApplicationScoped
class WebhookMetrics {
    private final MeterRegistry registry;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param after the attempt */
    void attempted(DeliveryState after) {
        Counter.builder("linimasa.webhooks.attempts")
                .description("Attempts to tell a receiver something, and what the message is then")
                .tag("state", after.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }
}
