package org.linimasa.extraction.text;

import java.util.Locale;

/**
 * A word, a number or a punctuation mark of the original text.
 *
 * @param text as written
 * @param lower in lower case, for looking up
 * @param begin UTF-16 code units from the start of the document, inclusive
 * @param end exclusive
 * @param kind what it is
 */
public record Token(String text, String lower, int begin, int end, Kind kind) {
    /** The sorts of token. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    static Token of(String document, int begin, int end, Kind kind) {
        String text = document.substring(begin, end);
        return new Token(text, text.toLowerCase(Locale.ROOT).replace('’', '\''), begin, end, kind);
    }

    /** Whether it is a word that begins with a capital letter. */
    public boolean isCapitalized() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is an abbreviation in capitals, such as KPK or U.N. */
    public boolean isAcronym() {
        return kind == Kind.WORD
                && text.length() >= 2
                && text.chars().filter(Character::isLetter).count() >= 2
                && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
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
        return kind == Kind.PUNCTUATION && "\"“”„«»‟".contains(text);
    }
}
