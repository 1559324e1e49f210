package org.linimasa.timeline.filter;

/**
 * Which of the matching events are counted: all, or one in so many, which then stands for as many. What the ids of events
 * begin with has nothing to do with the events, so that those whose ids lie below a bound are a sample of them all.
 *
 * @param weight how many events each that is counted stands for: 1, or a power of two that is {@link #KEPT} or more
 */
public record Sample(int weight) {
    /** Every event, none of which stands for others. */
    public static final Sample OF_ALL = new Sample(1);

    /** One event in so many is kept apart, in the table {@code event_sample}. */
    static final int KEPT = 64;

    /** More events than that say hardly more about the whole, but take longer to count. */
    private static final long ENOUGH = 5_000;

    private static final int LARGEST = 1 << 24;

    /** Those of which about half as many as are enough are counted, or more; of few events all that are kept apart. */
    static Sample ofAbout(long events) {
        int weight = KEPT;
        while (weight < LARGEST && events / weight > ENOUGH) {
            weight *= 2;
        }
        return new Sample(weight);
    }

    /** Whether what is counted is no more than an estimate. */
    public boolean isEstimate() {
        return weight > 1;
    }

    /** The rows, as they stand behind FROM; those of a sample lack {@code state}. */
    String rows() {
        if (!isEstimate()) {
            return "event";
        }
        return weight == KEPT
                ? "event_sample"
                : "(select * from event_sample where id < '%08x-0000-0000-0000-000000000000')"
                        .formatted((1L << 32) / weight);
    }
}
