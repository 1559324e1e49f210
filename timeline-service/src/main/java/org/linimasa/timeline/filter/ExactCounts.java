package org.linimasa.timeline.filter;

/** Up to how many matching events are counted one by one; where more are expected, a sample is. */
public final class ExactCounts {
    /** The setting. */
    public static final String PROPERTY = "linimasa.counts.exact-up-to";

    /** What a reader is told. */
    public static final String DESCRIPTION =
            "true where many events match, about 100,000 or more: the counts are then those"
                    + " of a sample of one event in 64, times 64. Absent where they are exact";

    private ExactCounts() {}
}
