package org.linimasa.evaluation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whether ten times the text takes ten times as long: compare {@code characters / cpuSeconds} of the two lengths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 4)
public class LengthBenchmark {
    /** The language, given. */
    @Param({"id", "en"})
    public String language = "id";

    /** Of one text. */
    @Param({"1000000", "10000000"})
    public int characters = 1_000_000;

    /** As newspapers write, or the same words again and again on one line, which are the hardest to read. */
    @Param({"news", "repeated"})
    public String text = "news";

    private final TemporalTagger tagger = TemporalTagger.withBundledPacks();
    private String whole = "";
    private TaggingContext context = new TaggingContext(null, null, LocalDate.EPOCH, null);

    /** Makes the text. */
    @Setup
    public void prepare() {
        String piece = language.equals("id") ? "hari sebelumnya (16/1) " : "the day before 1/16 ";
        whole = text.equals("news")
                ? NewsText.of(language, characters, 2)
                : piece.repeat(characters / piece.length());
        context = new TaggingContext(
                language, LocalDateTime.of(2024, 1, 17, 0, 0), LocalDate.of(2024, 6, 1), "Asia/Jakarta");
    }

    /** Finds and resolves all time expressions. */
    @Benchmark
    public int tag(TaggingBenchmark.Work work) {
        work.characters += whole.length();
        return tagger.tag(whole, context).expressions().size();
    }
}
