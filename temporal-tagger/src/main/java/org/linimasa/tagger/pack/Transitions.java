package org.linimasa.tagger.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where an automaton goes from a state by a column. Most of such a table is empty: its rows are laid over each other, so
 * that one fills the gaps of others, and each entry says whose it is. Entries take two bytes, which limits a table to
 * {@value #MOST_STATES} states (English has 8,000). A pack's tables so fit into the processor's cache.
 *
 * @see <a href="https://dl.acm.org/doi/10.1145/359168.359175">Tarjan and Yao, Storing a Sparse Table (1979)</a>
 */
final class Transitions {
    private static final int MOST_STATES = Character.MAX_VALUE + 1;

    private final int[] offsets;
    private final char[] owners;
    private final char[] targets;

    private Transitions(int[] offsets, char[] owners, char[] targets) {
        this.offsets = offsets;
        this.owners = owners;
        this.targets = targets;
    }

    /**
     * Lays the rows of a table over each other.
     *
     * @param dense row by row; 0 where there is no way on
     * @param columns of a row
     * @throws PackException for more states than a table can have
     */
    static Transitions of(int[] dense, int columns) {
        if (dense.length / columns > MOST_STATES) {
            throw new PackException("the pack has too many words or rules: its table would have "
                    + dense.length / columns + " states, and can have " + MOST_STATES);
        }
        return new Layout(dense, columns).transitions();
    }

    static Transitions read(TableReader in) {
        return new Transitions(in.numbers(), in.characters(), in.characters());
    }

    void write(TableWriter out) {
        out.numbers(offsets);
        out.characters(owners);
        out.characters(targets);
    }

    /** The state after this one; 0 where there is none. */
    int next(int state, int column) {
        int at = offsets[state] + column;
        return owners[at] == state ? targets[at] : 0;
    }

    /** Puts each row, the fullest first, at the first place where its entries are free. */
    private static final class Layout {
        private final int[] dense;
        private final int columns;
        private final int[] offsets;
        private char[] owners;
        private char[] targets;
        private int firstFree;
        private int end;

        Layout(int[] dense, int columns) {
            this.dense = dense;
            this.columns = columns;
            this.offsets = new int[dense.length / columns];
            this.owners = new char[4 * columns];
            this.targets = new char[4 * columns];
        }

        Transitions transitions() {
            int[][] rows = new int[offsets.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = columnsOf(row);
            }
            IntStream.range(0, rows.length)
                    .boxed()
                    .sorted(Comparator.comparing((Integer row) -> -rows[row].length))
                    .forEach(row -> place(row, rows[row]));
            int size = end + columns;
            return new Transitions(offsets, Arrays.copyOf(owners, size), Arrays.copyOf(targets, size));
        }

        private int[] columnsOf(int row) {
            int[] used = new int[columns];
            int count = 0;
            for (int column = 0; column < columns; column++) {
                if (dense[row * columns + column] != 0) {
                    used[count++] = column;
                }
            }
            return Arrays.copyOf(used, count);
        }

        private void place(int row, int[] used) {
            if (used.length == 0) {
                return;
            }
            while (firstFree < targets.length && targets[firstFree] != 0) {
                firstFree++;
            }
            int offset = Math.max(0, firstFree - used[0]);
            while (!fits(offset, used)) {
                offset++;
            }
            offsets[row] = offset;
            for (int column : used) {
                owners[offset + column] = (char) row;
                targets[offset + column] = (char) dense[row * columns + column];
            }
            end = Math.max(end, offset + 1);
        }

        private boolean fits(int offset, int[] used) {
            if (offset + columns > targets.length) {
                owners = Arrays.copyOf(owners, 2 * (offset + columns));
                targets = Arrays.copyOf(targets, 2 * (offset + columns));
            }
            for (int column : used) {
                if (targets[offset + column] != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
