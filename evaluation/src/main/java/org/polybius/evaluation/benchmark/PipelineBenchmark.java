package org.polybius.evaluation.benchmark;

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
 * The whole reading of a report, from its text to its claims.
 *
 * <pre>{@code
 * tools/bench/jmh.sh PipelineBenchmark
 * }</pre>
 *
 * <p>We would worry when it takes twice as long as {@link AnnotateBenchmark}: the extractors
 * together must cost less than the encoder.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PipelineBenchmark {

  /** Reads each report. */
  @Benchmark
  public void wholePipeline(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(corpus.pipeline.read(p.report()));
      work.add(p);
    }
  }
}
