package org.linimasa.ingest.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What an operator watches: are messages taken, tried again or given up. */
@Startup
@ApplicationScoped
class WebhookMetrics {
    private final Map<DeliveryState, Counter> attempts = new EnumMap<>(DeliveryState.class);

    /** From zero on: a rate begins with the first attempt. */
    WebhookMetrics(MeterRegistry registry) {
        for (DeliveryState state : DeliveryState.values()) {
            attempts.put(
                    state,
                    Counter.builder("linimasa.webhooks.attempts")
                            .description("Attempts to tell a receiver something, and what the message is then")
                            .tag("state", state.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** @param after the attempt */
    void attempted(DeliveryState after) {
        Objects.requireNonNull(attempts.get(after)).increment();
    }
}
