package org.linimasa.evaluation;

/**
 * How much agrees.
 *
 * @param hits what both have
 * @param gold what the gold has
 * @param found what the system has; equal to {@code gold} for a property counted on pairs
 */
record Tally(int hits, int gold, int found) {
    static final Tally NONE = new Tally(0, 0, 0);

    /** A property of one pair. */
    static Tally ofPair(boolean agrees) {
        return new Tally(agrees ? 1 : 0, 1, 1);
    }

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, gold + other.gold, found + other.found);
    }

    /** In percent; 100 where nothing was found and nothing wrong. */
    double precision() {
        return percent(hits, found);
    }

    /** In percent. */
    double recall() {
        return percent(hits, gold);
    }

    /** Harmonic mean of both, in percent; for a property of pairs the share that agrees. */
    double f1() {
        return percent(2 * hits, gold + found);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
