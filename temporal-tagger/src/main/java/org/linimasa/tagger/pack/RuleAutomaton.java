package org.linimasa.tagger.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All rules of a pack in one deterministic automaton over token symbols. A state is the set of pattern elements that
 * the tokens so far can have reached; patterns have no repetition, so a walk ends after the longest rule.
 */
public final class RuleAutomaton {
    /** The state before the first token. */
    public static final int START = 1;

    private static final int[] NO_RULES = {};
    private final int symbols;
    private final int[] columnOf;
    private final int columns;
    private final int[] next;
    private final int[][] rulesAt;

    private RuleAutomaton(int symbols, int[] columnOf, int columns, int[] next, int[][] rulesAt) {
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
        int[] offset = new int[rules.size() + 1];
        for (int r = 0; r < rules.size(); r++) {
            offset[r + 1] = offset[r] + rules.get(r).pattern().elements().size();
        }
        int symbols = classes.symbolCount();
        Map<BitSet, Integer> states = new HashMap<>();
        List<int[]> rows = new ArrayList<>();
        List<int[]> accepted = new ArrayList<>();
        Deque<BitSet> open = new ArrayDeque<>();
        rows.add(new int[2 * symbols]);
        accepted.add(NO_RULES);
        rows.add(new int[2 * symbols]);
        accepted.add(NO_RULES);
        BitSet begin = new BitSet();
        for (int r = 0; r < rules.size(); r++) {
            for (int e : rules.get(r).pattern().first()) {
                begin.set(offset[r] + e);
            }
        }
        expand(begin, START, rules, classes, offset, states, rows, accepted, open);
        while (!open.isEmpty()) {
            BitSet state = open.remove();
            BitSet reachable = new BitSet();
            state.stream().forEach(global -> {
                int r = ruleOf(offset, global);
                for (int e : rules.get(r).pattern().follow(global - offset[r])) {
                    reachable.set(offset[r] + e);
                }
            });
            Integer number = states.get(state);
            if (number != null) {
                expand(reachable, number, rules, classes, offset, states, rows, accepted, open);
            }
        }
        return compress(symbols, rows, accepted);
    }

    private static void expand(
            BitSet candidates,
            int from,
            List<Rule> rules,
            Classes classes,
            int[] offset,
            Map<BitSet, Integer> states,
            List<int[]> rows,
            List<int[]> accepted,
            Deque<BitSet> open) {
        int symbols = classes.symbolCount();
        Map<Integer, BitSet> loose = new HashMap<>();
        Map<Integer, BitSet> glued = new HashMap<>();
        candidates.stream().forEach(global -> {
            int r = ruleOf(offset, global);
            Pattern.Element element = rules.get(r).pattern().elements().get(global - offset[r]);
            glued.computeIfAbsent(element.classId(), unused -> new BitSet()).set(global);
            if (!element.glued()) {
                loose.computeIfAbsent(element.classId(), unused -> new BitSet()).set(global);
            }
        });
        for (int symbol = 0; symbol < symbols; symbol++) {
            for (int side = 0; side < 2; side++) {
                BitSet target = new BitSet();
                Map<Integer, BitSet> byClass = side == 0 ? loose : glued;
                classes.classesOf(symbol).stream().forEach(c -> {
                    BitSet elements = byClass.get(c);
                    if (elements != null) {
                        target.or(elements);
                    }
                });
                if (target.isEmpty()) {
                    continue;
                }
                Integer number = states.get(target);
                if (number == null) {
                    number = rows.size();
                    states.put(target, number);
                    rows.add(new int[2 * symbols]);
                    accepted.add(complete(target, rules, offset));
                    open.add(target);
                }
                rows.get(from)[symbol + side * symbols] = number;
            }
        }
    }

    private static int[] complete(BitSet state, List<Rule> rules, int[] offset) {
        TreeSet<Integer> complete = new TreeSet<>();
        state.stream().forEach(global -> {
            int r = ruleOf(offset, global);
            if (rules.get(r).pattern().isLast(global - offset[r])) {
                complete.add(r);
            }
        });
        return complete.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int ruleOf(int[] offset, int global) {
        int found = Arrays.binarySearch(offset, global);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < offset.length && offset[found + 1] == global) {
            found++;
        }
        return found;
    }

    /** Symbols that behave alike in every state share a column. */
    private static RuleAutomaton compress(int symbols, List<int[]> rows, List<int[]> accepted) {
        Map<List<Integer>, Integer> columnByContent = new HashMap<>();
        int[] columnOf = new int[2 * symbols];
        List<Integer> example = new ArrayList<>();
        for (int symbol = 0; symbol < 2 * symbols; symbol++) {
            int s = symbol;
            List<Integer> content = rows.stream().map(row -> row[s]).toList();
            Integer column = columnByContent.get(content);
            if (column == null) {
                column = example.size();
                columnByContent.put(content, column);
                example.add(symbol);
            }
            columnOf[symbol] = column;
        }
        int columns = example.size();
        int[] next = new int[rows.size() * columns];
        for (int state = 0; state < rows.size(); state++) {
            for (int column = 0; column < columns; column++) {
                next[state * columns + column] = rows.get(state)[example.get(column)];
            }
        }
        return new RuleAutomaton(symbols, columnOf, columns, next, accepted.toArray(int[][]::new));
    }
}
