package org.polybius.evaluation.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.polybius.extract.ReportContext;
import org.polybius.extract.actor.ActorReader;
import org.polybius.extract.agreement.AgreementReader;
import org.polybius.extract.attribution.StatementReader;
import org.polybius.extract.contact.ContactReader;
import org.polybius.extract.event.EventReader;
import org.polybius.extract.figure.FigureReader;
import org.polybius.extract.place.PlaceReader;
import org.polybius.extract.time.TimeReader;

/**
 * Each family of extractors alone, on text that is already annotated.
 *
 * <pre>{@code
 * tools/bench/jmh.sh ExtractBenchmark
 * }</pre>
 *
 * <p>We would worry when a family falls below 1,000 sentences a second: then it costs more than a
 * tenth of annotating.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ExtractBenchmark {
  private static final TimeReader TIMES = new TimeReader();
  private static final PlaceReader PLACES = PlaceReader.standard();
  private static final ActorReader ACTORS = ActorReader.standard();
  private static final EventReader EVENTS = new EventReader();
  private static final FigureReader FIGURES = FigureReader.english();
  private static final AgreementReader AGREEMENTS = AgreementReader.english();
  private static final ContactReader CONTACTS = ContactReader.english();

  /** Times. */
  @Benchmark
  public void times(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(TIMES.read(p.report(), p.context().text()));
      work.add(p);
    }
  }

  /** Places. */
  @Benchmark
  public void places(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(PLACES.read(p.report(), p.context().text()));
      work.add(p);
    }
  }

  /** Actors. */
  @Benchmark
  public void actors(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(ACTORS.read(p.report(), p.context().text()));
      work.add(p);
    }
  }

  /** Statements. */
  @Benchmark
  public void statements(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      ReportContext c = p.context();
      sink.consume(StatementReader.read(p.report(), c.text(), c.actors(), c.times(), c.places()));
      work.add(p);
    }
  }

  /** Events. */
  @Benchmark
  public void events(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(EVENTS.extract(p.context()));
      work.add(p);
    }
  }

  /** Figures. */
  @Benchmark
  public void figures(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(FIGURES.extract(p.context(), p.events()));
      work.add(p);
    }
  }

  /** Agreements. */
  @Benchmark
  public void agreements(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(AGREEMENTS.extract(p.context(), p.events(), p.figures()));
      work.add(p);
    }
  }

  /** Contacts. */
  @Benchmark
  public void contacts(Corpus corpus, Corpus.Work work, Blackhole sink) {
    for (Corpus.Prepared p : corpus.reports) {
      sink.consume(CONTACTS.extract(p.context(), p.events(), List.of()));
      work.add(p);
    }
  }
}
