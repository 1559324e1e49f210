package org.linimasa.ingest.date;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.Resolution;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimexType;

/** One free-form date, read. */
@Schema(name = "ResolvedDate", description = "What a date in words means. Absent means unknown.")
@RegisterForReflection
record ResolvedDateView(
        @Schema(required = true, description = "The words") String text,

        @Schema(required = true, description = "TIMEX3 type")
        TimexType type,

        @Schema(required = true, description = "TIMEX3 value", examples = "2024-01-16TNI")
        String value,

        @Nullable @Schema(description = "TIMEX3 mod, such as APPROX or START")
        String mod,

        @Nullable @Schema(description = "TIMEX3 quant of a SET, such as EVERY")
        String quant,

        @Nullable @Schema(description = "TIMEX3 freq of a SET, such as 2X")
        String freq,

        @Schema(required = true, description = "The same as EDTF and bounds")
        EventTime time,

        @Schema(required = true, description = "0 to 1", examples = "0.95")
        double confidence,

        @Schema(required = true, description = "The steps from the words to the value")
        List<ExplanationStep> explanation,

        @Schema(required = true, description = "Other readings")
        List<Alternative> alternatives,

        @Schema(required = true, description = "What does not fit, such as a weekday that is not that of the date")
        List<String> warnings) {
    static ResolvedDateView of(Resolution.Resolved resolved) {
        TimeExpression expression = resolved.expression();
        return new ResolvedDateView(
                expression.text(),
                expression.type(),
                expression.value(),
                expression.mod(),
                expression.quant(),
                expression.freq(),
                expression.time(),
                expression.confidence(),
                expression.explanation(),
                resolved.alternatives(),
                resolved.warnings());
    }
}
