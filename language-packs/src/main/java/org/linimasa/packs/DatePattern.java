package org.linimasa.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns CLDR's date patterns into those of a pack: {@code d 'de' MMMM 'de' y} is {@code DAY "de"? MONTHNAME "de"? YEAR}.
 *
 * @see <a href="https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns">UTS 35, date format patterns</a>
 */
final class DatePattern {
    /** Stands for a name in what is attached to it. */
    static final String MONTH_NAME = "\u0000";

    private final String source;
    private final boolean numeric;
    private final List<String> elements = new ArrayList<>();
    private final Set<String> attached;
    private int position;
    private boolean unreadable;

    private DatePattern(String source, boolean numeric, Set<String> attached) {
        this.attached = attached;
        this.source = Form.clean(source);
        this.numeric = numeric;
    }

    /**
     * With a name of the month: words and marks between the fields may be left out.
     *
     * @param attached receives what is written together with the month's name, which stands as {@link #MONTH_NAME}
     */
    static @Nullable String ofText(String cldr, Set<String> attached) {
        return new DatePattern(cldr, false, attached).convert();
    }

    /** In digits alone: the marks between the fields are all there is, so they stay. */
    static @Nullable String ofDigits(String cldr) {
        return new DatePattern(cldr, true, new HashSet<>()).convert();
    }

    /** The order of the fields: {@code dMy}. */
    static String order(String cldr) {
        return cldr.replaceAll("'[^']*'", "")
                .replaceAll("[^dMLyu]", "")
                .replace('L', 'M')
                .replace('u', 'y')
                .replaceAll("(.)\\1+", "$1");
    }

    private @Nullable String convert() {
        StringBuilder words = new StringBuilder();
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '\'') {
                words.append(quoted());
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                int end = position;
                while (end < source.length() && source.charAt(end) == c) {
                    end++;
                }
                boolean month = (c == 'M' || c == 'L') && end - position > 2;
                text(month ? withoutPrefix(words) : words.toString());
                words.setLength(0);
                field(c, end - position);
                position = end;
                if (month) {
                    suffix();
                }
            } else {
                words.append(c);
                position++;
            }
        }
        text(words.toString());
        return unreadable || elements.isEmpty() ? null : String.join(" ", elements);
    }

    private String quoted() {
        int end = source.indexOf('\'', position + 1);
        if (end < 0) {
            end = source.length();
        }
        String words = end == position + 1 ? "'" : source.substring(position + 1, end);
        position = end + 1;
        return words;
    }

    /** Takes off the letters that a month's name is written together with: Hebrew "בינואר" is "in January". */
    private String withoutPrefix(StringBuilder words) {
        int letters = words.length();
        while (letters > 0 && Character.isLetter(words.charAt(letters - 1))) {
            letters--;
        }
        String prefix = words.substring(letters);
        if (prefix.isEmpty() || Form.hasNoSpaces(prefix)) {
            return words.toString();
        }
        attached.add(prefix + MONTH_NAME);
        return words.substring(0, letters);
    }

    private void suffix() {
        int end = position;
        boolean quote = end < source.length() && source.charAt(end) == '\'';
        int begin = quote ? end + 1 : end;
        end = begin;
        while (end < source.length() && Character.isLetter(source.charAt(end)) && (quote || source.charAt(end) > 'z')) {
            end++;
        }
        String suffix = source.substring(begin, end);
        if (!suffix.isEmpty() && !Form.hasNoSpaces(suffix)) {
            attached.add(MONTH_NAME + suffix);
            position = quote && end < source.length() && source.charAt(end) == '\'' ? end + 1 : end;
            if (quote && position == end) {
                unreadable = true;
            }
        }
    }

    private void field(char letter, int length) {
        switch (letter) {
            case 'y', 'u', 'Y' -> elements.add(numeric ? "( YEAR | YEAR2 )" : "YEAR");
            case 'M', 'L' -> elements.add(length <= 2 ? "MON" : "MONTHNAME");
            case 'd' -> elements.add("DAY");
            case 'E', 'c', 'e' -> elements.add("DAYNAME");
            case 'G' -> elements.add("ERA?");
            case 'Q', 'q' -> elements.add("QUARTERNAME");
            default -> unreadable = true;
        }
    }

    private void text(String words) {
        int i = 0;
        while (i < words.length()) {
            int c = words.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                while (end < words.length()
                        && !Character.isWhitespace(words.charAt(end))
                        && ",()/،".indexOf(words.charAt(end)) < 0) {
                    end++;
                }
                word(words.substring(i, end));
            } else if (!Character.isWhitespace(c)) {
                mark(c, i == 0 && !elements.isEmpty());
            }
            i = end;
        }
    }

    private void word(String word) {
        if (word.indexOf('"') >= 0 || !Character.isLetter(word.codePointAt(0))) {
            unreadable = true;
        } else if (Form.hasNoSpaces(word)) {
            elements.add("\"" + word + "\"");
        } else {
            elements.add("\"" + word + "\"?");
        }
    }

    private void mark(int c, boolean glued) {
        int mark = c == '\u2013' || c == '\u2010' || c == '\u2011' ? '-' : c;
        if (mark == '"' || mark > Character.MAX_VALUE) {
            unreadable = true;
            return;
        }
        boolean closes = mark == '.' || mark == ',' || mark == '/' || mark == '-';
        elements.add((glued && closes ? "+" : "") + "\"" + (char) mark + "\"" + (numeric ? "" : "?"));
    }
}
