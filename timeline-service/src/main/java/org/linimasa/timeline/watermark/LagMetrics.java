package org.linimasa.timeline.watermark;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far the projection is behind, for dashboards and alerts; not a number while the database is away. */
@Startup
@ApplicationScoped
class LagMetrics {
    private final MeterRegistry registry;
    private final List<Gauge> gauges;

    LagMetrics(Watermarks watermarks, Clock clock, MeterRegistry registry) {
        this.registry = registry;
        this.gauges = List.of(
                Gauge.builder(
                                "linimasa.projection.lag",
                                watermarks,
                                it -> it.current().lag())
                        .description("Messages of the ingest service that the projection has not applied")
                        .register(registry),
                Gauge.builder("linimasa.projection.silence", watermarks, it -> silence(it.current(), clock))
                        .description("Time since the ingest service last spoke")
                        .baseUnit("seconds")
                        .register(registry));
    }

    /** The registry outlives a live reload; gauges on what was would hide those on what is. */
    @PreDestroy
    void remove() {
        gauges.forEach(registry::remove);
    }

    private static double silence(Watermark watermark, Clock clock) {
        Instant heardAt = watermark.heardAt();
        return heardAt == null
                ? Double.NaN
                : Duration.between(heardAt, clock.instant()).toMillis() / 1000.0;
    }
}
