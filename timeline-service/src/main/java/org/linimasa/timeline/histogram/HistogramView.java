package org.linimasa.timeline.histogram;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.ExactCounts;

/**
 * How many events lie where in time.
 *
 * @param bucket a {@link BucketSize} as it is written
 * @param dated matching events that lie somewhere in time, each counted once
 * @param undated matching events that do not, and so are in no bucket
 * @param buckets in the order of time, without gaps
 * @param estimate absent where the counts are exact
 */
@RegisterForReflection
@Schema(name = "Histogram", description = "How many events lie where in time.")
public record HistogramView(
        @Schema(
                description = "Width of the buckets: day, week, month, quarter, year, decade or century",
                examples = "month")
        String bucket,

        @Schema(description = "Matching events that lie somewhere in time, each counted once")
        long dated,

        @Schema(description = "Matching events whose time is unknown or only \"before\" or \"after\"; in no bucket")
        long undated,

        @Schema(description = "In the order of time, without gaps; the first and the last end with the window")
        List<Bucket> buckets,

        @Nullable @Schema(description = ExactCounts.DESCRIPTION)
        Boolean estimate) {
    /** Copies the list. */
    public HistogramView {
        buckets = List.copyOf(buckets);
    }

    /**
     * A stretch of local time.
     *
     * @param start inclusive
     * @param end exclusive
     * @param definite events that surely overlap it
     * @param possible events that may overlap it
     * @param mass the sum of the shares of the events that lie in it
     */
    @RegisterForReflection
    @Schema(name = "HistogramBucket", description = "A stretch of local time and the events in it.")
    public record Bucket(
            @Schema(description = "Local, inclusive") LocalDateTime start,
            @Schema(description = "Local, exclusive") LocalDateTime end,

            @Schema(description = "Events that surely overlap the bucket")
            long definite,

            @Schema(description = "Events that may overlap the bucket; each is counted in every such bucket")
            long possible,

            @Schema(
                    description = "Expected number of events, rounded to six digits: each event is spread evenly over"
                            + " the time from its earliest start to its latest end, so that all buckets together hold"
                            + " it once",
                    examples = "1.25")
            double mass) {}
}
