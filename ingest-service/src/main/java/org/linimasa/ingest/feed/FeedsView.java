package org.linimasa.ingest.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All feeds. */
@Schema(name = "Feeds", description = "All feeds, by address.")
@RegisterForReflection
record FeedsView(
        @Schema(required = true, description = "By address") List<FeedView> feeds) {}
