package org.linimasa.tagger.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DayHours;
import org.linimasa.event.PartOfDay;

/** The lines of a pack file, sorted into what they declare but not yet compiled. */
final class PackSource {
    final String language;
    LocalDate examplesDay = LocalDate.EPOCH;
    final Map<String, String> definitions = new HashMap<>();
    final Set<String> stopWords = new TreeSet<>();
    final Set<String> imprints = new TreeSet<>();
    final Set<String> resumes = new TreeSet<>();
    final Map<String, List<String>> suffixes = new HashMap<>();

    @Nullable
    YearCount yearCount;

    final Map<PartOfDay, DayHours> hours = new EnumMap<>(PartOfDay.class);
    final List<RuleSource> ruleSources = new ArrayList<>();
    private final Map<String, Map<String, String>> examplesByConstruction = new LinkedHashMap<>();
    private final Map<String, List<TokenReading>> readingsByForm = new LinkedHashMap<>();
    private final Map<String, List<TokenReading>> readingsByStem = new LinkedHashMap<>();
    private final Map<Character, Set<String>> classesByMark = new HashMap<>();
    /** Misspelled forms with what they stand for. */
    private final Map<String, String> correctByForm = new HashMap<>();

    private final Map<String, String> firstForms = new HashMap<>();
    final Set<String> misspelledClasses = new TreeSet<>();
    final Set<String> wellSpelled = new HashSet<>();
    final Map<String, String> shortForms = new LinkedHashMap<>();
    /** Whether the pack was made from CLDR, which says some things twice. */
    boolean generated;

    /** The numbers of one or two digits that patterns quote. */
    final Set<String> quotedNumbers = new TreeSet<>();
    /** Those of {@code tokens} lines, also where no form of them is left. */
    private final Set<String> declaredClasses = new HashSet<>();

    PackSource(String language) {
        this.language = language;
    }

    /** The fields of a rule as written, with the line it starts on and whether an included pack has it. */
    record RuleSource(int line, String name, boolean included, Map<String, String> fields) {}

    void declareClass(String tokenClass) {
        declaredClasses.add(tokenClass);
    }

    void dropRules(Set<String> names) {
        for (String name : names) {
            if (!ruleSources.removeIf(rule -> rule.name().equals(name))) {
                throw new IllegalArgumentException("there is no rule " + name + " to drop (an include goes before)");
            }
        }
    }

    void dropForms(String tokenClass, List<String> forms) {
        Predicate<TokenReading> dropped = reading ->
                reading.tokenClass().equals(tokenClass) || reading.tokenClass().equals(tokenClass + "!");
        for (String form : forms) {
            String folded = folded(form.replaceFirst("^\\^?\\??", ""));
            boolean stem = folded.endsWith("*");
            Map<String, List<TokenReading>> readingsByKey = stem ? readingsByStem : readingsByForm;
            String key = stem ? folded.substring(0, folded.length() - 1) : folded;
            List<TokenReading> readings = readingsByKey.get(key);
            if (readings == null || !readings.removeIf(dropped)) {
                throw new IllegalArgumentException(form + " is no form of " + tokenClass + " to drop");
            }
            if (readings.isEmpty()) {
                readingsByKey.remove(key);
            }
        }
    }

    /** Puts the rules of included packs behind, so that of two equal readings the pack's own wins. */
    void ownRulesFirst() {
        ruleSources.sort(Comparator.comparing(RuleSource::included));
    }

    /**
     * Declares a form.
     *
     * @param form as written in the pack: {@code ^} before it means only where capitalized, {@code ?} that it is also
     *     an everyday word, so that patterns can ask for a surer one with {@code CLASS!}, {@code *} after it that a short
     *     ending can follow, {@code ~} before it that it is misspelled and stands for the first form of its value
     */
    void declare(String tokenClass, String value, String written) {
        boolean slip = written.startsWith("~");
        String form = slip ? written.substring(1) : written;
        boolean onlyCapitalized = form.startsWith("^");
        String rest = onlyCapitalized ? form.substring(1) : form;
        boolean weak = rest.startsWith("?");
        String folded = folded(weak ? rest.substring(1) : rest);
        String first = firstForms.putIfAbsent(tokenClass + " " + value, folded);
        if (slip && first != null) {
            correctByForm.put(folded, first);
        }
        if (isMark(folded)) {
            classesByMark
                    .computeIfAbsent(folded.charAt(0), unused -> new TreeSet<>())
                    .add(tokenClass);
            return;
        }
        boolean stem = folded.endsWith("*");
        List<TokenReading> readings = (stem ? readingsByStem : readingsByForm)
                .computeIfAbsent(stem ? folded.substring(0, folded.length() - 1) : folded, unused -> new ArrayList<>());
        readings.add(new TokenReading(tokenClass, value, onlyCapitalized));
        if (tokenClass.equals("NUMWORD") && Character.isDigit(value.charAt(0))) {
            readings.add(new TokenReading("NUM", value, onlyCapitalized));
        }
        if (!weak) {
            readings.add(new TokenReading(tokenClass + "!", value, onlyCapitalized));
        }
    }

