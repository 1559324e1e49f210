package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The token classes of a pack and the sets of them that occur. A set is a <em>symbol</em>: the letter of the alphabet
 * that the rule automaton reads. A word that is a weekday and a unit has one symbol that stands for both.
 */
final class Classes {
    private final Map<String, Integer> idByName = new LinkedHashMap<>();
    private final Map<BitSet, Integer> symbolBySet = new HashMap<>();
    private final List<BitSet> setBySymbol = new ArrayList<>();

    /** Whether a word, number or mark is of a class, so far. */
    boolean isKnown(String name) {
        return idByName.containsKey(name);
    }

    int id(String name) {
        Integer known = idByName.get(name);
        if (known != null) {
            return known;
        }
        idByName.put(name, idByName.size());
        return idByName.size() - 1;
    }

    int symbol(List<String> names) {
        BitSet set = new BitSet();
        for (String name : names) {
            set.set(id(name));
        }
        Integer known = symbolBySet.get(set);
        if (known != null) {
            return known;
        }
        symbolBySet.put(set, setBySymbol.size());
        setBySymbol.add(set);
        return setBySymbol.size() - 1;
    }

    int symbolCount() {
        return setBySymbol.size();
    }

    int classCount() {
        return idByName.size();
    }

    BitSet classesOf(int symbol) {
        return setBySymbol.get(symbol);
    }

    /** What is known so far, to be asked fast. */
    TokenClasses compiled() {
        int longsPerSymbol = TokenClasses.longsPerSymbol(idByName.size());
        long[] bits = new long[setBySymbol.size() * longsPerSymbol];
        for (int symbol = 0; symbol < setBySymbol.size(); symbol++) {
            long[] row = setBySymbol.get(symbol).toLongArray();
            System.arraycopy(row, 0, bits, symbol * longsPerSymbol, row.length);
        }
        return new TokenClasses(List.copyOf(idByName.keySet()), bits);
    }
}
