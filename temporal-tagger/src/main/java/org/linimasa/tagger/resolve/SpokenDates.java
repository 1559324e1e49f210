package org.linimasa.tagger.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Alternative;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.meaning.FoundExpression;
import org.linimasa.tagger.meaning.Meaning.Point;
import org.linimasa.tagger.meaning.Origin;
import org.linimasa.tagger.meaning.SpeechClause;
import org.linimasa.tagger.meaning.Unit;
import org.linimasa.tagger.resolve.SpokenTimes.Spoken;
import org.linimasa.tagger.resolve.TextResolver.Sequence;

/**
 * Counts what somebody said from when it was said. Where that is no single day, the result is as open; where nothing
 * says when it was, it is counted from the document time and less sure.
 */
final class SpokenDates {
    /** Of what is told in the narrator's words, who may count from his own day. */
    private static final double REPORTED = 0.8;
    /** Of what was said at a time that is not known to the day. */
    private static final double OPEN = 0.6;

    private static final double OTHERWISE = 0.2;

    private final SpokenTimes spoken;
    private final Situation situation;
    private final IntFunction<TimeExpression> ahead;
    private final Map<SpeechClause, When> known = new HashMap<>();

    /** @param ahead resolves one expression of the text and changes nothing */
    SpokenDates(SpokenTimes spoken, Situation situation, IntFunction<TimeExpression> ahead) {
        this.spoken = spoken;
        this.situation = situation;
        this.ahead = ahead;
    }

    /**
     * When something was said.
     *
     * @param days the first and the last day that it can be; null where nothing says
     * @param date the words that say so
     */
    private record When(@Nullable Days days, TimeExpression date) {
        Anchor anchor() {
            return new Anchor(Anchor.Kind.SPEECH, date.time().edtf(), date.begin(), date.end());
        }
    }

    private record Days(LocalDate first, LocalDate last) {
        boolean isOne() {
            return first.equals(last);
        }
    }

    /** Resolves the next expression of a text. */
    void add(int i, FoundExpression found, Sequence sequence) {
        Spoken said = spoken.of(i);
        When when = said == null ? null : when(said.clause(), sequence.expressions());
        if (said == null || when == null || !isAnotherTime(when, said)) {
            sequence.add(i);
        } else if (when.days == null || !when.days.isOne() && !sequence.standsAlone(i)) {
            sequence.add(i);
            explain(sequence, Anchor.Kind.DOCUMENT_TIME, OPEN, unknown(when));
        } else if (!said.quoted() && isDayOfNarrator(found)) {
            TimeExpression otherwise = in(said, when, when.days.last, () -> ahead.apply(i));
            sequence.add(i);
            String detail = "a narrator counts such days from his own; the speaker may have meant his";
            explain(sequence, Anchor.Kind.DOCUMENT_TIME, REPORTED, step("reported-speech", detail, when, otherwise));
        } else {
            addSpoken(i, said, when, when.days, sequence);
        }
    }

    private void addSpoken(int i, Spoken said, When when, Days days, Sequence sequence) {
        TimeExpression earliest = days.isOne() ? null : in(said, when, days.first, () -> ahead.apply(i));
        TimeExpression latest = in(said, when, days.last, () -> {
            sequence.add(i);
            return sequence.expressions().getLast();
        });
        if (!isCounted(latest, Anchor.Kind.SPEECH)) {
            return;
        }
        TimeExpression otherwise = said.quoted() ? null : ahead.apply(i);
        String detail = "it was said then, so it counts from then and not from the document time";
        ExplanationStep step = step("said-then", detail, when, otherwise);
        if (earliest != null) {
            sequence.replaceLast(between(earliest, latest, step));
        } else {
            sequence.replaceLast(explained(latest, said.quoted() ? 1 : REPORTED, step));
        }
    }

    /** Resolves as if the document had been written on the day on which something was said. */
    private TimeExpression in(Spoken said, When when, LocalDate day, Supplier<TimeExpression> resolving) {
        situation.speak(new Situation.Speech(day, when.anchor(), said.begin()));
        try {
            return resolving.get();
        } finally {
            situation.speak(null);
        }
    }

    private When when(SpeechClause clause, List<TimeExpression> resolved) {
        return known.computeIfAbsent(clause, unknown -> {
            TimeExpression date =
                    clause.date() < resolved.size() ? resolved.get(clause.date()) : ahead.apply(clause.date());
            TimeBounds bounds = date.time().bounds();
            LocalDateTime start = bounds.start().earliest();
            LocalDateTime end = bounds.end().latest();
            Days days = start == null || end == null
                    ? null
                    : new Days(start.toLocalDate(), end.minusSeconds(1).toLocalDate());
            return new When(days, date);
        });
    }

