package org.linimasa.tagger.pack;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Words of the lexicon that take endings: {@code januar*} is in "januárban" what "januar" is. */
final class Stems {
    private static final int LONGEST_ENDING = 4;

    private final Collection<String> stems;
    private final int first;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet initials = new BitSet();
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    /** @param first the number of the first stem */
    Stems(Collection<String> stems, int first) {
        this.stems = stems;
        this.first = first;
        int number = first;
        for (String stem : stems) {
            numbers.put(stem, number++);
            initials.set(stem.charAt(0));
            shortest = Math.min(shortest, stem.length());
            longest = Math.max(longest, stem.length());
        }
    }

    static Stems read(TableReader in) {
        return new Stems(in.words(), in.number());
    }

    void write(TableWriter out) {
        out.words(stems);
        out.number(first);
    }

    int find(String text, int begin, int end) {
        if (numbers.isEmpty()) {
            return -1;
        }
        if (Accents.areApart(text, begin, end)) {
            String joined = Accents.joined(text.substring(begin, end));
            return joined.length() < end - begin ? find(joined, 0, joined.length()) : -1;
        }
        int length = end - begin;
        if (length < shortest
                || length > longest + LONGEST_ENDING
                || !initials.get(WordAutomaton.fold(text.charAt(begin)))) {
            return -1;
        }
        StringBuilder word = new StringBuilder(length);
        for (int i = begin; i < end; i++) {
            word.append(WordAutomaton.fold(text.charAt(i)));
        }
        for (int size = Math.min(length, longest); size >= Math.max(shortest, length - LONGEST_ENDING); size--) {
            Integer number = numbers.get(word.substring(0, size));
            if (number != null) {
                return number;
            }
        }
        return -1;
    }
}
