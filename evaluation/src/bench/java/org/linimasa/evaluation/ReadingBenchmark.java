package org.linimasa.evaluation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linimasa.extraction.Document;
import org.linimasa.tagger.Tagging;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Short news articles per second on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class ReadingBenchmark {
    private final List<GoldArticle> articles = GoldFolder.bundled();
    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private final Reader reader = new Reader();
    private int next;

    /** Time expressions only. */
    @Benchmark
    public Tagging tag() {
        Document document = Reader.document(nextArticle());
        return tagger.tag(
                document.text(),
                new TaggingContext(
                        document.language(), document.publishedAt(), document.receivedOn(), document.zone()));
    }

    /** Time expressions, mentions and merged events of one article. */
    @Benchmark
    public Object read() {
        return reader.read(nextArticle());
    }

    private GoldArticle nextArticle() {
        next = (next + 1) % articles.size();
        return articles.get(next);
    }
}
