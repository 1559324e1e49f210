package org.linimasa.ingest.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.fetch.Fetched.Validators;

/**
 * A feed.
 *
 * @param source what holds for each of its articles
 * @param validators what the next request asks with
 * @param outcome what came of the last poll; absent before the first
 * @param articles how many were taken in so far
 */
record Feed(
        UUID id,
        Source source,
        Validators validators,
        @Nullable String outcome,
        int articles,
        Instant createdAt,
        @Nullable Instant polledAt) {
    /**
     * Where the articles come from.
     *
     * @param url of the feed, canonical
     * @param language BCP 47
     * @param zone IANA
     */
    record Source(
            String url,
            @Nullable String publisher,
            @Nullable String language,
            @Nullable String zone) {}
}
