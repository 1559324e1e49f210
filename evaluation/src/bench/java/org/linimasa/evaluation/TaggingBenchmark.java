package org.linimasa.evaluation;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Characters tagged and normalized per second on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class TaggingBenchmark {
    private static final int NEWS_CHARS = 100_000;

    /** The language, given. */
    @Param({"id", "en"})
    public String language = "id";

    /**
     * {@code news} names a time every 300 characters or so, as newspapers do; {@code timeless} never; {@code gold} are
     * the annotated articles, one at a time, which name one every 90.
     */
    @Param({"news", "timeless", "gold"})
    public String text = "news";

    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private List<String> texts = List.of();
    private TaggingContext context = new TaggingContext(null, null, LocalDate.EPOCH, null);

    /**
     * What was done; JMH prints each a second. On a busy machine {@code characters / cpuSeconds} is the figure that
     * counts.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public long characters;
        public double cpuSeconds;
        private long cpuNanosBefore;

        /** Starts the clock of this thread. */
        @Setup(Level.Iteration)
        public void start() {
            cpuNanosBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /** Reads it. */
        @TearDown(Level.Iteration)
        public void stop() {
            cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuNanosBefore) / 1e9;
        }
    }

    /** Makes the texts. */
    @Setup
    public void prepare() {
        texts = switch (text) {
            case "news" -> List.of(NewsText.of(language, NEWS_CHARS, 2));
            case "timeless" -> List.of(NewsText.of(language, NEWS_CHARS, 0));
            default -> GoldFolder.bundled().stream()
                    .filter(article -> article.language().equals(language))
                    .map(GoldArticle::text)
                    .toList();
        };
        context = new TaggingContext(
                language, LocalDateTime.of(2024, 1, 17, 0, 0), LocalDate.of(2024, 6, 1), "Asia/Jakarta");
    }

    /** Finds and resolves all time expressions. */
    @Benchmark
    public int tag(Work work) {
        int expressions = 0;
        for (String each : texts) {
            expressions += tagger.tag(each, context).expressions().size();
            work.characters += each.length();
        }
        return expressions;
    }
}
