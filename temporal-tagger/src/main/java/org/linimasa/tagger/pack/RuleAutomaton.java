package org.linimasa.tagger.pack;

import java.util.List;

/**
 * All rules of a pack in one deterministic automaton over token symbols. A state is the set of pattern elements that
 * the tokens so far can have reached; patterns have no repetition, so a walk ends after the longest rule.
 */
public final class RuleAutomaton {
    /** The state before the first token. */
    public static final int START = 1;

    private final int symbols;
    private final int[] columnOf;
    private final int columns;
    private final int[] next;
    private final int[][] rulesAt;

    RuleAutomaton(int symbols, int[] columnOf, int columns, int[] next, int[][] rulesAt) {
        this.symbols = symbols;
        this.columnOf = columnOf;
        this.columns = columns;
        this.next = next;
        this.rulesAt = rulesAt;
    }

    /** The state after a token, 0 where no rule goes on. */
    public int next(int state, int symbol, boolean glued) {
        return next[state * columns + columnOf[glued ? symbol + symbols : symbol]];
    }

    /** The rules that are complete in a state, in pack order. */
    public int[] rulesAt(int state) {
        return rulesAt[state];
    }

    static RuleAutomaton of(List<Rule> rules, Classes classes) {
        return new RuleAutomatonBuilder(rules, classes).build();
    }
}
