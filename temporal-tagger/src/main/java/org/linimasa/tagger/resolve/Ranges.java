package org.linimasa.tagger.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.TimeExpression;

/**
 * Two expressions that are the ends of one range, "dari Senin hingga Rabu". Each keeps its own TIMEX3 value; the event
 * time of both is the whole range, which is when an event so dated takes place.
 */
final class Ranges {
    private Ranges() {}

    /** Adds the end of a range whose beginning is the last of the expressions. */
    static void join(List<TimeExpression> expressions, TimeExpression end) {
        TimeExpression begin = expressions.getLast();
        String from = plain(begin.time().edtf());
        String to = plain(end.time().edtf());
        if (from == null
                || to == null
                || !isOrdered(begin.time().bounds(), end.time().bounds())) {
            expressions.add(end);
            return;
        }
        expressions.removeLast();
        String edtf = from + "/" + to;
        ExplanationStep step =
                ExplanationStep.of("range", "from " + from + " to " + to, begin.text() + " ... " + end.text(), null);
        expressions.add(with(begin, edtf, step));
        expressions.add(with(end, edtf, step));
    }

    private static @Nullable String plain(@Nullable String edtf) {
        if (edtf == null || edtf.startsWith("[")) {
            return null;
        }
        String value = edtf.endsWith("/..") ? edtf.substring(0, edtf.length() - 3) : edtf;
        return value.indexOf('/') >= 0 || value.startsWith("X") ? null : value;
    }

    private static boolean isOrdered(TimeBounds begin, TimeBounds end) {
        return begin.start().earliest() != null
                && end.end().latest() != null
                && begin.start().earliest().isBefore(end.end().latest());
    }

    private static TimeExpression with(TimeExpression expression, String edtf, ExplanationStep step) {
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(step);
        EventTime time = EventTimes.of(edtf, expression.time().zone(), expression.text(), steps);
        return new TimeExpression(
                expression.text(),
                expression.begin(),
                expression.end(),
                expression.type(),
                expression.value(),
                expression.mod(),
                expression.quant(),
                expression.freq(),
                time,
                expression.anchor(),
                expression.confidence(),
                steps);
    }
}
