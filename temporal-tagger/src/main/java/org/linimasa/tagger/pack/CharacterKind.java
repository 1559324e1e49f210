package org.linimasa.tagger.pack;

/** What the tokenizer must know of a character, as bits that a table answers at once for the alphabets of most texts. */
public final class CharacterKind {
    /** {@link Character#isWhitespace(char)}. */
    public static final int WHITE_SPACE = 1;
    /** White space or a space that does not break, such as U+00A0. */
    public static final int SPACE = 2;
    /** A decimal digit of any script: ٣ and ३ are 3. */
    public static final int DIGIT = 4;
    /** {@link Character#isLetter(char)}. */
    public static final int LETTER = 8;
    /** {@link Script#continuesWord(char)}. */
    public static final int IN_WORD = 16;
    /** {@link Character#isUpperCase(char)}. */
    public static final int UPPER_CASE = 32;
    /** {@link Character#isLowerCase(char)}. */
    public static final int LOWER_CASE = 64;

    /** Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic. */
    private static final int TABLE_SIZE = 0x700;

    /** Spaces, dashes and quotation marks of typography, which stand in texts of any alphabet. */
    private static final char FIRST_MARK = '\u2000';

    private static final int MARKS = 0x70;

    private static final byte[] TABLE = new byte[TABLE_SIZE];
    private static final byte[] MARK_TABLE = new byte[MARKS];

    static {
        for (int c = 0; c < TABLE_SIZE; c++) {
            TABLE[c] = (byte) compute((char) c);
        }
        for (int m = 0; m < MARKS; m++) {
            MARK_TABLE[m] = (byte) compute((char) (FIRST_MARK + m));
        }
    }

    private CharacterKind() {}

    /** All bits of a character. */
    public static int of(char c) {
        if (c < TABLE_SIZE) {
            return TABLE[c];
        }
        int mark = c - FIRST_MARK;
        return mark >= 0 && mark < MARKS ? MARK_TABLE[mark] : compute(c);
    }

    /** Whether a character has at least one of the bits. */
    public static boolean is(char c, int bits) {
        return (of(c) & bits) != 0;
    }

    private static int compute(char c) {
        boolean whiteSpace = Character.isWhitespace(c);
        return bit(whiteSpace, WHITE_SPACE)
                | bit(whiteSpace || Character.isSpaceChar(c), SPACE)
                | bit(Character.isDigit(c), DIGIT)
                | bit(Character.isLetter(c), LETTER)
                | bit(Script.continuesWord(c), IN_WORD)
                | bit(Character.isUpperCase(c), UPPER_CASE)
                | bit(Character.isLowerCase(c), LOWER_CASE);
    }

    private static int bit(boolean is, int bit) {
        return is ? bit : 0;
    }
}
