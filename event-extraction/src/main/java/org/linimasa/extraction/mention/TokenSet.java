package org.linimasa.extraction.mention;

import java.util.BitSet;

/** The tokens that something covers. */
final class TokenSet {
    private final BitSet tokens = new BitSet();

    void add(int from, int to) {
        tokens.set(from, Math.max(from, to));
    }

    boolean contains(int token) {
        return tokens.get(token);
    }
}
