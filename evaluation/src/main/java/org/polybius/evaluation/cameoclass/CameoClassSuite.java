package org.polybius.evaluation.cameoclass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polybius.evaluation.Bootstrap;
import org.polybius.evaluation.Counts;
import org.polybius.evaluation.Inputs;
import org.polybius.evaluation.Outcomes;
import org.polybius.evaluation.Row;
import org.polybius.evaluation.Sample;
import org.polybius.evaluation.Suite;
import org.polybius.model.Report;
import org.polybius.pipeline.Pipeline;

/** Sentences with a class from 0 to 4 (after CAMEO's quad classes). */
public final class CameoClassSuite implements Suite {
  private static final int CLASSES = 5;

  /**
   * A class found beside the one wanted.
   *
   * @param gold from 0 to 4
   * @param got from 0 to 4
   */
  record Answer(int gold, int got) {}

  @Override
  public String name() {
    return "cameo-class";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<Answer> answers = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Outcomes items = new Outcomes();
    List<String> broken = new ArrayList<>();
    for (Path path : files(folder)) {
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        String id = path.getFileName() + ":" + (i + 1);
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length == 2 && cells[1].strip().matches("[0-4]")) {
          if (!sample.takes(id)) {
            continue;
          }
          Report report = Inputs.report(id, null, null, cells[0]);
          int got = QuadClass.of(pipeline.read(report), pipeline.context(report).text());
          int gold = Integer.parseInt(cells[1].strip());
          answers.add(new Answer(gold, got));
          items.add(id, "macro-f1", gold == got);
          if (gold != got) {
            errors.add(gold + " but " + got + ": " + cells[0]);
          }
        } else if (!lines.get(i).isBlank()) {
          broken.add(id + ": no sentence and class");
        }
      }
    }
    return new Measurement(List.of(row(answers)), errors, broken, answers.size()).with(items);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private Row row(List<Answer> answers) {
    double[] interval = Bootstrap.interval(answers, CameoClassSuite::macroF1);
    return new Row(name(), "macro-f1", macroF1(answers), interval[0], interval[1], answers.size());
  }

  /** Mean of F1 over the five classes. */
  static double macroF1(List<Answer> answers) {
    return IntStream.range(0, CLASSES).mapToDouble(c -> f1(answers, c)).average().orElse(1);
  }

  private static double f1(List<Answer> answers, int c) {
    Counts counts = Counts.NONE;
    for (Answer a : answers) {
      boolean right = a.gold() == c && a.got() == c;
      counts = counts.plus(new Counts(right ? 1 : 0, a.got() == c ? 1 : 0, a.gold() == c ? 1 : 0));
    }
    return counts.f1();
  }
}
