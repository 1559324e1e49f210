package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One pattern of a language: which tokens, and what they mean. Its examples are in {@link PackExamples}.
 *
 * @param name travels into the explanation
 * @param construction the way of naming times that it belongs to; empty where the pack does not say
 * @param order place in the pack; of two readings of equal length the earlier rule wins
 * @param pattern over typed tokens
 * @param reads the steps from the tokens to a meaning
 * @param guards conditions on the surroundings, see the pack format
 */
public record Rule(
        String name, String construction, int order, Pattern pattern, List<ReadStep> reads, Set<String> guards) {
    /** Copies the collections. */
    public Rule {
        reads = List.copyOf(reads);
        guards = Set.copyOf(guards);
    }

    static Rule read(TableReader in) {
        String name = in.word();
        String construction = in.word();
        int order = in.number();
        Pattern pattern = Pattern.read(in);
        List<ReadStep> reads = new ArrayList<>();
        for (int steps = in.number(); steps > 0; steps--) {
            reads.add(ReadStep.read(in));
        }
        return new Rule(name, construction, order, pattern, reads, new HashSet<>(in.words()));
    }

    void write(TableWriter out) {
        out.word(name);
        out.word(construction);
        out.number(order);
        pattern.write(out);
        out.number(reads.size());
        reads.forEach(step -> step.write(out));
        out.words(new TreeSet<>(guards));
    }
}
