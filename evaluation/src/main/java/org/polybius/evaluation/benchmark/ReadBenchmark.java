package org.polybius.evaluation.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading reports from JSON Lines: decoding, language, date of publication, paragraphs.
 *
 * <pre>{@code
 * tools/bench/jmh.sh ReadBenchmark
 * }</pre>
 *
 * <p>We would worry below 2,000 reports a second: reading must never show beside annotating.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ReadBenchmark {

  /** Reads the file; an operation is a pass over its reports. */
  @Benchmark
  public void read(Corpus corpus, Corpus.Work work, Blackhole sink) throws IOException {
    sink.consume(Corpus.read(corpus.bytes));
    corpus.reports.forEach(work::add);
  }
}
