package org.linimasa.timeline.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linimasa.deploy.postgres.PostgresTestResource;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.LocalSeconds;
import org.linimasa.edtf.LocalWindow;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.event.Event;
import org.linimasa.event.Status;
import org.linimasa.timeline.Events;
import org.linimasa.timeline.Projection;
import org.linimasa.timeline.RandomEvents;
import org.linimasa.timeline.Samples;
import org.linimasa.timeline.filter.EventFilter;
import org.linimasa.timeline.filter.EventFilters;
import org.linimasa.timeline.filter.EventParameters;
import org.linimasa.timeline.filter.ExactCounts;
import org.linimasa.timeline.filter.KnownValues;
import org.linimasa.timeline.filter.Match;
import org.linimasa.timeline.filter.MatchingEvents;

/** What PostgreSQL adds up is what counting one by one gives, over random times, windows and widths. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class CountOverTimeTest {
    private static final List<@Nullable BucketSize> SIZES =
            Arrays.asList(null, BucketSize.DAY, BucketSize.WEEK, BucketSize.MONTH, BucketSize.QUARTER, BucketSize.YEAR);

    @Inject
    Projection projection;

    @Inject
    CountOverTime countOverTime;

    @Inject
    DataSource database;

    @Inject
    KnownValues knownValues;

    @Inject
    MatchingEvents matching;

    @Inject
    EventsOverTime allEvents;

    @Inject
    Clock clock;

    private final RandomEvents random = new RandomEvents(20240117);

    @BeforeEach
    void startEmpty() throws SQLException {
        projection.empty();
    }

    @Test
    void eachBucketHoldsWhatCountingOneByOneGives() {
        List<Events.Draft> drafts = random.drafts(250);
        projection.holds(drafts.toArray(Events.Draft[]::new));
        List<Event> all = drafts.stream().map(Events.Draft::build).toList();
        int counted = 0;
        for (int i = 0; i < 150; i++) {
            LocalWindow window = random.window();
            BucketSize size = random.any(SIZES);
            if (size != null && (window.from() == null || window.to() == null)) {
                size = BucketSize.YEAR;
            }
            EventFilter filter = EventFilters.of(window, random.any(List.of(Match.values())));
            List<Event> matching = all.stream()
                    .filter(it -> RandomEvents.possiblyMatches(it, filter))
                    .toList();
            HistogramView histogram = countOverTime.count(filter, size);
            String question = filter + " by " + size;
            assertEquals(undated(matching, true), histogram.undated(), question);
            if (!histogram.buckets().isEmpty()) {
                assertEquals(undated(matching, false), histogram.dated(), question);
            }
            check(histogram.buckets(), matching, question);
            counted += histogram.buckets().size();
        }
        assertTrue(counted > 1000, "many buckets were compared: " + counted);
    }

    @Test
    void whatIsCountedAlreadyGivesTheSame() throws SQLException {
        List<Events.Draft> drafts = random.drafts(250);
        projection.holds(drafts.toArray(Events.Draft[]::new));
        List<Event> all = drafts.stream().map(Events.Draft::build).toList();
        for (BucketSize size : BucketSize.values()) {
            LocalDateTime from = size.floor(LocalDateTime.parse("2024-01-10T00:00"));
            LocalDateTime to = IntStream.range(0, 9).boxed().reduce(from, (end, i) -> size.next(end), (a, b) -> b);
            for (LocalWindow window :
                    List.of(new LocalWindow(from, to), new LocalWindow(from, null), new LocalWindow(null, to))) {
                if (size.compareTo(BucketSize.QUARTER) < 0 && (window.from() == null || window.to() == null)) {
                    continue;
                }
                EventFilter filter = EventFilters.of(window, Match.OVERLAPS);
                List<Event> matching = all.stream()
                        .filter(it -> RandomEvents.possiblyMatches(it, filter))
                        .toList();
                HistogramView histogram = countOverTime.count(filter, size);
                String question = filter + " by " + size;
                assertEquals(undated(matching, false), histogram.dated(), question);
                check(histogram.buckets(), matching, question);
            }
        }
        HistogramView whole = countOverTime.count(EventFilters.of(LocalWindow.ALL, Match.OVERLAPS), null);
        assertEquals(undated(all, false), whole.dated());
        check(whole.buckets(), all, "all");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate events_over_time");
        }
        HistogramView nothing = countOverTime.count(EventFilters.of(LocalWindow.ALL, Match.OVERLAPS), null);
        assertTrue(
                nothing.dated() < whole.dated() / 2,
                "no more than those that are looked at one by one: " + nothing.dated());
    }

    @Test
    void moreEventsThanAreCountedAreEstimatedAndSoItIsSaid() throws SQLException {
        List<Events.Draft> drafts = Samples.hold(projection, database);
        List<Event> sample = drafts.stream()
                .filter(Samples::isSampled)
                .map(Events.Draft::build)
                .filter(it -> it.status() == Status.OCCURRED)
                .toList();
        assertTrue(!sample.isEmpty(), "some are in the sample");
        EventFilter occurred =
                EventParameters.saved(Map.of("status", "OCCURRED")).read();
        CountOverTime impatient =
                new CountOverTime(knownValues, matching, allEvents, new ExactCounts(matching, 100), clock);
        HistogramView estimated =
                QuarkusTransaction.requiringNew().call(() -> impatient.count(occurred, BucketSize.YEAR));
        assertEquals(true, estimated.estimate());
        assertEquals(64 * undated(sample, false), estimated.dated());
        assertEquals(64 * undated(sample, true), estimated.undated());
        assertEquals(
                64 * undated(sample, false),
                estimated.buckets().stream()
                        .mapToLong(HistogramView.Bucket::definite)
                        .sum());
        assertEquals(
                64 * undated(sample, false),
                estimated.buckets().stream()
                        .mapToDouble(HistogramView.Bucket::mass)
                        .sum(),
                1e-5);
        assertNull(countOverTime.count(occurred, BucketSize.YEAR).estimate());
    }

    private static long undated(List<Event> events, boolean undated) {
        return events.stream()
                .filter(it -> it.time().bounds().isUndated() == undated)
                .count();
    }

    private static void check(List<HistogramView.Bucket> buckets, List<Event> matching, String question) {
        long[] definite = new long[buckets.size()];
        long[] possible = new long[buckets.size()];
        double[] mass = new double[buckets.size()];
        for (Event event : matching) {
            TimeBounds bounds = event.time().bounds();
            if (!bounds.isUndated()) {
                Edtf value = RandomEvents.edtf(event);
                boolean[] may = new boolean[buckets.size()];
                for (int i = 0; i < buckets.size(); i++) {
                    LocalWindow bucket = window(buckets.get(i));
                    may[i] = bucket.canOverlap(bounds) && (value == null || value.canOverlap(bucket));
                    possible[i] += may[i] ? 1 : 0;
                    definite[i] += bucket.surelyOverlaps(bounds) && (value == null || !value.isUncertain()) ? 1 : 0;
                }
                double[] shares = shares(buckets, bounds);
                double all = Arrays.stream(shares).sum();
                boolean exact = value == null || value.boundsAreExact();
                double mayHold = IntStream.range(0, shares.length)
                        .filter(i -> exact || may[i])
                        .mapToDouble(i -> shares[i])
                        .sum();
                for (int i = 0; i < shares.length && mayHold > 0; i++) {
                    mass[i] += exact || may[i] ? shares[i] / mayHold * all : 0;
                }
            }
        }
        for (int i = 0; i < buckets.size(); i++) {
            HistogramView.Bucket bucket = buckets.get(i);
            String place = bucket + " of " + question;
            assertEquals(possible[i], bucket.possible(), place);
            assertEquals(definite[i], bucket.definite(), place);
            assertEquals(mass[i], bucket.mass(), 2e-6, place);
            assertTrue(i == 0 || buckets.get(i - 1).end().equals(bucket.start()), place);
        }
    }

    /** The part of the time from the earliest start to the latest end, or of the finite one of both, in each bucket. */
    private static double[] shares(List<HistogramView.Bucket> buckets, TimeBounds bounds) {
        LocalDateTime from = bounds.start().earliest() == null
                ? bounds.end().earliest()
                : bounds.start().earliest();
        LocalDateTime to = bounds.end().latest() == null
                ? bounds.start().latest()
                : bounds.end().latest();
        double start = LocalSeconds.of(from);
        double end = LocalSeconds.of(to);
        return buckets.stream()
                .mapToDouble(it -> Math.max(
                                0,
                                Math.min(end, LocalSeconds.of(it.end())) - Math.max(start, LocalSeconds.of(it.start())))
                        / (end - start))
                .toArray();
    }

    private static LocalWindow window(HistogramView.Bucket bucket) {
        return new LocalWindow(bucket.start(), bucket.end());
    }
}
