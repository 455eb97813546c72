package org.polybius.evaluation.cameoclass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /**
   * A sentence of the set.
   *
   * @param id file and line
   * @param text the sentence
   * @param gold its class, from 0 to 4
   */
  record Sentence(String id, String text, int gold) {}

  /**
   * A sentence with the class found.
   *
   * @param sentence the gold
   * @param got from 0 to 4
   */
  record Case(Sentence sentence, int got) {
    Answer answer() {
      return new Answer(sentence.gold(), got);
    }
  }

  @Override
  public String name() {
    return "cameo-class";
  }

  @Override
  public Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException {
    List<String> broken = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (Sentence s : sentences(folder, broken)) {
      if (sample.takes(s.id())) {
        Report report = Inputs.report(s.id(), null, null, s.text());
        int got = QuadClass.of(pipeline.read(report), pipeline.context(report).text());
        cases.add(new Case(s, got));
      }
    }
    return figures(cases, broken);
  }

  /** The sentences of every table below a folder; a line without sentence and class is broken. */
  static List<Sentence> sentences(Path folder, List<String> broken) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (Path path : GoldFiles.below(folder, ".tsv")) {
      for (GoldFiles.Line line : GoldFiles.text(path, broken)) {
        String[] cells = line.text().split("\t", -1);
        if (cells.length == 2 && !cells[0].isBlank() && cells[1].strip().matches("[0-4]")) {
          sentences.add(new Sentence(line.id(), cells[0], Integer.parseInt(cells[1].strip())));
        } else if (!line.text().isBlank()) {
          broken.add(line.id() + ": no sentence and class");
        }
      }
    }
    return sentences;
  }

  /** The figures of what was found. */
  Measurement figures(List<Case> cases, List<String> broken) {
    Outcomes items = new Outcomes();
    List<String> errors = new ArrayList<>();
    for (Case c : cases) {
      Sentence s = c.sentence();
      items.add(s.id(), "macro-f1", s.gold() == c.got());
      if (s.gold() != c.got()) {
        errors.add(Wrong.line("CLASS " + s.id(), s.gold(), c.got(), s.text()));
      }
    }
    List<Answer> answers = cases.stream().map(Case::answer).toList();
    return new Measurement(List.of(row(answers)), errors, broken, answers.size()).with(items);
  }

  private Row row(List<Answer> answers) {
    double[] interval = Bootstrap.interval(answers, CameoClassSuite::macroF1);
    return new Row(name(), "macro-f1", macroF1(answers), interval[0], interval[1], answers.size());
  }

  /** Mean of F1 over the classes; one that is neither wanted nor got says nothing. */
  static double macroF1(List<Answer> answers) {
    return IntStream.range(0, CLASSES)
        .mapToObj(c -> counts(answers, c))
        .filter(c -> c.wanted() + c.produced() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(0);
  }

  private static Counts counts(List<Answer> answers, int c) {
    Counts counts = Counts.NONE;
    for (Answer a : answers) {
      boolean right = a.gold() == c && a.got() == c;
      counts = counts.plus(new Counts(right ? 1 : 0, a.got() == c ? 1 : 0, a.gold() == c ? 1 : 0));
    }
    return counts;
  }
}
