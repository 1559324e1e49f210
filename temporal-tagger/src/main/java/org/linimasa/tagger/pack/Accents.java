package org.linimasa.tagger.pack;

import java.text.Normalizer;

/**
 * Letters whose accents are written as characters of their own (NFD): "ma\u0308rz" is "märz". Packs write them joined
 * (NFC), and texts are read as they are, so that offsets stay those of the text.
 */
final class Accents {
    private static final char FIRST_MARK = '\u0300';
    private static final char END_OF_MARKS = '\u0370';
    /** From here on there are quotation marks, dashes and the like, which are in every text and are no accents. */
    private static final char FIRST_TYPOGRAPHIC = '\u2000';

    private static final char FIRST_OF_SYMBOLS = '\u20d0';
    private static final char FIRST_JAMO_VOWEL = '\u1160';
    private static final char LAST_JAMO_FINAL = '\u11ff';

    private Accents() {}

    /** Whether a character can belong to the letter before it. */
    static boolean isMark(char c) {
        boolean typography = c >= FIRST_TYPOGRAPHIC && c < FIRST_OF_SYMBOLS;
        if (c < FIRST_MARK || typography) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c >= FIRST_JAMO_VOWEL && c <= LAST_JAMO_FINAL;
    }

    /** Whether a Latin, Greek or Cyrillic letter has its accent written apart. */
    static boolean areApart(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) >= FIRST_MARK && text.charAt(i) < END_OF_MARKS) {
                return true;
            }
        }
        return false;
    }

    /** The letter and its mark as one character; 0 where there is none. */
    static char joined(char letter, char mark) {
        String joined = Normalizer.normalize(String.valueOf(new char[] {letter, mark}), Normalizer.Form.NFC);
        return joined.length() == 1 ? joined.charAt(0) : 0;
    }

    /** The same with joined letters. */
    static String joined(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
