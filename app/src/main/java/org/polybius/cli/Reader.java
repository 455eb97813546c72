package org.polybius.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;

/** Reads reports, loading the models, which takes a second, when the first one comes. */
final class Reader implements Function<Report, Reading> {
  private @Nullable Pipeline pipeline;

  /** As many threads as there are processors. */
  static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Reading apply(Report report) {
    return pipeline().read(report);
  }

  synchronized Pipeline pipeline() {
    Pipeline loaded = pipeline;
    if (loaded == null) {
      loaded = English.pipeline();
      pipeline = loaded;
    }
    return loaded;
  }
}
