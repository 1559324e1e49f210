package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linimasa.event.PartOfDay;

/** Checks the names that a rule's steps use: a class must stand in its pattern, so that no slip makes a step do nothing. */
final class StepNames {
    private static final Set<String> PARTS =
            Arrays.stream(PartOfDay.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** What steps can name besides classes. */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "part", PARTS,
            "mod",
                    Set.of(
                            "APPROX",
                            "START",
                            "MID",
                            "END",
                            "BEFORE",
                            "AFTER",
                            "MORE_THAN",
                            "LESS_THAN",
                            "EQUAL_OR_MORE",
                            "EQUAL_OR_LESS"),
            "ref", Set.of("PAST_REF", "PRESENT_REF", "FUTURE_REF"),
            "length", Set.of("X"),
            "shift", Set.of("X"));

    private final Map<String, Integer> timesByClass = new HashMap<>();

    StepNames(Pattern pattern) {
        for (Pattern.Element element : pattern.elements()) {
            timesByClass.merge(element.slot(), 1, Integer::sum);
        }
    }

    /** @throws IllegalArgumentException if a step names a class that the pattern does not have, or not so often */
    void check(List<ReadStep> steps) {
        for (ReadStep step : steps) {
            Set<String> fixed = FIXED.getOrDefault(step.verb(), Set.of());
            step.arguments().stream()
                    .flatMap(argument -> Stream.of(argument.split("\\|")))
                    .map(name -> name.replaceFirst("^[+-]", ""))
                    .filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
                    .filter(name -> !fixed.contains(name))
                    .forEach(name -> checkClass(step.verb(), name));
        }
    }

    private void checkClass(String verb, String name) {
        int dot = name.lastIndexOf('.');
        String tokenClass = dot < 0 ? name : name.substring(0, dot);
        int asked = dot < 0 ? 1 : Integer.parseInt(name.substring(dot + 1));
        int times = Math.max(
                timesByClass.getOrDefault(tokenClass, 0),
                verb.equals("month") ? timesByClass.getOrDefault(tokenClass + "!", 0) : 0);
        if (times == 0) {
            throw new IllegalArgumentException(
                    "step " + verb + " names " + tokenClass + ", which the pattern does not have");
        }
        if (times < asked) {
            throw new IllegalArgumentException("step " + verb + " names " + name + ", but the pattern has " + tokenClass
                    + " only " + times + " times");
        }
    }
}
