package org.linimasa.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether confidence means what it says: of the mentions with a confidence of 0.8 four in five should be right. Mentions
 * are put into ten bins of equal width.
 *
 * @param bins from the least confidence to the most
 */
record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    static final Calibration NONE = new Calibration(List.copyOf(Arrays.asList(emptyBins())));

    /**
     * Mentions of about the same confidence.
     *
     * @param confidence the sum of theirs
     * @param right how many of them are
     */
    record Bin(int mentions, double confidence, int right) {
        private Bin plus(Bin other) {
            return new Bin(mentions + other.mentions, confidence + other.confidence, right + other.right);
        }

        /** How many mentions the mean confidence of the bin is wrong about. */
        private double gap() {
            return Math.abs(confidence - right);
        }
    }

    private static Bin[] emptyBins() {
        Bin[] bins = new Bin[BINS];
        Arrays.fill(bins, new Bin(0, 0, 0));
        return bins;
    }

    /** One mention. */
    static Calibration of(double confidence, boolean right) {
        Bin[] bins = emptyBins();
        bins[Math.min(BINS - 1, (int) (confidence * BINS))] = new Bin(1, confidence, right ? 1 : 0);
        return new Calibration(List.of(bins));
    }

    Calibration plus(Calibration other) {
        return new Calibration(IntStream.range(0, BINS)
                .mapToObj(i -> bins.get(i).plus(other.bins.get(i)))
                .toList());
    }

    /** The mentions that were judged. */
    int mentions() {
        return bins.stream().mapToInt(Bin::mentions).sum();
    }

    /**
     * The expected calibration error, from 0 to 1: how far the mean confidence of a bin is from the share that is right,
     * weighted by the bins' mentions (Naeini, Cooper and Hauskrecht 2015).
     */
    double error() {
        double gaps = bins.stream().mapToDouble(Bin::gap).sum();
        return mentions() == 0 ? 0 : gaps / mentions();
    }

    /** One line for each bin that has mentions. */
    Stream<String> rows() {
        return bins.stream()
                .filter(bin -> bin.mentions > 0)
                .map(bin -> String.format(
                        "%-26s %6.2f %6.2f %8d",
                        "", bin.confidence / bin.mentions, (double) bin.right / bin.mentions, bin.mentions));
    }
}
