package org.linimasa.extraction.text;

import java.util.BitSet;

/**
 * A word as a language's tables know it: read in them once for a text, asked often. Each mark is a number that the
 * tables give to something that they say of words. Immutable.
 */
public final class Word {
    private final String lower;
    private final long[] marks;

    /** @param lower in lower case */
    public Word(String lower, BitSet marks) {
        this.lower = lower;
        this.marks = marks.toLongArray();
    }

    /** In lower case. */
    public String lower() {
        return lower;
    }

    /** Whether the tables give it the mark. */
    public boolean has(int mark) {
        int at = mark / Long.SIZE;
        return at < marks.length && (marks[at] & 1L << mark) != 0;
    }

    @Override
    public String toString() {
        return lower;
    }
}