    /** Declares all forms of a class that was declared before as forms of another, too. */
    void declareAll(String tokenClass, String value, String included) {
        for (List<TokenReading> readings : readingsByForm.values()) {
            for (TokenReading reading : List.copyOf(readings)) {
                if (reading.tokenClass().equals(included)) {
                    readings.add(new TokenReading(tokenClass, value, reading.onlyCapitalized()));
                    readings.add(new TokenReading(tokenClass + "!", value, reading.onlyCapitalized()));
                }
            }
        }
    }

    /**
     * The words of classes as declared so far, without abbreviations and everyday words.
     *
     * @throws IllegalArgumentException if one of the classes has not been named
     */
    Map<String, List<TokenReading>> wordsOf(Set<String> classes) {
        for (String name : classes) {
            if (!isClass(name)) {
                throw new IllegalArgumentException("no tokens line before gives " + name);
            }
        }
        Map<String, List<TokenReading>> words = new LinkedHashMap<>();
        readingsByForm.forEach((form, readings) -> {
            List<TokenReading> own = readings.stream()
                    .filter(reading -> classes.contains(reading.tokenClass().replace("!", "")))
                    .toList();
            if (own.stream().anyMatch(reading -> reading.tokenClass().endsWith("!"))) {
                words.put(form, own);
            }
        });
        return words;
    }

    /** Adds another form of words, where it is no word yet. */
    void inflect(Map<String, List<TokenReading>> words, Inflection inflection) {
        words.forEach((word, readings) -> {
            String other = inflection.of(word);
            if (other != null) {
                readingsByForm.putIfAbsent(folded(other), new ArrayList<>(readings));
            }
        });
    }

    /** Adds to each form that holds a word one with its short form. */
    void shorten() {
        shortForms.forEach((shortForm, word) -> {
            Map<String, String> shortened = new LinkedHashMap<>();
            for (String form : readingsByForm.keySet()) {
                String with = (" " + form + " ")
                        .replace(" " + word + " ", " " + shortForm + " ")
                        .strip();
                if (!with.equals(form)) {
                    shortened.put(with, form);
                }
            }
            shortened.forEach((with, form) -> {
                List<TokenReading> readings = readingsByForm.getOrDefault(form, List.of());
                List<TokenReading> known = readingsByForm.get(with);
                if (known == null) {
                    readingsByForm.put(with, new ArrayList<>(readings));
                    correctByForm.put(with, form);
                } else {
                    readings.stream()
                            .filter(reading -> !known.contains(reading))
                            .forEach(known::add);
                }
            });
        });
    }

    /** Adds what the words of {@code misspelled} classes can be misspelled as, where no word is written so. */
    void misspell() {
        Map<String, String> slips = new LinkedHashMap<>();
        readingsByForm.forEach((form, readings) -> {
            boolean name = readings.stream().anyMatch(reading -> misspelledClasses.contains(reading.tokenClass()));
            if (name && !correctByForm.containsKey(form)) {
                Misspellings.of(form).forEach(slip -> slips.putIfAbsent(slip, form));
            }
        });
        slips.forEach((slip, form) -> {
            if (!wellSpelled.contains(slip) && !readingsByForm.containsKey(slip)) {
                readingsByForm.put(slip, misspelled(readingsByForm.getOrDefault(form, List.of())));
                correctByForm.put(slip, form);
            }
        });
    }

    /** A misspelled month is none without more of a date beside it: names of people are written so, too. */
    private static List<TokenReading> misspelled(List<TokenReading> readings) {
        return readings.stream()
                .filter(reading -> !reading.tokenClass().equals("MONTH!"))
                .toList();
    }

