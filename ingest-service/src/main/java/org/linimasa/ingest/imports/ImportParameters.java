package org.linimasa.ingest.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.event.SubmittedEvent;

/** What holds for each event of a file that does not say otherwise. */
@RegisterForReflection
class ImportParameters {
    private static final String OTHERWISE = "For each event that does not say it itself: ";

    @QueryParam("anchor")
    @Parameter(description = OTHERWISE + "the day its date counts from, ISO 8601", example = "2024-01-17")
    @Nullable
    String anchor;

    @QueryParam("language")
    @Parameter(description = OTHERWISE + "its language, BCP 47; detected where absent", example = "id")
    @Nullable
    String language;

    @QueryParam("zone")
    @Parameter(description = OTHERWISE + "the IANA time zone of its local times", example = "Asia/Jakarta")
    @Nullable
    String zone;

    @QueryParam("publisher")
    @Parameter(description = OTHERWISE + "who says so", example = "Contoh News")
    @Nullable
    String publisher;

    SubmittedEvent complete(SubmittedEvent event) {
        return new SubmittedEvent(
                event.title(),
                event.when(),
                otherwise(event.anchor(), anchor),
                otherwise(event.language(), language),
                event.status(),
                event.type(),
                event.participants(),
                event.place(),
                otherwise(event.zone(), zone),
                event.key(),
                otherwise(event.publisher(), publisher),
                event.url());
    }

    private static @Nullable String otherwise(@Nullable String value, @Nullable String parameter) {
        return value == null ? parameter : value;
    }
}
