package org.linimasa.rest;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place that knows what time it is; everything else is given a {@link Clock}. */
@ApplicationScoped
public class SystemClock {
    /** Microseconds, the precision PostgreSQL keeps: what is answered equals what is stored. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
