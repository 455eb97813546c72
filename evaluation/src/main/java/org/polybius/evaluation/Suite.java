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
   * @throws IOException if the folder or one of its files cannot be read
   */
  Measurement measure(Path folder, Pipeline pipeline) throws IOException;

  /**
   * What a suite found.
   *
   * @param rows the figures
   * @param errors wrong items, each with its text, what was expected and what was got
   * @param broken records that could not be read, each with file and place
   * @param sentences number of sentences read, 0 where that means nothing
   */
  record Measurement(List<Row> rows, List<String> errors, List<String> broken, long sentences) {
    /** Copies the lists. */
    public Measurement {
      rows = List.copyOf(rows);
      errors = List.copyOf(errors);
      broken = List.copyOf(broken);
    }
  }
}
