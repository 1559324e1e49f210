package org.linimasa.tagger.pack;

import java.util.List;
import java.util.Set;

/**
 * One pattern of a language: which tokens, what they mean, and examples that prove it.
 *
 * @param name travels into the explanation
 * @param construction the way of naming times that it belongs to; empty where the pack does not say
 * @param order place in the pack; of two readings of equal length the earlier rule wins
 * @param pattern over typed tokens
 * @param reads the steps from the tokens to a meaning
 * @param guards conditions on the surroundings, see the pack format
 * @param hits texts it must read, with their values
 * @param misses texts in which the pack must find nothing
 */
public record Rule(
        String name,
        String construction,
        int order,
        Pattern pattern,
        List<ReadStep> reads,
        Set<String> guards,
        List<Example> hits,
        List<String> misses) {
    /** Copies the collections. */
    public Rule {
        reads = List.copyOf(reads);
        guards = Set.copyOf(guards);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }
}
