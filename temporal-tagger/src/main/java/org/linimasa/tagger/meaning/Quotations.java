package org.linimasa.tagger.meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a text quotes, between marks of any language: "..", “..”, „..“, «..», »..«, ‹..›, ‘..’, '..', 「..」. An
 * apostrophe is no mark, a mark without its other half quotes nothing, and no quotation goes on past a blank line unless
 * the next paragraph opens with a mark again.
 */
public final class Quotations {
    /** A longer one is rather a mark that was left out. */
    private static final int LONGEST = 4000;

    /** Each opening mark with those that can close it. */
    private static final String[] PAIRS = {
        "\"\"\u201d",
        "\u201c\u201d\"",
        "\u201e\u201c\u201d",
        "\u00ab\u00bb",
        "\u00bb\u00ab",
        "\u2039\u203a",
        "\u203a\u2039",
        "''\u2019",
        "\u2018\u2019'",
        "\u201a\u2018\u2019",
        "\u300c\u300d",
        "\u300e\u300f"
    };

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    /** The quotations of a text in order; none lies in another. */
    public static List<Quotation> in(String text) {
        Quotations quotations = new Quotations(text);
        quotations.read();
        return List.copyOf(quotations.found);
    }

    /** Whether a character can open or close a quotation, as an apostrophe can, too. */
    static boolean isMark(char c) {
        return c == '"'
                || c == '\''
                || c >= '\u00ab'
                        && "\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u300c\u300d\u300e\u300f"
                                        .indexOf(c)
                                >= 0;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = isMark(c) && opens(i) ? end(i, closers(c)) : -1;
            if (end > i) {
                found.add(new Quotation(i, end));
                i = end;
            } else {
                i++;
            }
        }
    }

    private static String closers(char mark) {
        for (String pair : PAIRS) {
            if (pair.charAt(0) == mark) {
                return pair.substring(1);
            }
        }
        return "";
    }

    private boolean opens(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean free = !Character.isLetterOrDigit(before) && before != '.' && before != ',';
        if (!free || Character.isWhitespace(after) && text.charAt(at) != '\u00ab') {
            return false;
        }
        return !isApostrophe(text.charAt(at)) || !Character.isDigit(after);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }

    /** Where a quotation ends, exclusive; -1 where nothing closes it. */
    private int end(int begin, String closers) {
        int plural = -1;
        int limit = Math.min(text.length(), begin + LONGEST);
        for (int i = begin + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c != '\n' && !isMark(c)) {
                continue;
            }
            if (c == '\n' && endsParagraph(i)) {
                int next = nextParagraph(i);
                if (next == text.length() || text.charAt(next) != text.charAt(begin)) {
                    return plural;
                }
                // A quotation of several paragraphs opens each of them.
                i = next;
            } else if (closers.indexOf(c) >= 0 && closes(i)) {
                boolean perhapsPlural = isApostrophe(c)
                        && text.charAt(i - 1) == 's'
                        && i + 2 < text.length()
                        && text.charAt(i + 1) == ' '
                        && Character.isLowerCase(text.charAt(i + 2));
                if (!perhapsPlural) {
                    return i + 1;
                }
                // "The workers' strike ends tomorrow": a genitive, if something else closes what is quoted.
                plural = plural < 0 ? i + 1 : plural;
            } else if (c == text.charAt(begin) && opens(i)) {
                return plural;
            }
        }
        return plural;
    }

    private boolean closes(int at) {
        char before = text.charAt(at - 1);
        boolean lettersAround = at + 1 < text.length()
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(text.charAt(at + 1));
        return (!Character.isWhitespace(before) || text.charAt(at) == '\u00bb')
                && !(isApostrophe(text.charAt(at)) && lettersAround);
    }

    private boolean endsParagraph(int newline) {
        for (int i = newline + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private int nextParagraph(int newline) {
        int next = newline;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
