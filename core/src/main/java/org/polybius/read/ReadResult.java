package org.polybius.read;

import java.util.List;
import org.polybius.model.Failure;
import org.polybius.model.Report;

/** What reading one report gave. */
public sealed interface ReadResult {

  /**
   * A report.
   *
   * @param report the report
   * @param failures what could not be used of it, such as an unreadable date
   */
  record Success(Report report, List<Failure> failures) implements ReadResult {
    /** Copies the list. */
    public Success {
      failures = List.copyOf(failures);
    }
  }

  /**
   * No report.
   *
   * @param failure why, its message naming the input and the place
   */
  record Refused(Failure failure) implements ReadResult {}

  /** Makes the refusal of an input. */
  static Refused refused(ReadFailure code, String message) {
    return new Refused(new Failure(ReadFailure.STAGE, code.name(), message, null));
  }
}
