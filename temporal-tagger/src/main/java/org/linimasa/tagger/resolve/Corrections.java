package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.List;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.match.Correction;

/** Says of an expression what it is not written as, and how much less sure that makes it. */
final class Corrections {
    private static final double SLIP = 0.85;

    private Corrections() {}

    static TimeExpression explain(List<Correction> corrections, TimeExpression expression) {
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        double confidence = expression.confidence();
        int at = 1;
        for (Correction correction : corrections) {
            steps.add(at++, step(correction));
            confidence *= correction.kind() == Correction.Kind.HYPHENATED ? 1 : SLIP;
        }
        return expression.explainedBy(steps, ExpressionResolver.round(confidence));
    }

    private static ExplanationStep step(Correction correction) {
        String read = "\"" + correction.read() + "\"";
        return switch (correction.kind()) {
            case SPELLING -> ExplanationStep.of("spelling", "misspelled for " + read, correction.written(), null);
            case SCANNED ->
                ExplanationStep.of(
                        "scanned-text",
                        "letters and digits look alike in scanned text: " + read,
                        correction.written(),
                        null);
            case HYPHENATED -> ExplanationStep.of("hyphenated", "cut by a hyphen: " + read, correction.written(), null);
        };
    }
}
