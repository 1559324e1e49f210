package org.linimasa.deploy.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells a process that was killed from one that can't live: at most so many restarts in so long a time. */
final class RestartLimit {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartLimit() {
        this(Clock.systemUTC());
    }

    RestartLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is in order; counts it. */
    synchronized boolean permit() {
        Instant now = clock.instant();
        while (!restarts.isEmpty() && restarts.peek().isBefore(now.minus(WITHIN))) {
            restarts.remove();
        }
        restarts.add(now);
        return restarts.size() <= MOST;
    }
}
