package org.linimasa.tagger.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.pack.LanguagePack;

/**
 * The typed tokens of one sentence, in parallel arrays that are filled again for the next. A very long sentence is cut,
 * so that memory does not grow with the text.
 */
public final class Sentence {
    static final int MAX_TOKENS = 600;
    private static final int FEW_TOKENS = 96;

    private final LanguagePack pack;
    private final String text;
    private final int numberWord;
    private final Neighbourhood around;
    int[] begin = new int[FEW_TOKENS];
    int[] end = new int[FEW_TOKENS];
    int[] symbol = new int[FEW_TOKENS];
    int[] word = new int[FEW_TOKENS];
    long[] number = new long[FEW_TOKENS];
    boolean[] glued = new boolean[FEW_TOKENS];
    int size;
    final Matches matches = new Matches(this);
    private boolean numberWords;
    private boolean digitsInWords;
    private final List<Correction> corrections = new ArrayList<>();

    Sentence(LanguagePack pack, String text) {
        this.pack = pack;
        this.text = text;
        this.around = new Neighbourhood(pack);
        this.numberWord = pack.classNumber(NumberWords.NUMBER_WORD);
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** Where a token begins in the text. */
    public int begin(int token) {
        return begin[token];
    }

    /** Where a token ends in the text, exclusive. */
    public int end(int token) {
        return end[token];
    }

    /** Whether a token is of a class, by the class's number in the pack; false outside the sentence. */
    public boolean is(int token, int classNumber) {
        return token >= 0 && token < size && pack.is(symbol[token], classNumber);
    }

    /** Whether there is no white space between a token and the one before. */
    public boolean isGlued(int token) {
        return token > 0 && token < size && glued[token];
    }

    /** Whether a token is a word of the lexicon. */
    public boolean isKnown(int token) {
        return word[token] >= 0;
    }

    /** The words of a stretch of tokens. */
    public String words(int from, int to) {
        return text.substring(begin[from], end[to - 1]);
    }

    /** Whether a token's last character is this one. */
    public boolean endsWith(int token, char c) {
        return text.charAt(end[token] - 1) == c;
    }

    /** A token's value as a member of a class; null where it has none. */
    public @Nullable String valueAs(int token, String tokenClass) {
        return word[token] < 0 ? null : pack.word(word[token]).valueAs(tokenClass);
    }

    /** The number a token says, or -1. */
    public long number(int token) {
        return number[token];
    }

    Slot slot(int token, String tokenClass) {
        boolean digits = word[token] < 0 && Character.isDigit(text.charAt(begin[token]));
        return new Slot(
                tokenClass,
                words(token, token + 1),
                valueAs(token, tokenClass),
                number[token],
                digits ? end[token] - begin[token] : 0);
    }

    String text() {
        return text;
    }

    LanguagePack pack() {
        return pack;
    }

    /** Whether the sentence before, or the heading above, tells of what is to come. */
    public boolean isBehindPlans() {
        return around.isAhead();
    }

    void clear() {
        around.next(size > 0 && isClosing(text.charAt(end[size - 1] - 1)));
        size = 0;
        numberWords = false;
        digitsInWords = false;
        corrections.clear();
    }

    /** Remembers that a token is not written as it is read. */
    void correct(Correction correction) {
        corrections.add(correction);
    }

    /** What is not written as it is read in a stretch of tokens. */
    public List<Correction> corrections(int from, int to) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        return corrections.stream()
                .filter(correction -> correction.begin() >= begin[from] && correction.begin() < end[to - 1])
                .sorted(Comparator.comparing(Correction::begin))
                .toList();
    }

    void holdDigitsInWords() {
        digitsInWords = true;
    }

    /** Whether an unknown word holds a digit or hangs on one. */
    boolean hasDigitsInWords() {
        return digitsInWords;
    }

    /** Whether a word of a number is among the tokens. */
    boolean hasNumberWords() {
        return numberWords;
    }

    private static boolean isClosing(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    boolean isFull() {
        return size == MAX_TOKENS;
    }

    void add(int tokenBegin, int tokenEnd, int tokenSymbol, int tokenWord, long tokenNumber) {
        if (size == begin.length) {
            grow();
        }
        begin[size] = tokenBegin;
        end[size] = tokenEnd;
        symbol[size] = tokenSymbol;
        word[size] = tokenWord;
        number[size] = tokenNumber;
        glued[size] = size > 0 && end[size - 1] == tokenBegin;
        if (tokenWord >= 0) {
            numberWords |= pack.is(tokenSymbol, numberWord);
            around.note(tokenSymbol);
        }
        size++;
    }

    private void grow() {
        int capacity = Math.min(2 * size, MAX_TOKENS);
        begin = Arrays.copyOf(begin, capacity);
        end = Arrays.copyOf(end, capacity);
        symbol = Arrays.copyOf(symbol, capacity);
        word = Arrays.copyOf(word, capacity);
        number = Arrays.copyOf(number, capacity);
        glued = Arrays.copyOf(glued, capacity);
    }

    /** Makes one number of the tokens from {@code from} to {@code to}, exclusive. */
    void merge(int from, int to, int tokenSymbol, long tokenNumber) {
        replace(from, to, tokenSymbol, -1, tokenNumber);
    }

    /** Makes one token of those from {@code from} to {@code to}, exclusive. */
    void replace(int from, int to, int tokenSymbol, int tokenWord, long tokenNumber) {
        end[from] = end[to - 1];
        symbol[from] = tokenSymbol;
        word[from] = tokenWord;
        number[from] = tokenNumber;
        int removed = to - from - 1;
        for (Object array : new Object[] {begin, end, symbol, word, number, glued}) {
            System.arraycopy(array, to, array, from + 1, size - to);
        }
        size -= removed;
    }

    /** Makes two tokens of one: what begins at a place within it is a word of its own. */
    void split(int token, int at, int restSymbol, int restWord) {
        if (size == begin.length) {
            grow();
        }
        for (Object array : new Object[] {begin, end, symbol, word, number, glued}) {
            System.arraycopy(array, token, array, token + 1, size - token);
        }
        size++;
        end[token] = at;
        begin[token + 1] = at;
        symbol[token + 1] = restSymbol;
        word[token + 1] = restWord;
        number[token + 1] = -1;
        glued[token + 1] = true;
    }

    int[] symbols() {
        return symbol;
    }

    boolean[] gluedFlags() {
        return glued;
    }
}
