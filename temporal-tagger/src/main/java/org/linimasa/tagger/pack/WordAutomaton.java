package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the longest known form that starts at a position: a dense transition table over character classes. Upper and
 * lower case, all white space, and the typographic variants of apostrophe and hyphen share a class. One table look-up a
 * character, no backtracking.
 */
public final class WordAutomaton {
    private static final int NOTHING = 0;
    private static final int START = 1;

    private final char[] classOf;
    private final int classes;
    private final int[] next;
    private final int[] formAt;

    private WordAutomaton(char[] classOf, int classes, int[] next, int[] formAt) {
        this.classOf = classOf;
        this.classes = classes;
        this.next = next;
        this.formAt = formAt;
    }

    /** Compiles the forms; the n-th form is found as n. Forms are folded, distinct and not empty. */
    static WordAutomaton of(List<String> forms) {
        char[] classOf = new char[Character.MAX_VALUE + 1];
        int classes = 1;
        for (String form : forms) {
            for (int i = 0; i < form.length(); i++) {
                if (classOf[form.charAt(i)] == 0) {
                    classOf[form.charAt(i)] = (char) classes++;
                }
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = fold((char) c);
            if (folded != c) {
                classOf[c] = classOf[folded];
            }
        }
        int capacity = 2 + forms.stream().mapToInt(String::length).sum();
        int[] next = new int[capacity * classes];
        int[] formAt = new int[capacity];
        Arrays.fill(formAt, -1);
        int states = 2;
        for (int f = 0; f < forms.size(); f++) {
            int state = START;
            for (int i = 0; i < forms.get(f).length(); i++) {
                int edge = state * classes + classOf[forms.get(f).charAt(i)];
                if (next[edge] == NOTHING) {
                    next[edge] = states++;
                }
                state = next[edge];
            }
            formAt[state] = f;
        }
        return new WordAutomaton(
                classOf, classes, Arrays.copyOf(next, states * classes), Arrays.copyOf(formAt, states));
    }

    /** The character that stands for this one in the forms of a pack. */
    public static char fold(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u03c2' -> '\u03c3';
            default -> Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' ? ' ' : Character.toLowerCase(c);
        };
    }

    /**
     * The longest form that starts at {@code begin} and ends at the end of a word.
     *
     * @return the form's number in the upper half, its exclusive end in the lower half; -1 where there is none
     */
    public long longestAt(String text, int begin, int limit) {
        int state = START;
        long best = -1;
        boolean inSpace = false;
        for (int i = begin; i < limit; i++) {
            char c = text.charAt(i);
            int charClass = classOf[c];
            boolean space = charClass != 0 && charClass == classOf[' '];
            if (space && inSpace) {
                continue;
            }
            inSpace = space;
            state = charClass == 0 ? NOTHING : next[state * classes + charClass];
            if (state == NOTHING) {
                return best;
            }
            if (formAt[state] >= 0 && endsWord(text, i, limit)) {
                best = (long) formAt[state] << 32 | (i + 1);
            }
        }
        return best;
    }

    private static boolean endsWord(String text, int last, int limit) {
        if (last + 1 >= limit) {
            return true;
        }
        char before = text.charAt(last);
        char after = text.charAt(last + 1);
        return !Script.continuesWord(before)
                || !Script.continuesWord(after)
                || Script.hasNoSpaces(before)
                || Script.joinsNumbers(before) && Character.isDigit(after)
                || Script.hasNoSpaces(after);
    }
}
