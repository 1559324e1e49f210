package org.linimasa.ingest.retention;

import java.time.Instant;

/** Something that is kept for a while. */
public interface Expiring {
    /** What it is called in metrics and logs, such as {@code jobs}. */
    String name();

    /**
     * Deletes what has been kept for long enough. In the caller's transaction.
     *
     * @param atMost so many rows at most; the rest waits for the next call
     * @return how many were deleted
     */
    int deleteExpired(Instant now, int atMost);
}
