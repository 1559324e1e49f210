package org.linimasa.packs;

import java.util.Locale;

/** Words of CLDR as a pack writes them. */
final class Form {
    private Form() {}

    /** Without what is not seen: soft hyphens, marks of direction, doubled spaces. */
    static String clean(String words) {
        return words.replaceAll("[\u00ad\u200e\u200f\u061c]", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    /** Whether a pack can hold it: it starts with a letter, ends a word, and has none of the format's own marks. */
    static boolean isWord(String words) {
        return !words.isEmpty()
                && Character.isLetter(words.codePointAt(0))
                && words.chars().noneMatch(c -> "|#=\"^?*{}()[]".indexOf(c) >= 0);
    }

    static boolean hasDigit(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    static int letters(String words) {
        return (int) words.codePoints().filter(Character::isLetter).count();
    }

    /** Whether the script writes no spaces between words, so that one character can be one. */
    static boolean hasNoSpaces(String words) {
        int c = words.codePointAt(0);
        return c >= 0x0e00 && c < 0x10a0 || c >= 0x1780 && c < 0x1800 || c >= 0x3005 && c < 0xd7b0;
    }

    static boolean isCapitalized(String words) {
        return Character.isUpperCase(words.codePointAt(0));
    }

    static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
