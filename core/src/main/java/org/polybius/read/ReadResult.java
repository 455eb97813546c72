package org.polybius.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Report;

/** What reading one report gave. */
public sealed interface ReadResult {

  /**
   * A report.
   *
   * @param report the report
   * @param failures what could not be used of it, such as an unreadable date
   * @param original what the report was made from; null where that is the text itself
   */
  record Success(Report report, List<Failure> failures, @Nullable Original original)
      implements ReadResult {
    /** Copies the list. */
    public Success {
      failures = List.copyOf(failures);
    }

    /** A report whose text is all there is. */
    public Success(Report report, List<Failure> failures) {
      this(report, failures, null);
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
