package org.linimasa.rest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a test see the next minute without waiting for it. */
@ApplicationScoped
class ClockOfTests {
    private final MovableClock clock = new MovableClock(Instant.parse("2024-01-17T09:00:00Z"));

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    void toTheNextMinute() {
        clock.advance(Duration.ofMinutes(1));
    }
}
