package org.linimasa.timeline.histogram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Adds up what is in the buckets. Runs of buckets are kept as their two ends, so that an event of a thousand years costs
 * no more than one of a day.
 */
final class BucketCounts {
    private static final int MASS_DIGITS = 6;

    private final Buckets buckets;
    private final Long[] edges;
    private final long[] definiteSteps;
    private final long[] possibleSteps;
    /** Steps of the mass for each second of a bucket. */
    private final double[] densitySteps;

    private final double[] mass;

    BucketCounts(Buckets buckets) {
        this.buckets = buckets;
        this.edges = buckets.seconds();
        int size = buckets.count() + 1;
        definiteSteps = new long[size];
        possibleSteps = new long[size];
        densitySteps = new double[size];
        mass = new double[size];
    }

    /** Events that surely overlap the buckets from {@code first} to {@code last}; none where the last comes first. */
    void addDefinite(int first, int last, long events) {
        addRun(definiteSteps, first, last, events);
    }

    /** Events that may overlap the buckets from {@code first} to {@code last}; none where the last comes first. */
    void addPossible(int first, int last, long events) {
        addRun(possibleSteps, first, last, events);
    }

    /**
     * Events that are spread over the buckets from {@code first} to {@code last}.
     *
     * @param head their shares in the first bucket, summed
     * @param tail their shares in the last bucket, summed; the head again where it is the first
     * @param density the sum of one over their lengths in seconds
     */
    void addMass(int first, int last, double head, double tail, double density) {
        if (first > last) {
            return;
        }
        mass[first] += head;
        if (first < last) {
            mass[last] += tail;
            densitySteps[first + 1] += density;
            densitySteps[last] -= density;
        }
    }

    /**
     * What changes at the start of a bucket.
     *
     * @param definite events that surely overlap from here on, less those that no longer do
     * @param possible the same for events that may overlap
     * @param itsMass what the bucket alone holds
     * @param density what each second from here on holds more than before
     */
    void addStep(int bucket, long definite, long possible, double itsMass, double density) {
        definiteSteps[bucket] += definite;
        possibleSteps[bucket] += possible;
        mass[bucket] += itsMass;
        densitySteps[bucket] += density;
    }

    /**
     * An event that not every bucket between its bounds may hold: what lies within the buckets is spread over those that
     * may.
     *
     * @param start of the time it is spread over, local seconds
     * @param end exclusive
     */
    void addPatchy(int first, int last, IntPredicate mayOverlap, long start, long end) {
        double within = 0;
        double possible = 0;
        for (int bucket = first; bucket <= last; bucket++) {
            double shared = shared(bucket, start, end);
            within += shared;
            if (mayOverlap.test(bucket)) {
                addPossible(bucket, bucket, 1);
                possible += shared;
            }
        }
        for (int bucket = first; bucket <= last && possible > 0; bucket++) {
            if (mayOverlap.test(bucket)) {
                mass[bucket] += shared(bucket, start, end) / possible * (within / ((double) end - start));
            }
        }
    }

    List<HistogramView.Bucket> toViews() {
        List<HistogramView.Bucket> views = new ArrayList<>();
        long definite = 0;
        long possible = 0;
        double density = 0;
        for (int i = 0; i < buckets.count(); i++) {
            definite += definiteSteps[i];
            possible += possibleSteps[i];
            density += densitySteps[i];
            double all = mass[i] + density * ((double) edges[i + 1] - edges[i]);
            views.add(new HistogramView.Bucket(
                    buckets.edges().get(i), buckets.edges().get(i + 1), definite, possible, rounded(all)));
        }
        return views;
    }

    private double shared(int bucket, long start, long end) {
        return Math.max(0, (double) Math.min(edges[bucket + 1], end) - Math.max(edges[bucket], start));
    }

    private static void addRun(long[] steps, int first, int last, long events) {
        if (first <= last) {
            steps[first] += events;
            steps[last + 1] -= events;
        }
    }

    /** What adding and subtracting has left behind the sixth digit is nobody's share. */
    private static double rounded(double mass) {
        return BigDecimal.valueOf(mass)
                .setScale(MASS_DIGITS, RoundingMode.HALF_EVEN)
                .abs()
                .doubleValue();
    }
}
