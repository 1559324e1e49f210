package org.linimasa.packs;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are a number with words around it: "1月" to "12月", "tháng 1", "1. Quartal". */
final class Numbered {
    private Numbered() {}

    /** Adds the pattern of such names, where they are. */
    static boolean add(String[] names, String numberClass, Set<String> patterns) {
        String affixes = null;
        for (int i = 0; i < names.length && i < (numberClass.equals("MON") ? 12 : 4); i++) {
            String own = affixes(Form.clean(names[i]), String.valueOf(i + 1));
            if (own == null || affixes != null && !affixes.equals(own)) {
                return false;
            }
            affixes = own;
        }
        if (affixes == null || affixes.equals("\u0000")) {
            return affixes != null;
        }
        int at = affixes.indexOf('\u0000');
        if (at > 0 && Character.isLetter(affixes.charAt(at - 1)) && !Form.hasNoSpaces(affixes)) {
            // "M1" is one word
            return false;
        }
        String pattern = pattern(affixes, numberClass);
        if (pattern != null) {
            patterns.add(pattern);
        }
        return true;
    }

    private static @Nullable String affixes(String name, String number) {
        int at = name.indexOf(number);
        return at < 0 ? null : name.substring(0, at) + '\u0000' + name.substring(at + number.length());
    }

    private static @Nullable String pattern(String affixes, String numberClass) {
        int at = affixes.indexOf('\u0000');
        String before = literals(affixes.substring(0, at).strip(), "");
        String after = literals(affixes.substring(at + 1).strip(), "+");
        boolean named = Form.letters(affixes) > 0;
        return before == null || after == null || !named
                ? null
                : (before + " " + (before.isEmpty() || affixes.charAt(at - 1) == ' ' ? "" : "+") + numberClass + " "
                                + after)
                        .strip();
    }

    /** Words and marks as a pattern quotes them; the first mark may have to follow without a space. */
    static @Nullable String literals(String words, String firstMark) {
        StringBuilder pattern = new StringBuilder();
        int i = 0;
        while (i < words.length()) {
            int c = words.codePointAt(i);
            int end = i + Character.charCount(c);
            if (c == '"' || c == '#' || !Character.isLetter(c) && c > Character.MAX_VALUE) {
                return null;
            }
            if (Character.isLetter(c)) {
                end = words.length();
            } else if (Character.isDigit(c)) {
                return null;
            }
            if (!Character.isWhitespace(c)) {
                pattern.append(i == 0 && end == 1 ? firstMark : "")
                        .append('"')
                        .append(words, i, end)
                        .append("\" ");
            }
            i = end;
        }
        return pattern.toString().strip();
    }
}
