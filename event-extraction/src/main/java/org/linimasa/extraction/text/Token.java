package org.linimasa.extraction.text;

import java.util.BitSet;

/**
 * A word, a number or a punctuation mark of the original text.
 *
 * @param text as written
 * @param word what a language knows of it
 * @param begin UTF-16 code units from the start of the document, inclusive
 * @param end exclusive
 * @param kind what it is
 */
public record Token(String text, Word word, int begin, int end, Kind kind) {
    /** A mark that is nothing, where a text has no more tokens: no table knows it. */
    public static final Token NOTHING =
            new Token("", new Word("", new BitSet()), Integer.MAX_VALUE, Integer.MAX_VALUE, Kind.PUNCTUATION);

    /** The sorts of token. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    /** In lower case, for looking up. */
    public String lower() {
        return word.lower();
    }

    /** Whether it is a word that begins with a capital letter. */
    public boolean isCapitalized() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is an abbreviation in capitals, such as KPK or U.N. */
    public boolean isAcronym() {
        if (kind != Kind.WORD) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= 2;
    }

    /** Whether it is this punctuation mark. */
    public boolean is(String mark) {
        return text.equals(mark);
    }

    /** Whether it is one letter or several that stand for names: "K", "T.S". */
    public boolean isInitials() {
        for (int i = 0; i < text.length(); i++) {
            if (i % 2 == 0 ? !Character.isUpperCase(text.charAt(i)) : text.charAt(i) != '.') {
                return false;
            }
        }
        return kind == Kind.WORD && text.length() % 2 == 1;
    }

    /** Whether it opens or closes a quotation. */
    public boolean isQuote() {
        return kind == Kind.PUNCTUATION && !text.isEmpty() && "\"“”„«»‟".contains(text);
    }
}
