package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pack knows of words, numbers and marks: each becomes a symbol, the letter that the rules are written in. */
final class Lexicon {
    private final WordAutomaton automaton;
    private final LanguagePack.Word[] words;
    private final Stems stems;
    private final NumberSymbols numbers;
    private final Map<Character, Integer> punctuation;
    private final int[] asciiPunctuation = new int[128];
    private final int unknownWord;
    private final int unknownName;
    private final int unknownPunctuation;
    private final String[] suffixes;
    private final int[] suffixSymbols;

    /** Compiles the words of a pack; the classes learn their symbols. */
    Lexicon(PackSource source, Classes classes) {
        automaton = WordAutomaton.of(List.copyOf(source.forms()));
        words = source.words(classes).toArray(LanguagePack.Word[]::new);
        stems = new Stems(List.copyOf(source.stems()), source.forms().size());
        numbers = new NumberSymbols(classes, source.quotedNumbers);
        punctuation = source.punctuation(classes);
        unknownWord = classes.symbol(List.of("WORD"));
        unknownName = classes.symbol(List.of("WORD", "CAP"));
        Map<String, Integer> symbolBySuffix = source.suffixes(classes);
        suffixes = symbolBySuffix.keySet().toArray(String[]::new);
        suffixSymbols = new int[suffixes.length];
        for (int i = 0; i < suffixes.length; i++) {
            suffixSymbols[i] = symbolBySuffix.getOrDefault(suffixes[i], unknownWord);
        }
        unknownPunctuation = classes.symbol(List.of());
        fillAsciiPunctuation();
    }

    private Lexicon(TableReader in) {
        automaton = WordAutomaton.read(in);
        words = new LanguagePack.Word[in.number()];
        for (int w = 0; w < words.length; w++) {
            words[w] = LanguagePack.Word.read(in);
        }
        stems = Stems.read(in);
        numbers = NumberSymbols.read(in);
        char[] marks = in.characters();
        int[] markSymbols = in.numbers();
        punctuation = HashMap.newHashMap(marks.length);
        for (int m = 0; m < marks.length; m++) {
            punctuation.put(marks[m], markSymbols[m]);
        }
        unknownWord = in.number();
        unknownName = in.number();
        unknownPunctuation = in.number();
        suffixes = in.words().toArray(new String[0]);
        suffixSymbols = in.numbers();
        fillAsciiPunctuation();
    }

    static Lexicon read(TableReader in) {
        return new Lexicon(in);
    }

    void write(TableWriter out) {
        automaton.write(out);
        out.number(words.length);
        for (LanguagePack.Word word : words) {
            word.write(out);
        }
        stems.write(out);
        numbers.write(out);
        char[] marks = new char[punctuation.size()];
        int next = 0;
        for (char mark : punctuation.keySet()) {
            marks[next++] = mark;
        }
        Arrays.sort(marks);
        int[] markSymbols = new int[marks.length];
        for (int m = 0; m < marks.length; m++) {
            markSymbols[m] = punctuation.getOrDefault(marks[m], unknownPunctuation);
        }
        out.characters(marks);
        out.numbers(markSymbols);
        out.number(unknownWord);
        out.number(unknownName);
        out.number(unknownPunctuation);
        out.words(List.of(suffixes));
        out.numbers(suffixSymbols);
    }

    private void fillAsciiPunctuation() {
        for (char c = 0; c < asciiPunctuation.length; c++) {
            asciiPunctuation[c] = punctuation.getOrDefault(WordAutomaton.fold(c), unknownPunctuation);
        }
    }

    WordAutomaton automaton() {
        return automaton;
    }

    LanguagePack.Word word(int number) {
        return words[number];
    }

    int inflected(String text, int begin, int end) {
        return stems.find(text, begin, end);
    }

    NumberSymbols numbers() {
        return numbers;
    }

    int punctuation(char c) {
        return c < asciiPunctuation.length
                ? asciiPunctuation[c]
                : punctuation.getOrDefault(WordAutomaton.fold(c), unknownPunctuation);
    }

    int unknownWord(String text, int begin, int end) {
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
}
