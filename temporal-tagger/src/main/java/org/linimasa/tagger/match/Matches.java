package org.linimasa.tagger.match;

import java.util.Arrays;

/**
 * The matches of a sentence in the order in which they should be tried: leftmost first, then the farthest with its
 * context, then the longest, then the rule that stands first in the pack. Kept as numbers, because most are never
 * looked at: what stands before them has taken their words.
 */
public final class Matches {
    private static final int TOKEN_BITS = 10;
    private static final int TOKEN_MASK = (1 << TOKEN_BITS) - 1;
    private static final int RULE_BITS = 16;
    private static final int RULE_MASK = (1 << RULE_BITS) - 1;
    private static final long[] NONE = {};

    private final Sentence sentence;

    /** Per match from the highest bit: from, the complements of reach and length, rule, begin. */
    private long[] keys = NONE;

    private int size;

    Matches(Sentence sentence) {
        this.sentence = sentence;
    }

    void clear() {
        size = 0;
    }

    void add(int rule, int begin, int reach, int from, int to) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, Math.max(16, 2 * size));
        }
        long key = from;
        key = key << TOKEN_BITS | TOKEN_MASK - reach;
        key = key << TOKEN_BITS | TOKEN_MASK - (to - from);
        key = key << RULE_BITS | rule;
        keys[size++] = key << TOKEN_BITS | begin;
    }

    void sort() {
        Arrays.sort(keys, 0, size);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The first token of the time expression of a match. */
    public int from(int index) {
        return (int) (keys[index] >>> (3 * TOKEN_BITS + RULE_BITS));
    }

    /** A match. */
    public Match get(int index) {
        long key = keys[index];
        int begin = (int) key & TOKEN_MASK;
        int rule = (int) (key >>> TOKEN_BITS) & RULE_MASK;
        int length = TOKEN_MASK - ((int) (key >>> (TOKEN_BITS + RULE_BITS)) & TOKEN_MASK);
        int reach = TOKEN_MASK - ((int) (key >>> (2 * TOKEN_BITS + RULE_BITS)) & TOKEN_MASK);
        int from = from(index);
        return new Match(sentence, sentence.pack().rules().get(rule), begin, reach, from, from + length);
    }
}
