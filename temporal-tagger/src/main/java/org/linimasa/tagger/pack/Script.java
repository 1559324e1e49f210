package org.linimasa.tagger.pack;

/** What the script of a character says about where words begin and end. */
public final class Script {
    private static final char FIRST_WITH_MARKS = '\u0300';
    private static final char FIRST_JOINING_NUMBERS = '\u0590';
    private static final char FIRST_WITHOUT_SPACES = '\u0e00';

    private Script() {}

    /** Whether a character goes on a word: a letter, a digit, or a mark that belongs to the letter before. */
    public static boolean continuesWord(char c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        if (c < FIRST_WITH_MARKS) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE
                || c == '\u200c'
                || c == '\u200d';
    }

    /** Whether words of the script are written together with the number after them: Amharic "በ5", "in 5". */
    static boolean joinsNumbers(char c) {
        return c >= FIRST_JOINING_NUMBERS;
    }

    /** Whether the script writes no spaces between words: Han, kana, Thai, Lao, Burmese, Khmer, Tibetan, Yi; or
     * appends to them what others write apart, as Hangul does. */
    public static boolean hasNoSpaces(char c) {
        if (c < FIRST_WITHOUT_SPACES) {
            return false;
        }
        return c < '\u10a0'
                || c >= '\u1100' && c < '\u1200'
                || c >= '\u1780' && c < '\u1800'
                || c >= '\u3005' && c < '\ua4d0'
                || c >= '\uac00' && c < '\ud7b0'
                || c >= '\uf900' && c < '\ufb00';
    }
}
