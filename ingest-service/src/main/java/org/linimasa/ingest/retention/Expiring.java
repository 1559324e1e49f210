package org.linimasa.ingest.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is kept for a while.
 *
 * @param name what it is called in metrics and logs, such as {@code jobs}
 * @param keep how long; empty where it is kept for good
 * @param deletion forgets what is older
 */
public record Expiring(String name, Optional<Duration> keep, Deletion deletion) {
    /** Something that is kept for so long. */
    public Expiring(String name, Duration keep, Deletion deletion) {
        this(name, Optional.of(keep), deletion);
    }

    /** Deletes what has been kept for long enough. */
    @FunctionalInterface
    public interface Deletion {
        /**
         * In the caller's transaction.
         *
         * @param instant what was kept from before it on is deleted
         * @param atMost so many rows at most; the rest waits for the next call
         * @return how many were deleted
         */
        int deleteBefore(Instant instant, int atMost);
    }

    int deleteExpired(Instant now, int atMost) {
        return keep.map(it -> deletion.deleteBefore(now.minus(it), atMost)).orElse(0);
    }
}
