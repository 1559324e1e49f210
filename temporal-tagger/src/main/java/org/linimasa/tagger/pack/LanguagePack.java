package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.DayHours;
import org.linimasa.event.PartOfDay;

/** What the tagger knows of one language, compiled. Immutable and thread-safe. */
public final class LanguagePack {
    private final String language;
    private final Lexicon lexicon;
    private final List<Rule> rules;
    private final RuleAutomaton automaton;
    private final TokenClasses classes;
    private final Map<PartOfDay, DayHours> hours;
    private final @Nullable YearCount yearCount;
    private final Set<String> stopWords;
    private final Set<String> imprints;
    private final Set<String> resumes;

    /** Compiles a pack. */
    LanguagePack(PackSource source) {
        Classes symbols = new Classes();
        this.language = source.language;
        this.lexicon = new Lexicon(source, symbols);
        this.rules = source.rules(symbols);
        this.automaton = RuleAutomaton.of(rules, symbols);
        this.classes = symbols.compiled();
        this.hours = Map.copyOf(source.hours);
        this.yearCount = source.yearCount;
        this.stopWords = Set.copyOf(source.stopWords);
        this.imprints = Set.copyOf(source.imprints);
        this.resumes = Set.copyOf(source.resumes);
    }

    private LanguagePack(TableReader in) {
        this.language = in.word();
        this.lexicon = Lexicon.read(in);
        int size = in.number();
        List<Rule> read = new ArrayList<>(size);
        for (int r = 0; r < size; r++) {
            read.add(Rule.read(in));
        }
        this.rules = List.copyOf(read);
        this.automaton = RuleAutomaton.read(in);
        this.classes = TokenClasses.read(in);
        Map<PartOfDay, DayHours> readHours = new EnumMap<>(PartOfDay.class);
        for (int parts = in.number(); parts > 0; parts--) {
            readHours.put(PartOfDay.valueOf(in.word()), new DayHours(in.number(), in.number()));
        }
        this.hours = Map.copyOf(readHours);
        this.yearCount = in.flag() ? new YearCount(in.number(), in.number(), in.number()) : null;
        this.stopWords = new HashSet<>(in.words());
        this.imprints = new HashSet<>(in.words());
        this.resumes = new HashSet<>(in.words());
    }

    static LanguagePack read(TableReader in) {
        return new LanguagePack(in);
    }

    void write(TableWriter out) {
        out.word(language);
        lexicon.write(out);
        out.number(rules.size());
        rules.forEach(rule -> rule.write(out));
        automaton.write(out);
        classes.write(out);
        out.number(hours.size());
        for (PartOfDay part : PartOfDay.values()) {
            DayHours of = hours.get(part);
            if (of != null) {
                out.word(part.name());
                out.number(of.from());
                out.number(of.to());
            }
        }
        out.flag(yearCount != null);
        if (yearCount != null) {
            out.number(yearCount.before());
            out.number(yearCount.from());
            out.number(yearCount.to());
        }
        out.words(new TreeSet<>(stopWords));
        out.words(new TreeSet<>(imprints));
        out.words(new TreeSet<>(resumes));
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** The words of the lexicon, found by number in {@link #word}. */
    public WordAutomaton words() {
        return lexicon.automaton();
    }

    /** A word of the lexicon by its number in {@link #words}. */
    public Word word(int number) {
        return lexicon.word(number);
    }

    /** The word of the lexicon that a run of letters is with an ending of its own; -1 where there is none. */
    public int inflected(String text, int begin, int end) {
        return lexicon.inflected(text, begin, end);
    }

    /** The symbols of numbers. */
    public NumberSymbols numbers() {
        return lexicon.numbers();
    }

    /** The symbol of a punctuation mark. */
    public int punctuation(char c) {
        return lexicon.punctuation(c);
    }

    /** The symbol of a word that is not in the lexicon: by its capital or its ending ("ed" is PAST). */
    public int unknownWord(String text, int begin, int end) {
        return lexicon.unknownWord(text, begin, end);
    }

    /** The rules in pack order. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules, compiled. */
    public RuleAutomaton automaton() {
        return automaton;
    }

    /** The hours the language means by a part of the day; null where the pack does not say. */
    public @Nullable DayHours hours(PartOfDay part) {
        return hours.get(part);
    }

    /** How the language counts years without saying so; null where it counts as the common calendar does. */
    public @Nullable YearCount yearCount() {
        return yearCount;
    }

    /** Frequent words by which the language is recognized. */
    public Set<String> stopWords() {
        return stopWords;
    }

    /** The labels, in lower case, under which media print the day of publication: "published", "diterbitkan pada". */
    public Set<String> imprints() {
        return imprints;
    }

    /** The words, in lower case, by which somebody quoted before goes on to speak: "he added", "tambahnya". */
    public Set<String> resumes() {
        return resumes;
    }

    /** Whether a symbol stands for a class, by the class's number from {@link #classNumber}. */
    public boolean is(int symbol, int classNumber) {
        return classes.has(symbol, classNumber);
    }

    /** The number of a class; -1 for one that the pack does not use, which no symbol stands for. */
    public int classNumber(String tokenClass) {
        return classes.number(tokenClass);
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
     * @param correct what it is misspelled for; null where it is spelled as it should be
     */
    public record Word(
            List<TokenReading> readings,
            int symbol,
            int capitalizedSymbol,
            @Nullable String correct) {
        /** Copies the list. */
        public Word {
            readings = List.copyOf(readings);
        }

        static Word read(TableReader in) {
            int size = in.number();
            List<TokenReading> readings = new ArrayList<>(size);
            for (int r = 0; r < size; r++) {
                readings.add(TokenReading.read(in));
            }
            return new Word(readings, in.number(), in.number(), in.flag() ? in.word() : null);
        }

        void write(TableWriter out) {
            out.number(readings.size());
            readings.forEach(reading -> reading.write(out));
            out.number(symbol);
            out.number(capitalizedSymbol);
            out.flag(correct != null);
            if (correct != null) {
                out.word(correct);
            }
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
