package org.polybius.evaluation.plovergsr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polybius.annotate.AnnotatedText;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/** The PLOVER gold standard records (Open Event Data Alliance, GSR 0.5b1). */
public final class PloverGsrSuite implements Suite {
  private static final String DATE = "2000-01-01";

  /** A sentence with both answers. */
  record Case(GoldRecord gold, Predicted predicted) {}

  @Override
  public String name() {
    return "plover-gsr";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    GoldFile file = new GoldFile();
    List<Case> cases = new ArrayList<>();
    for (Path path : GoldFiles.below(folder, ".jsonl")) {
      for (GoldRecord gold : file.read(path)) {
        if (sample.takes(gold.id())) {
          Report report = Inputs.report(gold.id(), null, DATE, gold.text());
          AnnotatedText text = pipeline.context(report).text();
          cases.add(new Case(gold, Predicted.of(pipeline.read(report), text)));
        }
      }
    }
    return figures(cases, file.broken());
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken) {
    Outcomes items = new Outcomes();
    for (Case c : cases) {
      String id = c.gold().id();
      items.add(id, "category-f1", counts(c.gold().categories(), c.predicted().categories()));
      items.add(id, "dyad-f1", counts(c.gold().dyads(), c.predicted().dyads()));
      items.add(id, "countries-f1", counts(c.gold().countries(), c.predicted().countries()));
    }
    List<Row> rows =
        List.of(
            row("category-f1", cases, GoldRecord::categories, Predicted::categories),
            row("dyad-f1", cases, GoldRecord::dyads, Predicted::dyads),
            row("countries-f1", cases, GoldRecord::countries, Predicted::countries));
    List<String> errors = cases.stream().flatMap(c -> error(c).stream()).toList();
    return new Measurement(rows, errors, broken, cases.size()).with(items);
  }

  private static List<String> error(Case c) {
    return Stream.of(
            error("CATEGORY ", c.gold().categories(), c.predicted().categories(), c.gold()),
            error("DYAD ", c.gold().dyads(), c.predicted().dyads(), c.gold()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> error(
      String kind, Set<String> gold, Set<String> got, GoldRecord record) {
    return gold.equals(got)
        ? Optional.empty()
        : Optional.of(
            Wrong.line(kind + record.id(), new TreeSet<>(gold), new TreeSet<>(got), record.text()));
  }

  private Row row(
      String metric,
      List<Case> cases,
      Function<GoldRecord, Set<String>> gold,
      Function<Predicted, Set<String>> predicted) {
    List<Counts> counts =
        cases.stream()
            .map(c -> counts(gold.apply(c.gold()), predicted.apply(c.predicted())))
            .toList();
    double[] interval = Bootstrap.interval(counts, PloverGsrSuite::f1);
    long wanted = (long) counts.stream().mapToDouble(Counts::wanted).sum();
    return new Row(name(), metric, f1(counts), interval[0], interval[1], wanted);
  }

  /** Items of a sentence, as sets. */
  static Counts counts(Set<String> gold, Set<String> predicted) {
    long right = predicted.stream().filter(gold::contains).count();
    return new Counts(right, predicted.size(), gold.size());
  }

  private static double f1(List<Counts> counts) {
    return counts.stream().reduce(Counts.NONE, Counts::plus).f1();
  }
}
