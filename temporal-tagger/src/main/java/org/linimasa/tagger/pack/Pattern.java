package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private static final int UNREACHED = -2;
    private static final int FIRST = -1;
    private static final int GLUED = 1;
    private static final int IN_SPAN = 2;
    private static final int LAST = 4;

    private final List<Element> elements;
    private final int[] first;
    private final boolean[] last;
    private final int[][] follow;
    private final boolean hasContext;

    Pattern(List<Element> elements, int[] first, boolean[] last, int[][] follow) {
        this.elements = List.copyOf(elements);
        this.first = first;
        this.last = last;
        this.follow = follow;
        boolean context = false;
        for (Element element : elements) {
            context |= !element.inSpan();
        }
        this.hasContext = context;
    }

    static Pattern read(TableReader in) {
        int size = in.number();
        List<Element> elements = new ArrayList<>(size);
        boolean[] last = new boolean[size];
        int[][] follow = new int[size][];
        int[] first = in.numbers();
        for (int e = 0; e < size; e++) {
            int classId = in.number();
            int marks = in.number();
            elements.add(new Element(classId, (marks & GLUED) != 0, in.word(), (marks & IN_SPAN) != 0));
            last[e] = (marks & LAST) != 0;
            follow[e] = in.numbers();
        }
        return new Pattern(elements, first, last, follow);
    }

    void write(TableWriter out) {
        out.number(elements.size());
        out.numbers(first);
        for (int e = 0; e < elements.size(); e++) {
            Element element = elements.get(e);
            out.number(element.classId());
            out.number((element.glued() ? GLUED : 0) | (element.inSpan() ? IN_SPAN : 0) | (last[e] ? LAST : 0));
            out.word(element.slot());
            out.numbers(follow[e]);
        }
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

    /** Whether some of its elements stand outside the time expression. */
    public boolean hasContext() {
        return hasContext;
    }

    /**
     * Which element took which token, for tokens this pattern is known to match. Runs all elements side by side and
     * reads one way back, so it is linear in the tokens.
     */
    int[] align(LanguagePack pack, int[] symbols, boolean[] glued, int from, int to) {
        int length = to - from;
        int size = elements.size();
        int[] cameFrom = new int[length * size];
        Arrays.fill(cameFrom, UNREACHED);
        int[] active = new int[size];
        int count = 0;
        for (int e : first) {
            if (accepts(pack, e, symbols[from], true)) {
                cameFrom[e] = FIRST;
                active[count++] = e;
            }
        }
        int[] next = new int[size];
        for (int t = 1; t < length; t++) {
            int reached = 0;
            for (int i = 0; i < count; i++) {
                for (int f : follow[active[i]]) {
                    if (cameFrom[t * size + f] == UNREACHED && accepts(pack, f, symbols[from + t], glued[from + t])) {
                        cameFrom[t * size + f] = active[i];
                        next[reached++] = f;
                    }
                }
            }
            int[] swap = active;
            active = next;
            next = swap;
            count = reached;
        }
        for (int i = 0; i < count; i++) {
            if (last[active[i]]) {
                return wayBack(cameFrom, active[i], length);
            }
        }
        throw new IllegalStateException("the pattern does not match these tokens");
    }

    private int[] wayBack(int[] cameFrom, int lastElement, int length) {
        int[] path = new int[length];
        int element = lastElement;
        for (int t = length - 1; t >= 0; t--) {
            path[t] = element;
            element = cameFrom[t * elements.size() + element];
        }
        return path;
    }

    private boolean accepts(LanguagePack pack, int element, int symbol, boolean glued) {
        Element e = elements.get(element);
        return (glued || !e.glued()) && pack.is(symbol, e.classId());
    }
}
