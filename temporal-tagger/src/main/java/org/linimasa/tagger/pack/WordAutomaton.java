package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the longest known form that starts at a position: a transition table over character classes. Upper and
 * lower case, all white space, and the typographic variants of apostrophe and hyphen share a class. One table look-up a
 * character, no backtracking.
 */
public final class WordAutomaton {
    private static final int NOTHING = 0;
    private static final int START = 1;

    private final CharacterClasses classes;
    private final int space;
    private final Transitions transitions;
    private final int[] formAt;

    private WordAutomaton(CharacterClasses classes, Transitions transitions, int[] formAt) {
        this.classes = classes;
        this.space = classes.of(' ');
        this.transitions = transitions;
        this.formAt = formAt;
    }

    /** Compiles the forms; the n-th form is found as n. Forms are folded, distinct and not empty. */
    static WordAutomaton of(List<String> forms) {
        CharacterClasses classes = new CharacterClasses(forms);
        int width = classes.size();
        int capacity = 2;
        for (String form : forms) {
            capacity += form.length();
        }
        int[] next = new int[capacity * width];
        int[] formAt = new int[capacity];
        Arrays.fill(formAt, -1);
        int states = 2;
        for (int f = 0; f < forms.size(); f++) {
            String form = forms.get(f);
            int state = START;
            for (int i = 0; i < form.length(); i++) {
                int edge = state * width + classes.of(form.charAt(i));
                if (next[edge] == NOTHING) {
                    next[edge] = states++;
                }
                state = next[edge];
            }
            formAt[state] = f;
        }
        return new WordAutomaton(
                classes, Transitions.of(Arrays.copyOf(next, states * width), width), Arrays.copyOf(formAt, states));
    }

    static WordAutomaton read(TableReader in) {
        return new WordAutomaton(CharacterClasses.read(in), Transitions.read(in), in.numbers());
    }

    void write(TableWriter out) {
        classes.write(out);
        transitions.write(out);
        out.numbers(formAt);
    }

    /** The character that stands for this one in the forms of a pack. */
    public static char fold(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '\u02bb', '\u02bc' -> '\'';
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
            int charClass = classes.of(text.charAt(i));
            if (charClass == 0) {
                return otherwise(best, text, begin, i, limit);
            }
            if (charClass == space) {
                if (inSpace) {
                    continue;
                }
                inSpace = true;
            } else {
                inSpace = false;
            }
            state = transitions.next(state, charClass);
            if (state == NOTHING) {
                return otherwise(best, text, begin, i, limit);
            }
            if (formAt[state] >= 0 && endsWord(text, i, limit)) {
                best = (long) formAt[state] << 32 | (i + 1);
            }
        }
        return best;
    }

    /** What was found until a character that no form goes on with, unless that is an accent or has one. */
    private long otherwise(long best, String text, int begin, int stop, int limit) {
        boolean accent = Accents.isMark(text.charAt(stop)) || stop + 1 < limit && Accents.isMark(text.charAt(stop + 1));
        if (!accent) {
            return best;
        }
        long joined = longestJoinedAt(text, begin, limit);
        return (int) joined > (int) best ? joined : best;
    }

    /** The same with each letter joined with the accents after it. */
    private long longestJoinedAt(String text, int begin, int limit) {
        int state = START;
        long best = -1;
        for (int i = begin; i < limit; i++) {
            char c = text.charAt(i);
            while (i + 1 < limit && Accents.isMark(text.charAt(i + 1))) {
                char joined = Accents.joined(c, text.charAt(i + 1));
                if (joined == 0) {
                    break;
                }
                c = joined;
                i++;
            }
            int charClass = classes.of(c);
            state = charClass == 0 ? NOTHING : transitions.next(state, charClass);
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
        return !CharacterKind.is(before, CharacterKind.IN_WORD)
                || !CharacterKind.is(after, CharacterKind.IN_WORD)
                || Script.hasNoSpaces(before)
                || Script.joinsNumbers(before) && Character.isDigit(after)
                || Script.hasNoSpaces(after);
    }
}
