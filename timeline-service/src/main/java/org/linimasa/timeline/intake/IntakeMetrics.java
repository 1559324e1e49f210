package org.linimasa.timeline.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of the messages. */
@ApplicationScoped
class IntakeMetrics {
    private final Counter applied;
    private final Counter known;
    private final Counter unknownTypes;

    IntakeMetrics(MeterRegistry registry) {
        this.applied = counter(registry, "applied");
        this.known = counter(registry, "known");
        this.unknownTypes = counter(registry, "unknown-type");
    }

    void count(ApplyMessages.Outcome outcome) {
        applied.increment(outcome.applied());
        known.increment(outcome.known());
        unknownTypes.increment(outcome.unknownTypes());
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("linimasa.intake.messages")
                .description("Messages of the ingest service, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
