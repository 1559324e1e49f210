package org.linimasa.ingest.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page to fetch, unchecked. */
@Schema(name = "AddressToFetch", description = "A page to fetch, and what is known about it. Absent means unknown.")
@RegisterForReflection
record AddressToFetch(
        @Schema(
                required = true,
                nullable = false,
                format = "uri",
                maxLength = 2000,
                description = "http or https",
                examples = "https://news.example/council-votes")
        @Nullable
        String url,

        @Nullable @Schema(maxLength = 300, description = "Who published it; what the page says where absent")
        String publisher,

        @Nullable @Schema(description = "BCP 47; what the page says where absent, or else detected")
        String language,

        @Nullable @Schema(description = "IANA time zone of its local times", examples = "Europe/Oslo")
        String zone) {}
