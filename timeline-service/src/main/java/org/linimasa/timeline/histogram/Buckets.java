package org.linimasa.timeline.histogram;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.rest.ProblemException;

/**
 * Buckets that follow each other without a gap. The first and the last are cut where the window is.
 *
 * @param edges the starts of the buckets, and the end of the last one
 */
record Buckets(BucketSize size, List<LocalDateTime> edges) {
    static final String PARAMETER = "bucket";

    /** More than can be drawn, and few enough to count. */
    static final int MAX = 1000;

    /** What fits on a page, where nobody says what he wants. */
    private static final int MAX_AUTOMATIC = 100;

    /** Copies the list. */
    Buckets {
        edges = List.copyOf(edges);
    }

    /** No buckets: nothing is there to count. */
    static Buckets none(@Nullable BucketSize size) {
        return new Buckets(size == null ? BucketSize.DAY : size, List.of());
    }

    /**
     * The buckets from a moment to another, exclusive.
     *
     * @param size absent for the finest that makes a hundred at most
     * @throws ProblemException 422 if there would be too many; it names the finest size that does
     */
    static Buckets over(LocalDateTime from, LocalDateTime to, @Nullable BucketSize size) {
        BucketSize chosen = size == null ? finest(from, to, MAX_AUTOMATIC) : size;
        long count = chosen.count(from, to);
        if (count > MAX) {
            throw tooMany(from, to, chosen, count);
        }
        List<LocalDateTime> edges = new ArrayList<>();
        for (LocalDateTime start = from; start.isBefore(to); start = chosen.next(start)) {
            edges.add(start);
        }
        edges.add(to);
        return new Buckets(chosen, edges);
    }

    /** Whether the window cuts none: the others end where events do, and nothing is beyond. */
    boolean areWhole(LocalWindow window) {
        return (window.from() == null || size.floor(window.from()).equals(window.from()))
                && (window.to() == null || size.floor(window.to()).equals(window.to()));
    }

    int count() {
        return Math.max(0, edges.size() - 1);
    }

    LocalWindow window(int bucket) {
        return new LocalWindow(edges.get(bucket), edges.get(bucket + 1));
    }

    /** See {@link LocalSeconds}. */
    Long[] seconds() {
        return edges.stream().map(LocalSeconds::of).toArray(Long[]::new);
    }

    private static BucketSize finest(LocalDateTime from, LocalDateTime to, int most) {
        return Arrays.stream(BucketSize.values())
                .filter(it -> it.count(from, to) <= most)
                .findFirst()
                .orElse(BucketSize.CENTURY);
    }

    private static ProblemException tooMany(LocalDateTime from, LocalDateTime to, BucketSize size, long count) {
        BucketSize coarser = finest(from, to, MAX);
        String instead = coarser.count(from, to) <= MAX
                ? " Ask for bucket=" + coarser.written() + ", or for a shorter time with from and to."
                : " Ask for a shorter time with from and to.";
        return ProblemException.invalidParameter(
                PARAMETER,
                "too-many-buckets",
                "From " + from + " to " + to + " there are " + count + " buckets of one " + size.written()
                        + "; at most " + MAX + " are counted." + instead);
    }
}