    /** Whether something was not said on the day of the document; what is only reported must have been said before. */
    private boolean isAnotherTime(When when, Spoken said) {
        LocalDate written = situation.documentDay();
        if (when.days == null) {
            return said.quoted();
        }
        boolean sameDay = when.days.isOne() && when.days.first.equals(written);
        return !sameDay && (said.quoted() || written == null || when.days.last.isBefore(written));
    }

    /** "Tomorrow", "two days ago": in reported speech the narrator's, as far as grammar goes. */
    private static boolean isDayOfNarrator(FoundExpression found) {
        return found.reading().meaning() instanceof Point point
                && point.shift() != null
                && point.shift().origin() == Origin.DOCUMENT
                && point.shift().unit() == Unit.DAY;
    }

    private static boolean isCounted(TimeExpression expression, Anchor.Kind kind) {
        return expression.anchor() != null && expression.anchor().kind() == kind;
    }

    /** Adds a step to the expression resolved last, if it was counted from something of that kind. */
    private static void explain(Sequence sequence, Anchor.Kind kind, double factor, ExplanationStep step) {
        TimeExpression last = sequence.expressions().getLast();
        if (isCounted(last, kind)) {
            sequence.replaceLast(explained(last, factor, step));
        }
    }

    private static TimeExpression explained(TimeExpression expression, double factor, ExplanationStep step) {
        List<ExplanationStep> steps = new ArrayList<>(expression.explanation());
        steps.add(step);
        return expression.explainedBy(steps, ExpressionResolver.round(expression.confidence() * factor));
    }

    private static ExplanationStep step(String rule, String detail, When when, @Nullable TimeExpression otherwise) {
        String other = otherwise == null ? null : otherwise.time().edtf();
        List<Alternative> alternatives = other == null
                ? List.of()
                : List.of(new Alternative(other, OTHERWISE, "counted from the other of the two days"));
        TimeExpression date = when.date;
        return new ExplanationStep(rule, detail, date.text(), date.time().edtf(), null, alternatives);
    }

    private static ExplanationStep unknown(When when) {
        String detail = "the words do not say on which day it was said, so it counts from the document time";
        return new ExplanationStep("said-some-time", detail, when.date.text(), null, "the document time", List.of());
    }

    /** Some time from what the first day that it can have been said on makes of it to what the last day does. */
    private static TimeExpression between(TimeExpression earliest, TimeExpression latest, ExplanationStep step) {
        if (Objects.equals(earliest.time().edtf(), latest.time().edtf())) {
            return explained(latest, 1, step);
        }
        LocalDateTime start = earliest.time().bounds().start().earliest();
        LocalDateTime end = latest.time().bounds().end().latest();
        boolean plain = isPlain(earliest) && isPlain(latest);
        String edtf = plain
                ? "[" + earliest.time().edtf() + ".." + latest.time().edtf() + "]"
                : "[" + (start == null ? "" : start.toLocalDate()) + ".."
                        + (end == null ? "" : end.minusSeconds(1).toLocalDate()) + "]";
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(latest.explanation().getFirst());
        steps.add(step);
        EventTime time = EventTimes.of(
                start == null && end == null ? null : edtf, latest.time().zone(), latest.text(), steps);
        return new TimeExpression(
                latest.text(),
                latest.begin(),
                latest.end(),
                latest.type(),
                open(earliest.value(), latest.value()),
                latest.mod(),
                latest.quant(),
                latest.freq(),
                time,
                latest.anchor(),
                null,
                null,
                ExpressionResolver.round(latest.confidence() * OPEN),
                steps);
    }

    private static boolean isPlain(TimeExpression expression) {
        String edtf = expression.time().edtf();
        return edtf != null && edtf.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    }

    /** What two values have in common: 2024-XX-XX of 2024-03-02 and 2024-04-01. */
    private static String open(String one, String other) {
        if (one.length() != other.length()) {
            return one.equals(other) ? one : "XXXX";
        }
        StringBuilder open = new StringBuilder();
        boolean same = true;
        int time = one.indexOf('T', 1) < 0 ? one.length() : one.indexOf('T', 1);
        for (String part : other.substring(0, time).split("(?=-)")) {
            same &= one.startsWith(part, open.length());
            open.append(same ? part : part.replaceAll("[0-9]", "X"));
        }
        return open + other.substring(time);
    }
}
