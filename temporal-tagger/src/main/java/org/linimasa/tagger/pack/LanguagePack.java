package org.linimasa.tagger.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DayHours;
import org.linimasa.event.PartOfDay;

/** What the tagger knows of one language, compiled. Immutable and thread-safe. */
public final class LanguagePack {
    private final String language;
    private final LocalDate examplesDay;
    private final Classes classes;
    private final Classes.Membership membership;
    private final WordAutomaton words;
    private final List<Word> lexicon;
    private final NumberSymbols numbers;
    private final Map<Character, Integer> punctuation;
    private final int[] asciiPunctuation = new int[128];
    private final int unknownWord;
    private final int unknownName;
    private final int unknownPunctuation;
    private final List<Rule> rules;
    private final RuleAutomaton automaton;
    private final List<Construction> constructions;
    private final Map<PartOfDay, DayHours> hours;
    private final Set<String> stopWords;
    private final Set<String> imprints;
    private final String[] suffixes;
    private final int[] suffixSymbols;
    private final Stems stems;

    LanguagePack(PackSource source, Classes classes) {
        this.language = source.language;
        this.examplesDay = source.examplesDay;
        this.classes = classes;
        this.words = WordAutomaton.of(List.copyOf(source.forms()));
        this.lexicon = source.words(classes);
        this.stems = new Stems(source.stems(), source.forms().size());
        this.numbers = new NumberSymbols(classes);
        this.punctuation = source.punctuation(classes);
        this.unknownWord = classes.symbol(List.of("WORD"));
        this.unknownName = classes.symbol(List.of("WORD", "CAP"));
        Map<String, Integer> symbolBySuffix = source.suffixes(classes);
        this.suffixes = symbolBySuffix.keySet().toArray(String[]::new);
        this.suffixSymbols = new int[suffixes.length];
        for (int i = 0; i < suffixes.length; i++) {
            suffixSymbols[i] = symbolBySuffix.getOrDefault(suffixes[i], unknownWord);
        }
        this.unknownPunctuation = classes.symbol(List.of());
        for (char c = 0; c < asciiPunctuation.length; c++) {
            asciiPunctuation[c] = punctuation.getOrDefault(WordAutomaton.fold(c), unknownPunctuation);
        }
        this.rules = source.rules(classes);
        this.constructions = source.constructions(rules);
        this.automaton = RuleAutomaton.of(rules, classes);
        this.hours = Map.copyOf(source.hours);
        this.stopWords = Set.copyOf(source.stopWords);
        this.imprints = Set.copyOf(source.imprints);
        this.membership = classes.membership();
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** The document time of the examples in the pack. */
    public LocalDate examplesDay() {
        return examplesDay;
    }

    /** The words of the lexicon, found by number in {@link #word}. */
    public WordAutomaton words() {
        return words;
    }

    /** A word of the lexicon by its number in {@link #words}. */
    public Word word(int number) {
        return lexicon.get(number);
    }

    /** The word of the lexicon that a run of letters is with an ending of its own; -1 where there is none. */
    public int inflected(String text, int begin, int end) {
        return stems.find(text, begin, end);
    }

    /** The symbols of numbers. */
    public NumberSymbols numbers() {
        return numbers;
    }

    /** The symbol of a punctuation mark. */
    public int punctuation(char c) {
        return c < asciiPunctuation.length
                ? asciiPunctuation[c]
                : punctuation.getOrDefault(WordAutomaton.fold(c), unknownPunctuation);
    }

    /** The symbol of a word that is not in the lexicon: by its capital or its ending ("ed" is PAST). */
    public int unknownWord(String text, int begin, int end) {
        if (CharacterKind.is(text.charAt(begin), CharacterKind.UPPER_CASE)) {
            return unknownName;
        }
        for (int i = 0; i < suffixes.length; i++) {
            int length = suffixes[i].length();
            if (end - begin > length + 1 && text.startsWith(suffixes[i], end - length)) {
                return suffixSymbols[i];
            }
        }
        return unknownWord;
    }

    /** The rules in pack order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The constructions in pack order, each with its examples and those of its rules. */
    public List<Construction> constructions() {
        return constructions;
    }

    /** The rules, compiled. */
    public RuleAutomaton automaton() {
        return automaton;
    }

    /** The hours the language means by a part of the day; null where the pack does not say. */
    public @Nullable DayHours hours(PartOfDay part) {
        return hours.get(part);
    }

    /** Frequent words by which the language is recognized. */
    public Set<String> stopWords() {
        return stopWords;
    }

    /** The labels, in lower case, under which media print the day of publication: "published", "diterbitkan pada". */
    public Set<String> imprints() {
        return imprints;
    }

    /** Whether a symbol stands for a class, by the class's number from {@link #classNumber}. */
    public boolean is(int symbol, int classNumber) {
        return membership.has(symbol, classNumber);
    }

    /** The number of a class; -1 for one that the pack does not use, which no symbol stands for. */
    public int classNumber(String tokenClass) {
        return classes.idOrMinusOne(tokenClass);
    }

    /** Which pattern element took which token, for tokens that the pattern matches. */
    public int[] align(Rule rule, int[] symbols, boolean[] glued, int from, int to) {
        return rule.pattern().align(this, symbols, glued, from, to);
    }

    /**
     * A word or fixed phrase of the lexicon.
     *
     * @param readings what it can be
     * @param symbol where it is written small
     * @param capitalizedSymbol where it is written with an initial capital
     */
    public record Word(List<TokenReading> readings, int symbol, int capitalizedSymbol) {
        /** Copies the list. */
        public Word {
            readings = List.copyOf(readings);
        }

        /** The word's value as a member of a class; null where it is none. */
        public @Nullable String valueAs(String tokenClass) {
            for (TokenReading reading : readings) {
                if (reading.tokenClass().equals(tokenClass)) {
                    return reading.value();
                }
            }
            return null;
        }
    }
}
