package org.polybius.evaluation.plv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.GoldFiles;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.evaluation.Wrong;
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

  /**
   * A pair with the roots found.
   *
   * @param pair the gold
   * @param alone from the sentence alone, "" for none
   * @param given with the pair given, "" for none
   */
  record Case(Pair pair, String alone, String given) {
    Answer answerAlone() {
      return new Answer(pair.root(), alone);
    }

    Answer answerGiven() {
      return new Answer(pair.root(), given);
    }
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    PairFile file = new PairFile();
    List<Pair> pairs = new ArrayList<>();
    for (Path path : GoldFiles.below(folder, ".tsv")) {
      file.read(path).stream().filter(p -> sample.takes(p.id())).forEach(pairs::add);
    }
    Map<String, Reading> readings = new HashMap<>();
    for (Pair pair : pairs) {
      readings.computeIfAbsent(
          pair.sentence(),
          s -> pipeline.read(Inputs.report("plv" + readings.size(), null, null, s)));
    }
    List<Case> cases = new ArrayList<>();
    for (Pair pair : pairs) {
      Reading reading = reading(readings, pair);
      String alone = Choice.both(reading, pair).orElse("");
      cases.add(new Case(pair, alone, Choice.best(reading, pair).orElse("")));
    }
    return figures(cases, file.broken(), readings.size());
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken, long sentences) {
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    for (Case c : cases) {
      Pair pair = c.pair();
      items.add(pair.id(), "macro-f1-sentence", c.answerAlone().right());
      items.add(pair.id(), "macro-f1-pair", c.answerGiven().right());
      if (!c.answerAlone().right() || !c.answerGiven().right()) {
        String got = shown(c.alone()) + ", with the pair given " + shown(c.given());
        String words = "[" + pair.source() + " | " + pair.target() + "] " + pair.sentence();
        errors.add(Wrong.line("ROOT " + pair.id(), pair.root(), got, words));
      }
    }
    List<Row> rows =
        List.of(
            row("macro-f1-sentence", cases.stream().map(Case::answerAlone).toList()),
            row("macro-f1-pair", cases.stream().map(Case::answerGiven).toList()));
    return new Measurement(rows, errors, broken, sentences).with(items);
  }

  private static String shown(String root) {
    return root.isEmpty() ? "nothing" : root;
  }

  private static Reading reading(Map<String, Reading> readings, Pair pair) {
    return Optional.ofNullable(readings.get(pair.sentence())).orElseThrow();
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
