package org.linimasa.extraction.pack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of words. A text asks each of its words whether it is in many tables, and most are in none of them, so
 * one bit for each hash of a known word tells nearly all others apart.
 *
 * @param <V> what is said of a word
 */
final class WordTable<V> {
    /** So many bits a word leave one unknown word in sixteen to the map. */
    private static final int BITS_A_WORD = 16;

    private final Map<String, V> byWord = new HashMap<>();
    private long[] hashes = new long[1];

    /** Keeps what was said first. */
    void put(String word, V value) {
        byWord.putIfAbsent(word, value);
        if (byWord.size() * BITS_A_WORD > hashes.length * Long.SIZE) {
            hashes = new long[hashes.length * 2];
            byWord.keySet().forEach(this::mark);
        } else {
            mark(word);
        }
    }

    private void mark(String word) {
        int hash = hash(word);
        hashes[slot(hash)] |= 1L << hash;
    }

    @Nullable
    V get(String word) {
        int hash = hash(word);
        boolean unknown = (hashes[slot(hash)] & (1L << hash)) == 0;
        return unknown ? null : byWord.get(word);
    }

    /** There are a power of two of them. */
    private int slot(int hash) {
        return (hash / Long.SIZE) & (hashes.length - 1);
    }

    private static int hash(String word) {
        int hash = word.hashCode();
        return hash ^ (hash >>> 16);
    }
}
