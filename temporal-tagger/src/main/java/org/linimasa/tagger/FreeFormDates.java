package org.linimasa.tagger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.event.Alternative;
import org.linimasa.event.EventTime;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.label.TimeLabel;

/** One free-form date, which is the whole text: EDTF as it is, else the words of a language. */
final class FreeFormDates {
    private static final int MAX_CHARS = 200;
    private static final Comparator<Reading> BEST_FIRST = Comparator.comparing(
                    (Reading reading) -> reading.unread() != null)
            .thenComparing(reading -> reading.expressions().isEmpty())
            .thenComparing(reading -> -reading.covered())
            .thenComparing(reading -> !reading.leavesOrderOpen());

    /** The steps by which two expressions become the ends of one range or its two possible times. */
    private static final Set<String> JOINS = Set.of("range", "between", "clock-range", "either");

    private final TemporalTagger tagger;

    FreeFormDates(TemporalTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * What one language reads in a short text.
     *
     * @param unread the first word that belongs to no date and is unknown; null where there is none
     * @param impossible why words that look like a date are none; null where there are none
     */
    record Reading(
            String language,
            List<TimeExpression> expressions,
            @Nullable String unread,
            @Nullable String impossible) {
        /** Whether it says that day and month could be the other way round, which is all one knows without a language. */
        boolean leavesOrderOpen() {
            return expressions.stream()
                    .flatMap(expression -> expression.explanation().stream())
                    .anyMatch(step -> step.rule().equals("day-and-month-open"));
        }

        int covered() {
            return expressions.stream().mapToInt(e -> e.end() - e.begin()).sum();
        }
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
        if (language != null && tagger.languageFor(language).isEmpty()) {
            return new Resolution.Unresolved("there is no language pack for \"" + language
                    + "\"; leave the language out to" + " try those that the words look like");
        }
        Optional<IsoWeek> week = IsoWeek.read(words);
        if (week.isPresent()) {
            return week(words, week.get(), language == null ? "en" : language, zone);
        }
        List<Reading> readings = (language == null ? tagger.candidates(words) : List.of(language))
                .stream()
                        .map(each -> tagger.read(each, words, anchor, zone))
                        .sorted(BEST_FIRST)
                        .toList();
        Reading best = readings.getFirst();
        if (looksLikeEdtf(words)) {
            try {
                return edtf(words, Edtf.parse(words), best.language(), zone);
            } catch (EdtfParseException e) {
                if (best.unread() != null || best.expressions().isEmpty()) {
                    return new Resolution.Unresolved(whyNoNotation(words, e));
                }
            }
        }
        if (best.expressions().isEmpty() || best.unread() != null) {
            String unread = best.expressions().isEmpty() ? words : Objects.requireNonNullElse(best.unread(), words);
            return new Resolution.Unresolved(reason(readings, "\"" + unread + "\" is no date that I know"));
        }
        return words(words, readings, anchor, language == null && tagger.showsNoLanguage(words));
    }

    /** A clock time uses no letter that EDTF does not, but its writer did not mean EDTF. */
    private static String whyNoNotation(String words, EdtfParseException why) {
        if (words.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
            return "there is no time of day " + words + ": hours go to 24 and minutes and seconds to 59";
        }
        return why.getMessage() == null ? words : why.getMessage();
    }

    private static String reason(List<Reading> readings, String otherwise) {
        return readings.stream()
                .map(Reading::impossible)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** Letters are used in EDTF only for X, Y, E, S, T and Z. */
    private static boolean looksLikeEdtf(String words) {
        return words.length() >= 4
                && words.chars().anyMatch(Character::isDigit)
                && words.chars().allMatch(c -> "0123456789XYESTZ-/.,~?%:+[]{}".indexOf(c) >= 0)
                && !words.matches("\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?|\\d{8}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    }

    private static Resolution week(String words, IsoWeek week, String language, @Nullable String zone) {
        return week.exists()
                ? notation(
                        words,
                        words,
                        Edtf.parse(week.edtf()),
                        ExplanationStep.of("iso-week", "a week of ISO 8601, which begins on Monday", words, null),
                        language,
                        zone)
                : new Resolution.Unresolved(week.whyNot());
    }

    private static Resolution edtf(String words, Edtf edtf, String language, @Nullable String zone) {
        ExplanationStep step = ExplanationStep.of("edtf", "an EDTF value is taken as it is", words, null);
        return notation(words, edtf.toString(), edtf, step, language, zone);
    }

    private static Resolution notation(
            String words, String value, Edtf edtf, ExplanationStep step, String language, @Nullable String zone) {
        List<ExplanationStep> steps = List.of(step);
        EventTime time = labelled(EventTime.of(edtf).withZone(zone).explainedBy(words, steps), language);
        TimeExpression expression = new TimeExpression(
                words, 0, words.length(), TimexType.DATE, value, null, null, null, time, null, null, null, 1.0, steps);
        return new Resolution.Resolved(expression, List.of(), List.of());
    }

    private static Resolution words(
            String words, List<Reading> readings, @Nullable LocalDate anchor, boolean languageAssumed) {
        Reading best = readings.getFirst();
        List<TimeExpression> expressions = best.expressions();
        for (TimeExpression other : expressions.subList(1, expressions.size())) {
            if (asOne(expressions.getFirst(), other) == null) {
                return new Resolution.Unresolved("\"" + words + "\" holds more than one date: \""
                        + expressions.getFirst().text() + "\" and \"" + other.text() + "\"");
            }
        }
        TimeExpression first = finest(expressions);
        if (anchor == null && first.time().edtf() == null && first.value().matches("X.*|.*_REF")) {
            return new Resolution.Unresolved(
                    "\"" + words + "\" counts from another day: say which one it is counted from (anchor)");
        }
        List<Alternative> alternatives = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (ExplanationStep step : first.explanation()) {
            alternatives.addAll(step.alternatives());
            if (step.rule().equals("weekday-mismatch")) {
                warnings.add(step.detail());
            }
        }
        readings.stream()
                .skip(1)
                .filter(reading ->
                        reading.unread() == null && reading.expressions().size() == 1)
                .forEach(reading -> addOther(alternatives, first, reading));
        return new Resolution.Resolved(
                whole(words, languageAssumed ? inAssumed(first, best.language()) : first, best.language()),
                alternatives,
                warnings);
    }

    /** Two expressions that say one time, by the finer of them; null where they do not. */
    private static @Nullable TimeExpression asOne(TimeExpression first, TimeExpression other) {
        String edtf = first.time().edtf();
        if (edtf == null || !edtf.equals(other.time().edtf())) {
            return null;
        }
        boolean joined = JOINS.contains(first.explanation().getLast().rule());
        if (joined || first.value().equals(other.value()) || first.value().startsWith(other.value() + "T")) {
            return first;
        }
        if (!other.value().startsWith(first.value() + "T")) {
            return null;
        }
        List<ExplanationStep> steps = new ArrayList<>(first.explanation());
        steps.addAll(other.explanation());
        return other.explainedBy(steps);
    }

    private static TimeExpression finest(List<TimeExpression> expressions) {
        TimeExpression finest = expressions.getFirst();
        for (TimeExpression other : expressions.subList(1, expressions.size())) {
            finest = Objects.requireNonNullElse(asOne(finest, other), finest);
        }
        return finest;
    }

    /** Where the language is open, what another one reads is possible too. */
    private static void addOther(List<Alternative> alternatives, TimeExpression first, Reading reading) {
        String other = reading.expressions().getFirst().time().edtf();
        if (other == null || other.equals(first.time().edtf())) {
            return;
        }
        if (alternatives.stream().noneMatch(each -> each.edtf().equals(other))) {
            alternatives.add(new Alternative(other, 0.3, "as the language " + reading.language() + " reads it"));
        }
    }

    private static TimeExpression inAssumed(TimeExpression expression, String language) {
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(new ExplanationStep(
                "assumed-language",
                "nothing in the words shows a language, so they are read as " + language,
                null,
                null,
                "the language",
                List.of()));
        steps.addAll(expression.explanation());
        return expression.explainedBy(steps);
    }

    private static TimeExpression whole(String words, TimeExpression expression, String language) {
        return new TimeExpression(
                words,
                0,
                words.length(),
                expression.type(),
                expression.value(),
                expression.mod(),
                expression.quant(),
                expression.freq(),
                labelled(expression.time(), language),
                expression.anchor(),
                expression.beginPoint(),
                expression.endPoint(),
                expression.confidence(),
                expression.explanation());
    }

    private static EventTime labelled(EventTime time, String language) {
        return time.edtf() == null ? time : time.withLabel(TimeLabel.of(time, language));
    }
}
