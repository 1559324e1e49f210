package org.linimasa.tagger.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linimasa.event.DayHours;
import org.linimasa.event.PartOfDay;

/** The lines of a pack file, sorted into what they declare but not yet compiled. */
final class PackSource {
    final String language;
    LocalDate examplesDay = LocalDate.EPOCH;
    final Map<String, String> definitions = new HashMap<>();
    final Set<String> stopWords = new TreeSet<>();
    final Set<String> imprints = new TreeSet<>();
    final Map<String, List<String>> suffixes = new HashMap<>();
    final Map<PartOfDay, DayHours> hours = new EnumMap<>(PartOfDay.class);
    final List<RuleSource> ruleSources = new ArrayList<>();
    private final Map<String, Map<String, String>> examplesByConstruction = new LinkedHashMap<>();
    private final Map<String, List<TokenReading>> readingsByForm = new LinkedHashMap<>();
    private final Map<Character, Set<String>> classesByMark = new HashMap<>();

    PackSource(String language) {
        this.language = language;
    }

    /** The fields of a rule as written, with the line it starts on. */
    record RuleSource(int line, String name, Map<String, String> fields) {}

    /**
     * Declares a form.
     *
     * @param form as written in the pack: {@code ^} before it means only where capitalized, {@code ?} that it is also
     *     an everyday word, so that patterns can ask for a surer one with {@code CLASS!}
     */
    void declare(String tokenClass, String value, String form) {
        boolean onlyCapitalized = form.startsWith("^");
        String rest = onlyCapitalized ? form.substring(1) : form;
        boolean weak = rest.startsWith("?");
        String folded = folded(weak ? rest.substring(1) : rest);
        if (isMark(folded)) {
            classesByMark
                    .computeIfAbsent(folded.charAt(0), unused -> new TreeSet<>())
                    .add(tokenClass);
            return;
        }
        List<TokenReading> readings = readingsByForm.computeIfAbsent(folded, unused -> new ArrayList<>());
        readings.add(new TokenReading(tokenClass, value, onlyCapitalized));
        if (tokenClass.equals("NUMWORD") && Character.isDigit(value.charAt(0))) {
            readings.add(new TokenReading("NUM", value, onlyCapitalized));
        }
        if (!weak) {
            readings.add(new TokenReading(tokenClass + "!", value, onlyCapitalized));
        }
    }

    /** Makes a word or mark that a pattern quotes known. */
    void declareLiteral(String literal) {
        if (isMark(literal)) {
            classesByMark
                    .computeIfAbsent(literal.charAt(0), unused -> new TreeSet<>())
                    .add("\"" + literal + "\"");
        } else {
            readingsByForm
                    .computeIfAbsent(folded(literal), unused -> new ArrayList<>())
                    .add(new TokenReading("\"" + literal + "\"", literal, false));
        }
    }

    private static boolean isMark(String form) {
        return form.length() == 1 && !Character.isLetterOrDigit(form.charAt(0));
    }

    private static String folded(String form) {
        StringBuilder folded = new StringBuilder(form.length());
        form.strip().chars().forEach(c -> folded.append(WordAutomaton.fold((char) c)));
        return folded.toString();
    }

    Collection<String> forms() {
        return readingsByForm.keySet();
    }

    List<LanguagePack.Word> words(Classes classes) {
        List<LanguagePack.Word> words = new ArrayList<>();
        readingsByForm.forEach((form, readings) -> {
            boolean word = Character.isLetter(form.charAt(0));
            words.add(new LanguagePack.Word(
                    readings,
                    classes.symbol(classNames(readings, word, false)),
                    classes.symbol(classNames(readings, word, true))));
        });
        return List.copyOf(words);
    }

    private static List<String> classNames(List<TokenReading> readings, boolean word, boolean capitalized) {
        Set<String> names = new TreeSet<>();
        for (TokenReading reading : readings) {
            if (capitalized || !reading.onlyCapitalized()) {
                names.add(reading.tokenClass());
            }
        }
        if (word) {
            names.add("WORD");
        }
        return List.copyOf(names);
    }

    Map<String, Integer> suffixes(Classes classes) {
        Map<String, Integer> symbols = new LinkedHashMap<>();
        suffixes.forEach((tokenClass, endings) ->
                endings.forEach(ending -> symbols.put(ending, classes.symbol(List.of("WORD", tokenClass)))));
        return symbols;
    }

    Map<Character, Integer> punctuation(Classes classes) {
        Map<Character, Integer> symbols = new HashMap<>();
        classesByMark.forEach((mark, names) -> symbols.put(mark, classes.symbol(List.copyOf(names))));
        return Map.copyOf(symbols);
    }

    /** The examples of a construction that stand under its name and not under a rule: its hits and misses as written. */
    Map<String, String> examplesOf(String construction) {
        return examplesByConstruction.computeIfAbsent(construction, unused -> new LinkedHashMap<>());
    }

    /** The constructions in the order of the pack, each with its own examples and those of its rules. */
    List<Construction> constructions(List<Rule> rules) {
        Map<String, Construction> constructions = new LinkedHashMap<>();
        for (Rule rule : rules) {
            add(constructions, new Construction(rule.construction(), rule.hits(), rule.misses()));
        }
        examplesByConstruction.forEach((name, fields) -> add(
                constructions,
                new Construction(
                        name,
                        Example.hits(fields.getOrDefault("hits", "")),
                        Example.misses(fields.getOrDefault("misses", "")))));
        return List.copyOf(constructions.values());
    }

    private static void add(Map<String, Construction> constructions, Construction more) {
        constructions.merge(more.name(), more, Construction::with);
    }

    List<Rule> rules(Classes classes) {
        List<Rule> rules = new ArrayList<>();
        for (RuleSource source : ruleSources) {
            try {
                rules.add(RuleParser.parse(source, rules.size(), classes, definitions));
            } catch (IllegalArgumentException e) {
                throw new PackException(language, source.line(), "rule " + source.name() + ": " + e.getMessage());
            }
        }
        return List.copyOf(rules);
    }
}
