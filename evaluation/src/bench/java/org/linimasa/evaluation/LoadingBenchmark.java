package org.linimasa.evaluation;

import java.util.concurrent.TimeUnit;
import org.linimasa.tagger.pack.LanguagePack;
import org.linimasa.tagger.pack.PackReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the first language pack takes in a program that has just started: nothing is compiled yet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingBenchmark {
    /** Which pack. */
    @Param({"id", "en"})
    public String language = "id";

    /** Reads and compiles it. */
    @Benchmark
    public LanguagePack load() {
        return PackReader.bundled(language);
    }
}
