package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.polybius.pipeline.Pipeline;

/**
 * One gold set: its adapter, its scorer and its mapping to our claims.
 *
 * <p>To add a set: read its public format as it is distributed, every file of the format in the
 * folder whatever it is called; count a broken record and go on; score as its makers do; list the
 * suite in {@link Suites}.
 */
public interface Suite {

  /** Name of the set's folder, and of the suite on the command line. */
  String name();

  /**
   * Measures a pipeline.
   *
   * @param folder the set's folder
   * @param sample which documents are measured
   * @throws IOException if the folder or one of its files cannot be read
   */
  Measurement measure(Path folder, Pipeline pipeline, Sample sample) throws IOException;

  /**
   * A figure that cannot be measured yet.
   *
   * @param metric id of the figure
   * @param needs what has to be built first
   */
  record NotYet(String metric, String needs) {}

  /**
   * What a suite found.
   *
   * @param rows the figures
   * @param notYet the figures that cannot be measured yet
   * @param errors wrong items, each with its text, what was expected and what was got
   * @param broken records that could not be read, each with file and place
   * @param sentences number of sentences read, 0 where that means nothing
   * @param outcomes what each item came to, in the order of the set
   */
  record Measurement(
      List<Row> rows,
      List<NotYet> notYet,
      List<String> errors,
      List<String> broken,
      long sentences,
      List<Outcome> outcomes) {
    /** Copies the lists. */
    public Measurement {
      rows = List.copyOf(rows);
      notYet = List.copyOf(notYet);
      errors = List.copyOf(errors);
      broken = List.copyOf(broken);
      outcomes = List.copyOf(outcomes);
    }

    /** Nothing is said of single items. */
    public Measurement(
        List<Row> rows,
        List<NotYet> notYet,
        List<String> errors,
        List<String> broken,
        long sentences) {
      this(rows, notYet, errors, broken, sentences, List.of());
    }

    /** All figures of the suite were measured. */
    public Measurement(List<Row> rows, List<String> errors, List<String> broken, long sentences) {
      this(rows, List.of(), errors, broken, sentences);
    }

    /** The same without figures that rest on no item of the gold: nothing was asked. */
    public Measurement resting() {
      return new Measurement(
          rows.stream().filter(r -> r.items() > 0).toList(),
          notYet,
          errors,
          broken,
          sentences,
          outcomes);
    }

    /** The same with what each item came to. */
    public Measurement with(Outcomes items) {
      return new Measurement(rows, notYet, errors, broken, sentences, items.all());
    }
  }
}
