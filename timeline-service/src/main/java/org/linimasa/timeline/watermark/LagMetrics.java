package org.linimasa.timeline.watermark;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far the projection is behind, for dashboards and alerts; not a number while the database is away. */
@Startup
@ApplicationScoped
class LagMetrics {
    LagMetrics(Watermarks watermarks, Clock clock, MeterRegistry registry) {
        Gauge.builder("linimasa.projection.lag", watermarks, it -> it.current().lag())
                .description("Messages of the ingest service that the projection has not applied")
                .strongReference(true)
                .register(registry);
        Gauge.builder("linimasa.projection.silence", watermarks, it -> silence(it.current(), clock))
                .description("Time since the ingest service last spoke")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    private static double silence(Watermark watermark, Clock clock) {
        Instant heardAt = watermark.heardAt();
        return heardAt == null
                ? Double.NaN
                : Duration.between(heardAt, clock.instant()).toMillis() / 1000.0;
    }
}
