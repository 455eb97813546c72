package org.polybius.evaluation.plv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.model.Reading;
import org.polybius.pipeline.Pipeline;

/** PLV: the PLOVER root of a pair of actors in a sentence (Hu et al. 2024). */
public final class PlvSuite implements Suite {

  /**
   * An answer beside the gold.
   *
   * @param gold the root wanted
   * @param got the root found, "" for none
   */
  record Answer(String gold, String got) {
    boolean right() {
      return gold.equals(got);
    }
  }

  @Override
  public String name() {
    return "plv";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    PairFile file = new PairFile();
    List<Pair> pairs = new ArrayList<>();
    for (Path path : files(folder)) {
      file.read(path).stream().filter(p -> sample.takes(p.id())).forEach(pairs::add);
    }
    Map<String, Reading> readings = new HashMap<>();
    for (Pair pair : pairs) {
      readings.computeIfAbsent(
          pair.sentence(),
          s -> pipeline.read(Inputs.report("plv" + readings.size(), null, null, s)));
    }
    List<Answer> alone = answers(pairs, p -> Choice.both(reading(readings, p), p));
    List<Answer> given = answers(pairs, p -> Choice.best(reading(readings, p), p));
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    for (int i = 0; i < pairs.size(); i++) {
      items.add(pairs.get(i).id(), "macro-f1-sentence", alone.get(i).right());
      items.add(pairs.get(i).id(), "macro-f1-pair", given.get(i).right());
      if (!alone.get(i).right()) {
        errors.add(
            alone.get(i).gold()
                + " but "
                + alone.get(i).got()
                + " / "
                + given.get(i).got()
                + ": ["
                + pairs.get(i).source()
                + " | "
                + pairs.get(i).target()
                + "] "
                + pairs.get(i).sentence());
      }
    }
    List<Row> rows = List.of(row("macro-f1-sentence", alone), row("macro-f1-pair", given));
    return new Measurement(rows, errors, file.broken(), readings.size()).with(items);
  }

  private static Reading reading(Map<String, Reading> readings, Pair pair) {
    return Optional.ofNullable(readings.get(pair.sentence())).orElseThrow();
  }

  private static List<Answer> answers(List<Pair> pairs, Function<Pair, Optional<String>> choice) {
    return pairs.stream().map(p -> new Answer(p.root(), choice.apply(p).orElse(""))).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private Row row(String metric, List<Answer> answers) {
    double[] interval = Bootstrap.interval(answers, PlvSuite::macroF1);
    return new Row(name(), metric, macroF1(answers), interval[0], interval[1], answers.size());
  }

  /** Mean of F1 over the roots that the gold has. */
  static double macroF1(List<Answer> answers) {
    Map<String, Counts> byRoot = new HashMap<>();
    for (Answer a : answers) {
      boolean right = a.gold().equals(a.got());
      byRoot.merge(a.gold(), new Counts(right ? 1 : 0, 0, 1), Counts::plus);
      byRoot.merge(a.got(), new Counts(0, 1, 0), Counts::plus);
    }
    return new TreeSet<>(byRoot.keySet())
        .stream()
            .map(byRoot::get)
            .filter(c -> c.wanted() > 0)
            .mapToDouble(Counts::f1)
            .average()
            .orElse(1);
  }
}
