package org.linimasa.timeline.histogram;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;

/** All dated events over time, from counts that the database keeps for each width of a bucket. */
@ApplicationScoped
class EventsOverTime {
    /** From the first event to the end of the last, each at the end of an index. */
    private static final String EXTENT = """
            select (select min(sort_start) from event where not undated) as first,
              (select max(case when end_latest = 9223372036854775807 then start_latest else end_latest end)
               from event where not undated) as last""";

    /** What was before the first bucket counts as if it began there. */
    private static final String STEPS = """
            select greatest(bucket, ?) as bucket, sum(begun) as begun, sum(ended) as ended, sum(surely) as surely,
              coalesce(sum(mass) filter (where bucket >= ?), 0) as mass, sum(density) as density
            from events_over_time where size = ? and bucket <= ?
            group by 1""";

    private final SqlReader reader;

    EventsOverTime(SqlReader reader) {
        this.reader = reader;
    }

    /** From the first event to the end of the last; everything where there is none. */
    LocalWindow extent() {
        List<LocalWindow> extent = new ArrayList<>();
        reader.each(SqlText.of(EXTENT), row -> {
            long first = row.getLong("first");
            if (!row.wasNull()) {
                extent.add(new LocalWindow(LocalSeconds.toLocal(first), LocalSeconds.toLocal(row.getLong("last"))));
            }
        });
        return extent.isEmpty() ? LocalWindow.ALL : extent.getFirst();
    }

    /**
     * Adds all events whose bounds say all that their value does.
     *
     * @param buckets whole ones, but for what lies before the first event and after the last
     * @return how many may overlap some bucket
     */
    long add(BucketCounts counts, Buckets buckets) {
        BucketSize size = buckets.size();
        long first = size.number(buckets.edges().getFirst());
        AtomicLong events = new AtomicLong();
        reader.each(SqlText.of(STEPS, first, first, size.name(), first + buckets.count() - 1), row -> {
            int bucket = (int) (row.getLong("bucket") - first);
            long begun = row.getLong("begun");
            long ended = row.getLong("ended");
            events.addAndGet(bucket == 0 ? begun - ended : begun);
            counts.addStep(
                    bucket, row.getLong("surely"), begun - ended, row.getDouble("mass"), row.getDouble("density"));
        });
        return events.get();
    }
}
