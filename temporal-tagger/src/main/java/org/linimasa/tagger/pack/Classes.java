package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The token classes of a pack and the sets of them that occur. A set is a <em>symbol</em>: the letter of the alphabet
 * that the rule automaton reads. A word that is a weekday and a unit has one symbol that stands for both.
 */
final class Classes {
    private final Map<String, Integer> idByName = new HashMap<>();
    private final Map<BitSet, Integer> symbolBySet = new HashMap<>();
    private final List<BitSet> setBySymbol = new ArrayList<>();

    int id(String name) {
        return idByName.computeIfAbsent(name, unused -> idByName.size());
    }

    int idOrMinusOne(String name) {
        return idByName.getOrDefault(name, -1);
    }

    int symbol(List<String> names) {
        BitSet set = new BitSet();
        names.forEach(name -> set.set(id(name)));
        return symbolBySet.computeIfAbsent(set, unused -> {
            setBySymbol.add(set);
            return setBySymbol.size() - 1;
        });
    }

    int symbolCount() {
        return setBySymbol.size();
    }

    boolean has(int symbol, int classId) {
        return classId >= 0 && setBySymbol.get(symbol).get(classId);
    }

    BitSet classesOf(int symbol) {
        return setBySymbol.get(symbol);
    }
}
