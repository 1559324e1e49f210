package org.linimasa.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Cuts a text into tokens. Whatever the text, the tokens are in order, do not overlap and are substrings of it. */
final class Tokenizer {
    private final String text;
    private final Function<String, Word> language;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, Function<String, Word> language) {
        this.text = text;
        this.language = language;
    }

    /** @param language what it knows of a word in lower case */
    static List<Token> tokenize(String text, Function<String, Word> language) {
        var tokenizer = new Tokenizer(text, language);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (Character.isLetterOrDigit(codePoint)) {
                at = word(at);
            } else {
                int end = at + Character.charCount(codePoint);
                add(at, end, Token.Kind.PUNCTUATION);
                at = end;
            }
        }
    }

    private int word(int begin) {
        int end = begin;
        boolean digitsOnly = true;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK) {
                digitsOnly &= Character.isDigit(codePoint);
                end += Character.charCount(codePoint);
            } else if (end > begin && joins(end)) {
                end++;
            } else {
                break;
            }
        }
        int contracted = contracted(begin, end);
        if (contracted > begin) {
            add(begin, contracted, Token.Kind.WORD);
            add(contracted, end, Token.Kind.WORD);
        } else {
            add(begin, end, digitsOnly ? Token.Kind.NUMBER : Token.Kind.WORD);
        }
        return end;
    }

    private void add(int begin, int end, Token.Kind kind) {
        String written = text.substring(begin, end);
        String lower = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        tokens.add(new Token(written, language.apply(lower), begin, end, kind));
    }

    /** Whether the mark at {@code at} stands inside a word or number: "Son-hui", "co.id", "2.108", "U.S", "don't". */
    private boolean joins(int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char mark = text.charAt(at);
        boolean letterBefore = Character.isLetter(text.charAt(at - 1));
        boolean letterAfter = Character.isLetter(text.charAt(at + 1));
        boolean digitBefore = Character.isDigit(text.charAt(at - 1));
        boolean digitAfter = Character.isDigit(text.charAt(at + 1));
        return switch (mark) {
            case '-' -> letterBefore && (letterAfter || digitAfter) || digitBefore && letterAfter;
            case '\'', '’' -> letterBefore && letterAfter;
            case '.' ->
                digitBefore && digitAfter
                        || letterBefore && letterAfter && Character.isLowerCase(text.charAt(at + 1))
                        || letterBefore && letterAfter && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
            case ',' -> digitBefore && digitAfter;
            default -> false;
        };
    }

    /** Where the English possessive of a word or its "n't" begins, or {@code begin} where it has neither. */
    private int contracted(int begin, int end) {
        if (end - begin > 2 && isApostrophe(end - 2)) {
            char last = Character.toLowerCase(text.charAt(end - 1));
            if (last == 's') {
                return end - 2;
            }
            if (last == 't' && end - begin > 3 && Character.toLowerCase(text.charAt(end - 3)) == 'n') {
                return end - 3;
            }
        }
        return begin;
    }

    private boolean isApostrophe(int at) {
        return text.charAt(at) == '\'' || text.charAt(at) == '’';
    }
}
