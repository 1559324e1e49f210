package org.linimasa.timeline.histogram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.FilterSql;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.MatchingEvents;
import org.linimasa.timeline.filter.MatchingEvents.Question;
import org.linimasa.timeline.filter.Sample;
import org.linimasa.timeline.filter.SqlConditions;
import org.linimasa.timeline.filter.SqlText;
import org.linimasa.timeline.filter.Undated;
import org.linimasa.timeline.filter.ValueCheck;

/**
 * Counts events over time. One walk over the matching rows, whatever the number of buckets: PostgreSQL looks up the first
 * and the last bucket of each row and adds up the rows that have them in common.
 */
@ApplicationScoped
class CountOverTime {
    /**
     * The time that an event is spread over: from its earliest start to its latest end, or the finite one of the two
     * where the other is open. The numbers are what stands for unbounded.
     */
    private static final String SPREAD = """
            cross join lateral (
              select case when start_earliest = -9223372036854775808 then end_earliest else start_earliest end as from_second,
                     case when end_latest = 9223372036854775807 then start_latest else end_latest end as to_second
            ) as spread""";

    /** The numbers of buckets, from 1; the comparisons are those of {@link LocalWindow} with each bucket. */
    private static final String PLACES = """
            cross join (select edges, cardinality(edges) - 1 as buckets from (select ?::bigint[] as edges) as given) as span
            cross join lateral (
              select greatest(width_bucket(start_earliest, edges), 1) as first_possible,
                     least(width_bucket(end_latest - 1, edges), buckets) as last_possible,
                     greatest(width_bucket(start_latest - 1, edges), 1) as first_definite,
                     case when uncertain then 0 else least(width_bucket(end_earliest, edges), buckets) end
                       as last_definite,
                     greatest(width_bucket(from_second, edges), 1) as first_spread,
                     least(width_bucket(to_second - 1, edges), buckets) as last_spread,
                     1 / greatest(to_second - from_second, 1)::double precision as density
            ) as place""";

    private static final String COUNTS = """
            first_possible, last_possible, first_definite, last_definite, first_spread, last_spread, count(*) as events,
            sum(density) as density,
            sum(density * (least(to_second, edges[first_spread + 1]) - greatest(from_second, edges[first_spread]))) as head,
            sum(density * (least(to_second, edges[last_spread + 1]) - greatest(from_second, edges[last_spread]))) as tail""";

    private static final String GROUPS =
            "group by first_possible, last_possible, first_definite, last_definite, first_spread, last_spread";

    private static final String DOUBTFUL =
            "first_possible, last_possible, first_definite, last_definite, from_second, to_second, "
                    + MatchingEvents.VALUE;

    private final KnownValues knownValues;
    private final MatchingEvents matching;
    private final EventsOverTime allEvents;
    private final ExactCounts exactCounts;
    private final Clock clock;

    CountOverTime(
            KnownValues knownValues,
            MatchingEvents matching,
            EventsOverTime allEvents,
            ExactCounts exactCounts,
            Clock clock) {
        this.knownValues = knownValues;
        this.matching = matching;
        this.allEvents = allEvents;
        this.exactCounts = exactCounts;
        this.clock = clock;
    }

    /**
     * The events of a filter over time; whatever it says of undated ones, they are counted apart.
     *
     * @param size absent for one that suits the time
     */
    @Transactional
    HistogramView count(EventFilter filter, @Nullable BucketSize size) {
        knownValues.check(filter);
        Instant now = clock.instant();
        EventFilter datedOnly = filter.withUndated(Undated.OMIT);
        Sample sample = datedOnly.isTimeAlone() ? Sample.OF_ALL : exactCounts.sample(datedOnly);
        Buckets buckets = buckets(datedOnly, now, size, sample);
        BucketCounts counts = new BucketCounts(buckets);
        long dated = buckets.count() == 0 ? 0 : add(counts, buckets, datedOnly, now, sample);
        EventFilter undatedOnly = filter.withUndated(Undated.ONLY);
        long undated = matching.countAbout(undatedOnly, now, sample);
        return new HistogramView(
                buckets.size().written(), dated, undated, counts.toViews(), sample.isEstimate() ? true : null);
    }

    /** Over the window, or as far as events lie where it is open. */
    private Buckets buckets(EventFilter filter, Instant now, @Nullable BucketSize size, Sample sample) {
        LocalDateTime from = filter.window().from();
        LocalDateTime to = filter.window().to();
        if (from == null || to == null) {
            LocalWindow extent = filter.isTimeAlone() ? allEvents.extent() : LocalWindow.ALL;
            if (!meets(extent, filter.window())) {
                extent = extent(filter, now, sample);
            }
            from = from == null ? extent.from() : from;
            to = to == null ? extent.to() : to;
        }
        if (from == null || to == null) {
            return Buckets.none(size);
        }
        if (!from.isBefore(to)) {
            // All events that match reach into the open side of the window from beyond the other.
            BucketSize chosen = size == null ? BucketSize.DAY : size;
            to = chosen.next(from);
        }
        return Buckets.over(from, to, size);
    }

