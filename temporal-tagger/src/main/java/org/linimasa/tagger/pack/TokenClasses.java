package org.linimasa.tagger.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which symbol stands for which token classes, a row of bits for each, to be asked fast. */
final class TokenClasses {
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int longsPerSymbol;
    private final long[] bits;

    /**
     * @param names of the classes, by number
     * @param bits by symbol, as many longs as the classes need
     */
    TokenClasses(List<String> names, long[] bits) {
        this.names = names;
        this.longsPerSymbol = longsPerSymbol(names.size());
        this.bits = bits;
        for (int number = 0; number < names.size(); number++) {
            numbers.put(names.get(number), number);
        }
    }

    static int longsPerSymbol(int classes) {
        return (classes + Long.SIZE - 1) / Long.SIZE;
    }

    static TokenClasses read(TableReader in) {
        return new TokenClasses(in.words(), in.bits());
    }

    void write(TableWriter out) {
        out.words(names);
        out.bits(bits);
    }

    /** The number of a class; -1 for one that the pack does not use. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    boolean has(int symbol, int classNumber) {
        return classNumber >= 0 && (bits[symbol * longsPerSymbol + (classNumber >> 6)] >>> classNumber & 1) != 0;
    }
}
