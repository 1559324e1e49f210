package org.linimasa.ingest.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed to read, unchecked. */
@Schema(name = "FeedToRead", description = "A feed to read, and what holds for its articles. Absent means unknown.")
@RegisterForReflection
record FeedToRead(
        @Schema(
                required = true,
                nullable = false,
                format = "uri",
                maxLength = 2000,
                description = "http or https; RSS or Atom",
                examples = "https://news.example/feed.xml")
        @Nullable
        String url,

        @Nullable @Schema(maxLength = 300, description = "Who publishes its articles")
        String publisher,

        @Nullable @Schema(description = "BCP 47; detected for each article where absent", examples = "id")
        String language,

        @Nullable @Schema(description = "IANA time zone of local times in its articles", examples = "Asia/Jakarta")
        String zone) {}
