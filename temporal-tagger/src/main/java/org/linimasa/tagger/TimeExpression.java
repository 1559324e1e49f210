package org.linimasa.tagger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;

/**
 * A span of text that denotes a time, in TIMEX3's terms, with its event time.
 *
 * @param text the words
 * @param begin UTF-16 code units from the start of the text, inclusive
 * @param end exclusive
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as {@code 2024-01-16TNI}, {@code P3D}, {@code FUTURE_REF}
 * @param mod TIMEX3 mod, such as APPROX or START
 * @param quant of a SET, such as EVERY
 * @param freq of a SET, such as {@code 2X}
 * @param time the same as EDTF and bounds; for a bare duration or set that is not placed in time, undated
 * @param anchor what a relative expression counted from; absent for an absolute one
 * @param beginPoint where the stretch of time begins that the words give a length or an end of: two weeks before the
 *     document time for "the past two weeks", Monday for "from Monday to Wednesday" (both ends say it), 2014 for "since
 *     2014"; absent where the text does not say
 * @param endPoint where it ends; absent after "since"
 * @param confidence 0 to 1
 * @param explanation the steps from the words to the value
 */
public record TimeExpression(
        String text,
        int begin,
        int end,
        TimexType type,
        String value,
        @Nullable String mod,
        @Nullable String quant,
        @Nullable String freq,
        EventTime time,
        @Nullable Anchor anchor,
        @Nullable TimePoint beginPoint,
        @Nullable TimePoint endPoint,
        double confidence,
        List<ExplanationStep> explanation) {
    /** Copies the list. */
    public TimeExpression {
        explanation = List.copyOf(explanation);
    }

    /** The same as a stretch of time, or an end of one. */
    public TimeExpression lasting(@Nullable TimePoint from, @Nullable TimePoint to) {
        return new TimeExpression(
                text, begin, end, type, value, mod, quant, freq, time, anchor, from, to, confidence, explanation);
    }

    /** With these steps from the words to the value. */
    public TimeExpression explainedBy(List<ExplanationStep> steps) {
        return explainedBy(steps, confidence);
    }

    /** With these steps from the words to the value, and so sure of it. */
    public TimeExpression explainedBy(List<ExplanationStep> steps, double sure) {
        return new TimeExpression(
                text,
                begin,
                end,
                type,
                value,
                mod,
                quant,
                freq,
                time.explainedBy(time.text(), steps),
                anchor,
                beginPoint,
                endPoint,
                sure,
                steps);
    }
}
