package org.linimasa.ingest.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a message is sent again: four times as long after each failure up to the slowest, and of that
 * between half and all, so that those who were refused together do not come back together.
 */
record Backoff(Duration first, Duration slowest) {
    private static final int BITS = 2;
    private static final int MAX_STEPS = 15;

    /** @param failures from 1 */
    Duration after(int failures, RandomGenerator random) {
        long longest = slowest.toMillis();
        long steps = Math.min(failures - 1, MAX_STEPS);
        long ceiling = Math.min(longest, Math.max(1, first.toMillis()) << BITS * steps);
        // What no longer fits a long is longer than the slowest, too.
        long millis = ceiling <= 0 ? longest : ceiling;
        return Duration.ofMillis(random.nextLong(millis / 2, millis + 1));
    }
}
