package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.List;

/**
 * All rules of a pack in one deterministic automaton over token symbols. A state is the set of pattern elements that
 * the tokens so far can have reached; patterns have no repetition, so a walk ends after the longest rule.
 */
public final class RuleAutomaton {
    /** The state before the first token. */
    public static final int START = 1;

    private static final int[] NONE = {};

    private final int symbols;
    private final int[] columnOf;
    private final Transitions transitions;
    private final int[][] rulesAt;

    /**
     * @param symbols how many there are
     * @param columnOf of each symbol, then of each symbol without white space before it
     * @param rulesAt by state
     */
    RuleAutomaton(int symbols, int[] columnOf, Transitions transitions, int[][] rulesAt) {
        this.symbols = symbols;
        this.columnOf = columnOf;
        this.transitions = transitions;
        this.rulesAt = rulesAt;
    }

    static RuleAutomaton read(TableReader in) {
        int symbols = in.number();
        int[] columnOf = in.numbers();
        Transitions transitions = Transitions.read(in);
        int[][] rulesAt = new int[in.number()][];
        Arrays.fill(rulesAt, NONE);
        for (int complete = in.number(); complete > 0; complete--) {
            rulesAt[in.number()] = in.numbers();
        }
        return new RuleAutomaton(symbols, columnOf, transitions, rulesAt);
    }

    void write(TableWriter out) {
        out.number(symbols);
        out.numbers(columnOf);
        transitions.write(out);
        out.number(rulesAt.length);
        int complete = 0;
        for (int[] rules : rulesAt) {
            complete += rules.length > 0 ? 1 : 0;
        }
        out.number(complete);
        for (int state = 0; state < rulesAt.length; state++) {
            if (rulesAt[state].length > 0) {
                out.number(state);
                out.numbers(rulesAt[state]);
            }
        }
    }

    /** The state after a token, 0 where no rule goes on. */
    public int next(int state, int symbol, boolean glued) {
        return transitions.next(state, columnOf[glued ? symbol + symbols : symbol]);
    }

    /** The rules that are complete in a state, in pack order. */
    public int[] rulesAt(int state) {
        return rulesAt[state];
    }

    int stateCount() {
        return rulesAt.length;
    }

    static RuleAutomaton of(List<Rule> rules, Classes classes) {
        return new RuleAutomatonBuilder(rules, classes).build();
    }
}
