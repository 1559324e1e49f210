package org.linimasa.evaluation;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.linimasa.event.Identity;
import org.linimasa.extraction.Document;
import org.linimasa.extraction.EventExtractor;
import org.linimasa.extraction.EventMerger;
import org.linimasa.extraction.Extraction;
import org.linimasa.extraction.MergedEvent;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * News documents of 500 words per second on one thread: the annotated articles, put together. Each iteration also prints
 * documents per second of CPU, the figure that counts on a busy machine; {@code -Xbatch} has the code compiled before it
 * is measured there, too, which takes most of the first minute.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 8, time = 10)
@Measurement(iterations = 4, time = 5)
public class ReadingBenchmark {
    private static final int WORDS = 500;

    private final List<Document> documents =
            Stream.of("en", "id").flatMap(ReadingBenchmark::documents).toList();
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private final EventExtractor extractor = new EventExtractor(tagger);
    private final EventMerger merger = new EventMerger();
    private int read;
    private long cpuNanosBefore;

    /** Starts the clock of the only thread. */
    @Setup(Level.Iteration)
    public void start() {
        read = 0;
        cpuNanosBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Reads it. */
    @TearDown(Level.Iteration)
    public void stop() {
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuNanosBefore) / 1e9;
        System.out.printf(Locale.ROOT, "%.0f documents a second of CPU, ", read / seconds);
    }

    /** Time expressions only. */
    @Benchmark
    public Tagging tag() {
        Document document = next();
        return tagger.tag(
                document.text(),
                new TaggingContext(
                        document.language(), document.publishedAt(), document.receivedOn(), document.zone()));
    }

    /** Time expressions and mentions. */
    @Benchmark
    public Extraction extract() {
        return extractor.extract(next());
    }

    /** Time expressions, mentions and the document's events. */
    @Benchmark
    public List<MergedEvent> read() {
        return merger.merge(extractor.extract(next()).live());
    }

    private Document next() {
        read++;
        return documents.get(read % documents.size());
    }

    private static Stream<Document> documents(String language) {
        List<Document> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (GoldArticle article : GoldFolder.bundled()) {
            if (article.language().equals(language)) {
                text.append(article.text().strip()).append("\n\n");
                String[] words = text.toString().split("(?<=\\s)(?=\\S)");
                if (words.length >= WORDS) {
                    documents.add(document(String.join("", List.of(words).subList(0, WORDS)), language));
                    text.setLength(0);
                }
            }
        }
        return documents.stream();
    }

    private static Document document(String text, String language) {
        return new Document(
                Identity.documentId(null, text), text, null, language, null, LocalDate.of(2026, 1, 1), null, null, null);
    }
}
