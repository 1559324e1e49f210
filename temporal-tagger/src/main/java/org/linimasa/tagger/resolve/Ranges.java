package org.linimasa.tagger.resolve;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Bound;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.ClockTime;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Precision;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimePoint;
import org.linimasa.tagger.TimexType;
import org.linimasa.tagger.meaning.FoundExpression.Range;

/**
 * Two expressions that are the ends of one range, "dari Senin hingga Rabu". Each keeps its own TIMEX3 value; the event
 * time of both is the whole range, which is when an event so dated takes place. "Between 10 and 12 May" it took place on
 * one of the days, and "March or April 2024" in one of the months.
 */
final class Ranges {
    private static final Pattern YEARLESS_DAY = Pattern.compile("XXXX-\\d{2}(-\\d{2})?");

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}(-WE)?");

    private Ranges() {}

    /**
     * Adds the end of a range whose beginning is the last of the expressions.
     *
     * @param bareClock whether the end is a time of day that names no day
     */
    static void join(List<TimeExpression> expressions, TimeExpression end, Range range, boolean bareClock) {
        TimeExpression begin = expressions.getLast();
        String from = outer(begin, plain(begin.time().edtf()), true);
        String to = outer(end, plain(end.time().edtf()), false);
        if (range == Range.EITHER) {
            joinEither(expressions, begin, end);
            return;
        }
        if (from != null && from.equals(to)) {
            expressions.removeLast();
            joinClocks(expressions, begin, end, range, bareClock);
            return;
        }
        boolean ordered = isYearless(from) && isYearless(to)
                || isOrdered(begin.time().bounds(), end.time().bounds());
        if (from == null || to == null || isYearless(from) != isYearless(to) || !ordered) {
            expressions.add(end);
            return;
        }
        expressions.removeLast();
        boolean oneOf = range == Range.BETWEEN && isDay(begin) && isDay(end);
        String edtf = oneOf ? "[" + from + ".." + to + "]" : from + "/" + to;
        String detail = (oneOf ? "some time from " : "from ") + from + " to " + to;
        ExplanationStep step =
                ExplanationStep.of(oneOf ? "between" : "range", detail, begin.text() + " ... " + end.text(), null);
        boolean computed = ComputedDays.areIn(begin.explanation()) || ComputedDays.areIn(end.explanation());
        for (TimeExpression each : List.of(begin, end)) {
            EventTime whole = betweenClocks(whole(each, edtf), begin, end);
            whole = computed ? ComputedDays.around(whole) : whole;
            expressions.add(with(each, whole, step).lasting(Stretch.point(begin), Stretch.point(end)));
        }
    }

    /** "From 8 p.m. on Friday to 5 a.m. on Monday": the first and the last day from and to the times that are named. */
    private static EventTime betweenClocks(EventTime whole, TimeExpression begin, TimeExpression end) {
        boolean opens = begin.type() == TimexType.TIME && begin.time().start() != null;
        boolean closes = end.type() == TimexType.TIME && end.time().end() != null;
        Bound start = opens ? begin.time().bounds().start() : whole.bounds().start();
        Bound last = closes ? sharp(end) : whole.bounds().end();
        LocalDateTime from = start.earliest();
        LocalDateTime to = last.latest();
        boolean ordered = from == null || to == null || from.isBefore(to);
        return ordered ? EventTimes.withBounds(whole, start, last) : whole;
    }

    /** Where an end lies: at the hour that it names, and not some time in it. */
    private static Bound sharp(TimeExpression end) {
        Bound bound = end.time().bounds().end();
        LocalDateTime from = bound.earliest();
        return from != null && end.time().precision() == Precision.HOUR ? new Bound(from, from.plusMinutes(1)) : bound;
    }

    /** A week or weekend has no name in EDTF: the day on which a range from it begins, or one to it ends. */
    private static @Nullable String outer(TimeExpression expression, @Nullable String plain, boolean first) {
        if (plain != null || !WEEK.matcher(expression.value()).matches()) {
            return plain;
        }
        LocalDateTime from = expression.time().bounds().start().earliest();
        LocalDateTime to = expression.time().bounds().end().latest();
        return from == null || to == null
                ? null
                : (first ? from.toLocalDate() : to.toLocalDate().minusDays(1)).toString();
    }

    /** "March or April 2024" is one of two months; of what differs in kind each stays as it is. */
    private static void joinEither(List<TimeExpression> expressions, TimeExpression begin, TimeExpression end) {
        String from = plain(begin.time().edtf());
        String to = plain(end.time().edtf());
        Precision precision = begin.time().precision();
        boolean granules = precision == Precision.DAY || precision == Precision.MONTH || precision == Precision.YEAR;
        boolean dates = begin.type() == TimexType.DATE && end.type() == TimexType.DATE;
        if (from == null
                || to == null
                || isYearless(from)
                || isYearless(to)
                || from.equals(to)
                || !granules
                || !dates
                || precision != end.time().precision()) {
            expressions.add(end);
            return;
        }
        expressions.removeLast();
        boolean ordered = isOrdered(begin.time().bounds(), end.time().bounds());
        String edtf = ordered ? "[" + from + "," + to + "]" : "[" + to + "," + from + "]";
        ExplanationStep step = ExplanationStep.of(
                "either", "one of " + from + " and " + to, begin.text() + " ... " + end.text(), null);
        expressions.add(with(begin, whole(begin, edtf), step));
        expressions.add(with(end, whole(end, edtf), step));
    }

    /** From one clock time to another on the same day, or into the next: "pukul 22.00 hingga 04.00". */
    private static void joinClocks(
            List<TimeExpression> expressions,
            TimeExpression begin,
            TimeExpression end,
            Range range,
            boolean bareClock) {
        ClockTime from = clock(begin.time());
        ClockTime to = clock(end.time());
        if (from == null || to == null) {
            expressions.add(begin);
            expressions.add(end);
            return;
        }
        ExplanationStep step = ExplanationStep.of(
                "clock-range", "from " + from.time() + " to " + to.time(), begin.text() + " ... " + end.text(), null);
        EventTime whole = EventTimes.of(begin.time().edtf(), begin.time().zone(), begin.text(), List.of())
                .withClock(from, to)
                .withZone(
                        end.time().zone() != null
                                ? end.time().zone()
                                : begin.time().zone());
        if (to.granule() == Precision.HOUR) {
            LocalDateTime last = whole.bounds().end().earliest();
            Bound sharp = last == null ? whole.bounds().end() : new Bound(last, last.plusMinutes(1));
            whole = EventTimes.withBounds(whole, whole.bounds().start(), sharp);
        }
        if (range == Range.BETWEEN) {
            whole = EventTimes.within(whole);
        }
        boolean sameDay = to.time().isAfter(from.time());
        TimePoint until = sameDay ? Stretch.point(end) : onTheNextDay(end);
        // "From 10pm until 2am" ends on the day after; a day that is named is said.
        String value = bareClock && !sameDay ? until.value() : end.value();
        expressions.add(with(begin, whole, step).lasting(Stretch.point(begin), until));
        expressions.add(with(end, value, whole, step).lasting(Stretch.point(begin), until));
    }

    private static TimePoint onTheNextDay(TimeExpression clock) {
        LocalDateTime start = clock.time().bounds().start().earliest();
        int time = clock.value().indexOf('T');
        if (start == null || time < 0) {
            return Stretch.point(clock);
        }
        String value = start.toLocalDate().plusDays(1) + clock.value().substring(time);
        return new TimePoint(value, clock.begin(), clock.end());
    }

    private static boolean isDay(TimeExpression expression) {
        return expression.time().precision() == Precision.DAY;
    }

    private static @Nullable ClockTime clock(EventTime time) {
        boolean clock = time.precision() == Precision.HOUR
                || time.precision() == Precision.MINUTE
                || time.precision() == Precision.SECOND;
        LocalDateTime start = time.bounds().start().earliest();
        return clock && start != null ? new ClockTime(start.toLocalTime(), time.precision()) : null;
    }

    private static @Nullable String plain(@Nullable String edtf) {
        if (edtf == null || edtf.startsWith("[")) {
            return null;
        }
        String value = edtf.endsWith("/..") ? edtf.substring(0, edtf.length() - 3) : edtf;
        boolean unplaced = value.startsWith("X") && !isYearless(value);
        return value.indexOf('/') >= 0 || unplaced ? null : value;
    }

    /** "August 15-17" of an unknown year: from one day to another of the same one, or into the next. */
    private static boolean isYearless(@Nullable String edtf) {
        return edtf != null && YEARLESS_DAY.matcher(edtf).matches();
    }

    private static boolean isOrdered(TimeBounds begin, TimeBounds end) {
        return begin.start().earliest() != null
                && end.end().latest() != null
                && begin.start().earliest().isBefore(end.end().latest());
    }

    private static EventTime whole(TimeExpression expression, String edtf) {
        return EventTimes.of(edtf, expression.time().zone(), expression.text(), List.of());
    }

    private static TimeExpression with(TimeExpression expression, EventTime whole, ExplanationStep step) {
        return with(expression, expression.value(), whole, step);
    }

    private static TimeExpression with(TimeExpression expression, String value, EventTime whole, ExplanationStep step) {
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        // "Mulai 20 November hingga 18 Desember": the end is not open after all.
        steps.removeIf(each -> each.rule().startsWith("signal-"));
        steps.add(step);
        EventTime time = whole.explainedBy(expression.text(), steps);
        return new TimeExpression(
                expression.text(),
                expression.begin(),
                expression.end(),
                expression.type(),
                value,
                expression.mod(),
                expression.quant(),
                expression.freq(),
                time,
                expression.anchor(),
                expression.beginPoint(),
                expression.endPoint(),
                expression.confidence(),
                steps);
    }
}
