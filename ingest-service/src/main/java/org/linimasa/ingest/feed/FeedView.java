package org.linimasa.ingest.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed as served. */
@Schema(name = "Feed", description = "A feed that is read again and again. Absent means unknown.")
@RegisterForReflection
record FeedView(
        @Schema(required = true, description = "UUID, a function of the address")
        UUID id,

        @Schema(required = true, description = "Its address, canonical")
        String url,

        @Nullable @Schema(description = "Who publishes its articles")
        String publisher,

        @Nullable @Schema(description = "BCP 47, of its articles")
        String language,

        @Nullable @Schema(description = "IANA time zone of its articles")
        String zone,

        @Nullable
        @Schema(
                description = "What came of the last poll: READ, NOT_MODIFIED, or why there was none",
                examples = "READ")
        String outcome,

        @Schema(required = true, description = "How many articles were new so far", examples = "12")
        int articles,

        @Schema(required = true, description = "RFC 3339") Instant createdAt,

        @Nullable @Schema(description = "Last poll, RFC 3339")
        Instant polledAt) {
    static FeedView of(Feed feed) {
        return new FeedView(
                feed.id(),
                feed.source().url(),
                feed.source().publisher(),
                feed.source().language(),
                feed.source().zone(),
                feed.outcome(),
                feed.articles(),
                feed.createdAt(),
                feed.polledAt());
    }
}
