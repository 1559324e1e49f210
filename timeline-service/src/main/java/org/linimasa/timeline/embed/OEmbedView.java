package org.linimasa.timeline.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to show a page of ours inside another; the names are those of oEmbed. */
@Schema(name = "OEmbed", description = "How to show a page of ours inside another (oEmbed 1.0).")
@RegisterForReflection
public record OEmbedView(
        @Schema(description = "Version of oEmbed", examples = "1.0")
        String version,

        @Schema(description = "Kind of content", examples = "rich")
        String type,

        @Schema(description = "Title of the timeline") String title,

        @JsonProperty("provider_name") @Schema(description = "Who serves it", examples = "Linimasa")
        String providerName,

        @JsonProperty("provider_url") @Schema(description = "Where that is")
        String providerUrl,

        @Schema(description = "Markup to put where the timeline shall be: a frame")
        String html,

        @Schema(description = "Width of the frame in pixels")
        int width,

        @Schema(description = "Height of the frame in pixels")
        int height,

        @JsonProperty("cache_age") @Schema(description = "How long this may be kept, in seconds")
        int cacheAge) {}
