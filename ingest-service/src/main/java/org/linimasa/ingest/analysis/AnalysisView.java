package org.linimasa.ingest.analysis;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Mention;
import org.linimasa.ingest.event.EventView;
import org.linimasa.tagger.TimeExpression;

/** What one text, or several, say and what it would become. */
@Schema(
        name = "Analysis",
        description =
                "Of one text: language, documentTime, timeExpressions, mentions, events. Of several: documents, each"
                        + " with the first four, and the events of all. Offsets are UTF-16 code units, begin inclusive, end"
                        + " exclusive.")
@RegisterForReflection
record AnalysisView(
        @Nullable @Schema(description = "BCP 47: given, detected or assumed; of one text", examples = "id")
        String language,

        @Nullable
        @Schema(description = "True where nothing tells the language, so that Indonesian was assumed; else absent")
        Boolean languageAssumed,

        @Nullable @Schema(description = "When the text was written: `yesterday` counts from it")
        DocumentTime documentTime,

        @Nullable @Schema(description = "In text order, never overlapping; of one text")
        List<TimeExpression> timeExpressions,

        @Nullable @Schema(description = "In text order; of one text")
        List<Mention> mentions,

        @Nullable @Schema(description = "Each of several texts, in the order of the request")
        List<DocumentAnalysis> documents,

        @Schema(required = true, description = "As they would be served, with the ids of their mentions")
        List<EventView> events) {

    /** What one of several texts says. */
    @Schema(name = "DocumentAnalysis", description = "What one of several texts says.")
    @RegisterForReflection
    record DocumentAnalysis(
            @Schema(required = true, description = "The caller's own id")
            String id,

            @Schema(required = true, description = "BCP 47: given, detected or assumed", examples = "id")
            String language,

            @Nullable
            @Schema(description = "True where nothing tells the language, so that Indonesian was assumed; else absent")
            Boolean languageAssumed,

            @Schema(required = true, description = "When the text was written: `yesterday` counts from it")
            DocumentTime documentTime,

            @Schema(required = true, description = "In text order, never overlapping")
            List<TimeExpression> timeExpressions,

            @Schema(required = true, description = "In text order")
            List<Mention> mentions) {}
}