    /** Whether the window reaches into the extent of all events, so that the first or the last of them lies in it. */
    private static boolean meets(LocalWindow extent, LocalWindow window) {
        return extent.from() != null
                && extent.to() != null
                && (window.from() == null || window.from().isBefore(extent.to()))
                && (window.to() == null || window.to().isAfter(extent.from()));
    }

    private LocalWindow extent(EventFilter filter, Instant now, Sample sample) {
        List<LocalWindow> extent = new ArrayList<>();
        Question question = new Question(
                SqlText.of("min(from_second) as first, max(to_second) as last"),
                SqlText.of(SPREAD),
                FilterSql.of(filter),
                "");
        matching.each(filter, now, question.of(sample), row -> {
            long first = row.getLong("first");
            if (!row.wasNull()) {
                extent.add(new LocalWindow(LocalSeconds.toLocal(first), LocalSeconds.toLocal(row.getLong("last"))));
            }
        });
        return extent.isEmpty() ? LocalWindow.ALL : extent.getFirst();
    }

    private long add(BucketCounts counts, Buckets buckets, EventFilter filter, Instant now, Sample sample) {
        SqlText joins = SqlText.of(SPREAD).then(SqlText.of(PLACES, (Object) buckets.seconds()));
        if (sample.isEstimate()) {
            Question question = new Question(SqlText.of(COUNTS), joins, FilterSql.of(filter), GROUPS);
            return addGroups(counts, filter, now, question.of(sample), sample.weight());
        }
        long exact = filter.isTimeAlone() && buckets.areWhole(filter.window())
                ? allEvents.add(counts, buckets)
                : addExact(counts, filter, now, joins);
        return exact + addDoubtful(counts, buckets, filter, now, joins);
    }

    private long addExact(BucketCounts counts, EventFilter filter, Instant now, SqlText joins) {
        SqlConditions exact = FilterSql.of(filter);
        exact.add("not over_approximate");
        return addGroups(counts, filter, now, new Question(SqlText.of(COUNTS), joins, exact, GROUPS), 1);
    }

    /** @param weight how many events each that is found stands for */
    private long addGroups(BucketCounts counts, EventFilter filter, Instant now, Question question, int weight) {
        AtomicLong events = new AtomicLong();
        matching.each(filter, now, question, row -> {
            events.addAndGet(weight * row.getLong("events"));
            addGroup(counts, row, weight);
        });
        return events.get();
    }

    private long addDoubtful(BucketCounts counts, Buckets buckets, EventFilter filter, Instant now, SqlText joins) {
        AtomicLong events = new AtomicLong();
        SqlConditions doubtful = FilterSql.of(filter);
        doubtful.add("over_approximate");
        Map<String, Map<Integer, Boolean>> seen = new HashMap<>();
        matching.each(filter, now, new Question(SqlText.of(DOUBTFUL), joins, doubtful, ""), row -> {
            String edtf = Objects.requireNonNull(row.getString("edtf"));
            if (ValueCheck.passes(edtf, filter)) {
                events.incrementAndGet();
                Map<Integer, Boolean> known = seen.computeIfAbsent(edtf, it -> new HashMap<>());
                Edtf value = Edtf.parse(edtf);
                addDoubtful(
                        counts,
                        row,
                        bucket -> known.computeIfAbsent(bucket, it -> value.canOverlap(buckets.window(it))));
            }
        });
        return events.get();
    }

    private static void addGroup(BucketCounts counts, ResultSet row, int weight) throws SQLException {
        long events = weight * row.getLong("events");
        counts.addPossible(row.getInt("first_possible") - 1, row.getInt("last_possible") - 1, events);
        counts.addDefinite(row.getInt("first_definite") - 1, row.getInt("last_definite") - 1, events);
        counts.addMass(
                row.getInt("first_spread") - 1,
                row.getInt("last_spread") - 1,
                weight * row.getDouble("head"),
                weight * row.getDouble("tail"),
                weight * row.getDouble("density"));
    }

    private static void addDoubtful(BucketCounts counts, ResultSet row, IntPredicate mayOverlap) throws SQLException {
        counts.addDefinite(row.getInt("first_definite") - 1, row.getInt("last_definite") - 1, 1);
        counts.addPatchy(
                row.getInt("first_possible") - 1,
                row.getInt("last_possible") - 1,
                mayOverlap,
                row.getLong("from_second"),
                row.getLong("to_second"));
    }
}
