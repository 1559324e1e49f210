package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule of a pack. */
final class RuleParser {
    private static final Set<String> FIELDS = Set.of("construction", "pattern", "reads", "guard", "hits", "misses");
    private static final Set<String> VERBS = Set.of(
            "date",
            "year",
            "yeardigits",
            "era",
            "month",
            "day",
            "weekday",
            "weekend",
            "quarter",
            "quarterof",
            "half",
            "season",
            "decade",
            "shortdecade",
            "nthdecade",
            "century",
            "holiday",
            "offset",
            "nth",
            "part",
            "clock",
            "endclock",
            "hour",
            "hhmm",
            "minute",
            "minutes",
            "hijri",
            "solar",
            "anniversary",
            "shift",
            "sameperiod",
            "sameunit",
            "toward",
            "length",
            "halfmore",
            "addhalf",
            "decimal",
            "reaching",
            "opening",
            "weekof",
            "upto",
            "each",
            "times",
            "ref",
            "nothing",
            "mod",
            "event",
            "unsure",
            "confidence");
    private static final Set<String> GUARDS = Set.of(
            "no-name",
            "no-title",
            "no-score",
            "one-order",
            "no-age",
            "recent-year",
            "recent-solar-year",
            "plausible-year",
            "no-calendar-year",
            "round-year",
            "future",
            "not-future",
            "four-digits",
            "dialled",
            "opens-sentence",
            "in-clause",
            "alone",
            "not-of",
            "not-before-number",
            "ends-phrase");
    private static final Pattern STEP = Pattern.compile("([a-z]+)(?:\\(([^)]*)\\))?");

    private RuleParser() {}

    static Rule parse(PackSource.RuleSource source, int order, PatternParser.Vocabulary vocabulary) {
        Map<String, String> fields = source.fields();
        for (String field : fields.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("unknown field " + field);
            }
        }
        String pattern = fields.get("pattern");
        String reads = fields.get("reads");
        if (pattern == null || reads == null) {
            throw new IllegalArgumentException("needs a pattern and reads");
        }
        steps(reads).stream()
                .filter(step -> !VERBS.contains(step.verb()))
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalArgumentException("unknown step " + step.verb());
                });
        String guard = fields.getOrDefault("guard", "").strip();
        Set<String> guards = guard.isEmpty() ? Set.of() : Set.of(guard.split("\\s+"));
        guards.stream().filter(each -> !GUARDS.contains(each)).findFirst().ifPresent(each -> {
            throw new IllegalArgumentException("unknown guard " + each);
        });
        Rule rule = new Rule(
                source.name(),
                fields.getOrDefault("construction", ""),
                order,
                PatternParser.parse(pattern, vocabulary),
                steps(reads),
                guards);
        new StepNames(rule.pattern()).check(rule.reads());
        return rule;
    }

    private static List<ReadStep> steps(String reads) {
        List<ReadStep> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(reads);
        int end = 0;
        while (matcher.find()) {
            refuse(reads.substring(end, matcher.start()));
            end = matcher.end();
            String arguments = matcher.group(2);
            steps.add(new ReadStep(
                    matcher.group(1),
                    arguments == null || arguments.isBlank()
                            ? List.of()
                            : List.of(arguments.strip().split("\\s*,\\s*"))));
        }
        refuse(reads.substring(end));
        return steps;
    }

    private static void refuse(String noStep) {
        if (!noStep.isBlank()) {
            throw new IllegalArgumentException("reads has " + noStep.strip() + ", which is no step");
        }
    }
}
