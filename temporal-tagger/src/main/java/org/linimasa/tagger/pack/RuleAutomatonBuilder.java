package org.linimasa.tagger.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the deterministic automaton of all rules by subsets. The elements of all patterns are numbered through; a state
 * is the set of elements that the tokens so far can have reached.
 */
final class RuleAutomatonBuilder {
    private static final int[] NONE = {};

    private final int symbols;
    private final int[][] symbolsOfClass;
    private final List<Integer> firsts = new ArrayList<>();
    private final int[] classOf;
    private final boolean[] glued;
    private final int[] ruleIfLast;
    private final int[][] follow;

    private final Map<IntSet, Integer> states = new HashMap<>();
    private final List<int[]> elementsOfState = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    /** By symbol, then by symbol without white space before it: the elements that would be reached. */
    private final int[][] reached;

    private final int[] reachedCount;

    RuleAutomatonBuilder(List<Rule> rules, Classes classes) {
        symbols = classes.symbolCount();
        symbolsOfClass = symbolsOfClass(classes);
        reached = new int[2 * symbols][8];
        reachedCount = new int[2 * symbols];
        int size = 0;
        for (Rule rule : rules) {
            size += rule.pattern().elements().size();
        }
        classOf = new int[size];
        glued = new boolean[size];
        ruleIfLast = new int[size];
        follow = new int[size][];
        int offset = 0;
        for (int r = 0; r < rules.size(); r++) {
            number(rules.get(r).pattern(), r, offset);
            offset += rules.get(r).pattern().elements().size();
        }
    }

    /** Class numbers that the patterns gave away after the last symbol was made have no symbols. */
    private static int[][] symbolsOfClass(Classes classes) {
        int[][] symbolsOfClass = new int[classes.classCount()][];
        Arrays.fill(symbolsOfClass, NONE);
        for (int symbol = 0; symbol < classes.symbolCount(); symbol++) {
            BitSet members = classes.classesOf(symbol);
            for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
                int[] before = symbolsOfClass[c];
                symbolsOfClass[c] = Arrays.copyOf(before, before.length + 1);
                symbolsOfClass[c][before.length] = symbol;
            }
        }
        return symbolsOfClass;
    }

    private void number(Pattern pattern, int rule, int offset) {
        for (int first : pattern.first()) {
            firsts.add(offset + first);
        }
        for (int e = 0; e < pattern.elements().size(); e++) {
            Pattern.Element element = pattern.elements().get(e);
            classOf[offset + e] = element.classId();
            glued[offset + e] = element.glued();
            ruleIfLast[offset + e] = pattern.isLast(e) ? rule : -1;
            int[] next = pattern.follow(e).clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += offset;
            }
            follow[offset + e] = next;
        }
    }

    RuleAutomaton build() {
        add(NONE);
        BitSet begin = new BitSet();
        for (int first : firsts) {
            begin.set(first);
        }
        add(NONE);
        expand(begin, RuleAutomaton.START);
        for (int state = RuleAutomaton.START + 1; state < rows.size(); state++) {
            BitSet reachable = new BitSet();
            for (int element : elementsOfState.get(state)) {
                for (int next : follow[element]) {
                    reachable.set(next);
                }
            }
            expand(reachable, state);
        }
        int[][] rulesAt = new int[rows.size()][];
        for (int state = 0; state < rulesAt.length; state++) {
            rulesAt[state] = completeIn(elementsOfState.get(state));
        }
        return compressed(rulesAt);
    }

    private int add(int[] elements) {
        elementsOfState.add(elements);
        rows.add(new int[2 * symbols]);
        return rows.size() - 1;
    }

    private void expand(BitSet candidates, int from) {
        Arrays.fill(reachedCount, 0);
        for (int element = candidates.nextSetBit(0); element >= 0; element = candidates.nextSetBit(element + 1)) {
            for (int symbol : symbolsOfClass[classOf[element]]) {
                reach(symbols + symbol, element);
                if (!glued[element]) {
                    reach(symbol, element);
                }
            }
        }
        int[] row = rows.get(from);
        for (int column = 0; column < row.length; column++) {
            if (reachedCount[column] > 0) {
                row[column] = stateOf(Arrays.copyOf(reached[column], reachedCount[column]));
            }
        }
    }

    private void reach(int column, int element) {
        int count = reachedCount[column]++;
        if (count == reached[column].length) {
            reached[column] = Arrays.copyOf(reached[column], 2 * count);
        }
        reached[column][count] = element;
    }

    private int stateOf(int[] elements) {
        IntSet set = new IntSet(elements);
        Integer known = states.get(set);
        if (known != null) {
            return known;
        }
        int state = add(elements);
        states.put(set, state);
        return state;
    }

    private int[] completeIn(int[] elements) {
        BitSet complete = new BitSet();
        for (int element : elements) {
            if (ruleIfLast[element] >= 0) {
                complete.set(ruleIfLast[element]);
            }
        }
        int[] rules = new int[complete.cardinality()];
        int next = 0;
        for (int rule = complete.nextSetBit(0); rule >= 0; rule = complete.nextSetBit(rule + 1)) {
            rules[next++] = rule;
        }
        return rules.length == 0 ? NONE : rules;
    }

    /** Symbols that behave alike in every state share a column. */
    private RuleAutomaton compressed(int[][] rulesAt) {
        Map<IntSet, Integer> columnByContent = new HashMap<>();
        int[] columnOf = new int[2 * symbols];
        List<int[]> columns = new ArrayList<>();
        for (int symbol = 0; symbol < 2 * symbols; symbol++) {
            int[] content = new int[rows.size()];
            for (int state = 0; state < content.length; state++) {
                content[state] = rows.get(state)[symbol];
            }
            IntSet key = new IntSet(content);
            Integer column = columnByContent.get(key);
            if (column == null) {
                column = columns.size();
                columnByContent.put(key, column);
                columns.add(content);
            }
            columnOf[symbol] = column;
        }
        int[] next = new int[rows.size() * columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int state = 0; state < rows.size(); state++) {
                next[state * columns.size() + column] = columns.get(column)[state];
            }
        }
        return new RuleAutomaton(symbols, columnOf, Transitions.of(next, columns.size()), rulesAt);
    }

    /** Numbers as a key; not changed after. */
    private static final class IntSet {
        private final int[] numbers;
        private final int hash;

        IntSet(int[] numbers) {
            this.numbers = numbers;
            this.hash = Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof IntSet that && Arrays.equals(numbers, that.numbers);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
