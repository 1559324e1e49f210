package org.linimasa.tagger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.Alternative;
import org.linimasa.event.ExplanationStep;

/** One free-form date, which is the whole text. */
final class FreeFormDates {
    private static final int MAX_CHARS = 200;

    private final TemporalTagger tagger;

    FreeFormDates(TemporalTagger tagger) {
        this.tagger = tagger;
    }

    Resolution resolve(String text, @Nullable String language, @Nullable LocalDate anchor, @Nullable String zone) {
        String words = text.strip();
        if (words.isEmpty()) {
            return new Resolution.Unresolved("the text is empty");
        }
        if (words.length() > MAX_CHARS) {
            return new Resolution.Unresolved(
                    "a date has at most " + MAX_CHARS + " characters, this has " + words.length());
        }
        List<String> languages = language == null ? List.copyOf(tagger.languages()) : List.of(language);
        String reason = null;
        TemporalTagger.ShortText best = null;
        for (String each : languages) {
            TemporalTagger.ShortText reading = tagger.read(each, words, anchor, zone);
            if (best == null || covered(reading) > covered(best)) {
                best = reading;
            }
            if (reason == null && !reading.impossible().isEmpty()) {
                reason = reading.impossible().getFirst();
            }
        }
        if (best == null || best.expressions().isEmpty()) {
            return new Resolution.Unresolved(reason != null ? reason : "\"" + words + "\" is no date that I know");
        }
        return whole(words, best, reason, anchor);
    }

    private static int covered(TemporalTagger.ShortText reading) {
        return reading.expressions().stream().mapToInt(e -> e.end() - e.begin()).sum();
    }

    private static Resolution whole(
            String words, TemporalTagger.ShortText reading, @Nullable String impossible, @Nullable LocalDate anchor) {
        List<TimeExpression> expressions = reading.expressions();
        TimeExpression first = expressions.getFirst();
        TimeExpression last = expressions.getLast();
        boolean range = expressions.size() == 2
                && first.time().edtf() != null
                && first.time().edtf().equals(last.time().edtf());
        String before = words.substring(0, first.begin());
        String after = words.substring(last.end());
        if (expressions.size() > 1 && !range) {
            return new Resolution.Unresolved("\"" + words + "\" holds more than one date: \"" + first.text()
                    + "\" and \"" + expressions.get(1).text() + "\"");
        }
        if (wordsIn(before) > 2 || wordsIn(after) > 0) {
            String rest = wordsIn(after) > 0 ? after : before;
            return new Resolution.Unresolved(
                    impossible != null ? impossible : "\"" + rest.strip() + "\" is no part of a date that I know");
        }
        boolean relativeWithoutAnchor =
                anchor == null && first.time().edtf() == null && first.value().matches("X.*|.*_REF");
        if (relativeWithoutAnchor) {
            return new Resolution.Unresolved(
                    "\"" + words + "\" counts from another day: say which one it is counted from (anchor)");
        }
        return resolved(words, first);
    }

    private static int wordsIn(String text) {
        return (int) text.strip().chars().filter(Character::isLetterOrDigit).count() == 0
                ? 0
                : text.strip().split("\\s+").length;
    }

    private static Resolution resolved(String words, TimeExpression expression) {
        List<Alternative> alternatives = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (ExplanationStep step : expression.explanation()) {
            alternatives.addAll(step.alternatives());
            if (step.rule().equals("weekday-mismatch")) {
                warnings.add(step.detail());
            }
        }
        TimeExpression whole = new TimeExpression(
                words,
                0,
                words.length(),
                expression.type(),
                expression.value(),
                expression.mod(),
                expression.quant(),
                expression.freq(),
                expression.time(),
                expression.anchor(),
                expression.confidence(),
                expression.explanation());
        return new Resolution.Resolved(whole, alternatives, warnings);
    }
}
