package org.polybius.batch;

import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReportFiles;

/** What is loaded once for all tasks of a machine. */
final class Models {
  private Models() {}

  static Pipeline pipeline() {
    return Loaded.PIPELINE;
  }

  static ReportFiles files() {
    return Loaded.FILES;
  }

  /** Loaded when it is first asked for, by one thread. */
  private static final class Loaded {
    private static final Pipeline PIPELINE = English.pipeline();
    private static final ReportFiles FILES = new ReportFiles(Limits.DEFAULT);
  }
}