    /** Whether a {@code tokens} line before names a class. */
    boolean isClass(String name) {
        return declaredClasses.contains(name);
    }

    /** Makes a word, mark or number that a pattern quotes known. */
    void declareLiteral(String literal) {
        if (NumberSymbols.canBeQuoted(literal)) {
            quotedNumbers.add(literal);
        } else if (isMark(literal)) {
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

    /** The words that an ending can follow; the n-th is the word {@code forms().size() + n}. */
    Collection<String> stems() {
        return readingsByStem.keySet();
    }

    /** The words of the forms, then those of the stems. */
    List<LanguagePack.Word> words(Classes classes) {
        List<LanguagePack.Word> words = new ArrayList<>();
        readingsByForm.forEach((form, readings) -> words.add(word(form, readings, correctByForm.get(form), classes)));
        readingsByStem.forEach((stem, readings) -> words.add(word(stem, readings, null, classes)));
        return List.copyOf(words);
    }

    private LanguagePack.Word word(
            String form, List<TokenReading> readings, @Nullable String correct, Classes classes) {
        boolean word = Character.isLetter(form.codePointAt(0));
        Set<String> small = classNames(readings, word, false);
        if (readings.stream().allMatch(TokenReading::isLiteral)) {
            small.addAll(classesByEnding(form));
        }
        return new LanguagePack.Word(
                readings,
                classes.symbol(List.copyOf(small)),
                classes.symbol(List.copyOf(classNames(readings, word, true))),
                correct);
    }

    /** A word that only patterns quote is of the class that its ending tells, as it is where none does. */
    private List<String> classesByEnding(String form) {
        return suffixes.entrySet().stream()
                .filter(suffix -> suffix.getValue().stream()
                        .anyMatch(ending -> form.length() > ending.length() + 1 && form.endsWith(ending)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> classNames(List<TokenReading> readings, boolean word, boolean capitalized) {
        Set<String> names = new TreeSet<>();
        for (TokenReading reading : readings) {
            if (capitalized || !reading.onlyCapitalized()) {
                names.add(reading.tokenClass());
            }
        }
        if (word) {
            names.add("WORD");
        }
        return names;
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
    PackExamples examples() {
        Map<String, Construction> constructions = new LinkedHashMap<>();
        for (RuleSource rule : ruleSources) {
            try {
                add(constructions, construction(rule.fields().getOrDefault("construction", ""), rule.fields()));
            } catch (IllegalArgumentException e) {
                throw wrong(rule, e);
            }
        }
        examplesByConstruction.forEach((name, fields) -> {
            try {
                add(constructions, construction(name, fields));
            } catch (IllegalArgumentException e) {
                throw new PackException(language + ".pack, construction " + name + ": " + e.getMessage());
            }
        });
        return new PackExamples(language, examplesDay, List.copyOf(constructions.values()));
    }

    private static Construction construction(String name, Map<String, String> fields) {
        return new Construction(
                name, Example.hits(fields.getOrDefault("hits", "")), Example.misses(fields.getOrDefault("misses", "")));
    }

    /**
     * Refuses a rule of this pack that another one of it hides; what it includes it may hide.
     *
     * @throws PackException naming both
     */
    void refuseHidden(HiddenRules hidden) {
        for (int r = 0; r < ruleSources.size(); r++) {
            String hiding = hidden.hiding(r);
            if (hiding != null && !generated && !ruleSources.get(r).included()) {
                throw wrong(
                        ruleSources.get(r),
                        new IllegalArgumentException(
                                "it never reads anything: " + hiding + " before it fits all its words"));
            }
        }
    }

    private PackException wrong(RuleSource rule, IllegalArgumentException why) {
        return new PackException(language, rule.line(), "rule " + rule.name() + ": " + why.getMessage());
    }

    private static void add(Map<String, Construction> constructions, Construction more) {
        constructions.merge(more.name(), more, Construction::with);
    }

    List<Rule> rules(Classes classes) {
        List<Rule> rules = new ArrayList<>();
        PatternParser.Vocabulary vocabulary = new PatternParser.Vocabulary(classes, declaredClasses, definitions);
        for (RuleSource source : ruleSources) {
            try {
                rules.add(RuleParser.parse(source, rules.size(), vocabulary));
            } catch (IllegalArgumentException e) {
                throw wrong(source, e);
            }
        }
        return List.copyOf(rules);
    }
}
