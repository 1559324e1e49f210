package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's pattern as a position automaton (Glushkov): which elements can come first, which can follow which, which can
 * be last. It has no empty transitions, so a set of elements is a state of the rule automaton.
 */
public final class Pattern {
    /**
     * One place of the pattern.
     *
     * @param classId the token class it accepts
     * @param glued whether the token must follow the one before without white space
     * @param slot the class's name, by which {@code reads} refers to the token
     * @param inSpan false for context that the time expression does not include
     */
    record Element(int classId, boolean glued, String slot, boolean inSpan) {}

    private final List<Element> elements;
    private final int[] first;
    private final boolean[] last;
    private final int[][] follow;

    Pattern(List<Element> elements, int[] first, boolean[] last, int[][] follow) {
        this.elements = List.copyOf(elements);
        this.first = first;
        this.last = last;
        this.follow = follow;
    }

    List<Element> elements() {
        return elements;
    }

    int[] first() {
        return first;
    }

    boolean isLast(int element) {
        return last[element];
    }

    int[] follow(int element) {
        return follow[element];
    }

    /** The class that an element accepts. */
    public String slot(int element) {
        return elements.get(element).slot();
    }

    /** Whether an element's token belongs to the time expression. */
    public boolean inSpan(int element) {
        return elements.get(element).inSpan();
    }

    /**
     * Which element took which token, for tokens this pattern is known to match. Runs all elements side by side and
     * reads one way back, so it is linear in the tokens.
     */
    int @Nullable [] align(LanguagePack pack, int[] symbols, boolean[] glued, int from, int to) {
        int length = to - from;
        int[][] cameFrom = new int[length][elements.size()];
        for (int[] row : cameFrom) {
            Arrays.fill(row, -2);
        }
        for (int e : first) {
            if (accepts(pack, e, symbols[from], true)) {
                cameFrom[0][e] = -1;
            }
        }
        for (int t = 1; t < length; t++) {
            for (int e = 0; e < elements.size(); e++) {
                if (cameFrom[t - 1][e] == -2) {
                    continue;
                }
                for (int f : follow[e]) {
                    if (cameFrom[t][f] == -2 && accepts(pack, f, symbols[from + t], glued[from + t])) {
                        cameFrom[t][f] = e;
                    }
                }
            }
        }
        for (int e = 0; e < elements.size(); e++) {
            if (last[e] && cameFrom[length - 1][e] != -2) {
                int[] path = new int[length];
                int element = e;
                for (int t = length - 1; t >= 0; t--) {
                    path[t] = element;
                    element = cameFrom[t][element];
                }
                return path;
            }
        }
        return null;
    }

    private boolean accepts(LanguagePack pack, int element, int symbol, boolean glued) {
        Element e = elements.get(element);
        return (glued || !e.glued()) && pack.classes().has(symbol, e.classId());
    }
}
