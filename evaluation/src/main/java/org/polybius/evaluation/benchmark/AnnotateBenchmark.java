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
import org.polybius.annotate.Annotator;
import org.polybius.annotate.EncoderAnnotator;
import org.polybius.read.Prose;

/**
 * Annotating: words, lemmas, parts of speech, dependencies and names by the encoder, on one thread.
 *
 * <pre>{@code
 * tools/bench/jmh.sh AnnotateBenchmark
 * }</pre>
 *
 * <p>We would worry below 100 sentences a second: this stage is most of a reading.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class AnnotateBenchmark {
  private static final Annotator ANNOTATOR = EncoderAnnotator.english();

  /** Annotates each report. */
  @Benchmark
  public void annotate(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(ANNOTATOR.annotate(p.report().text(), Prose.of(p.report())));
      work.add(p);
    }
  }
}
