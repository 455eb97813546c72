package org.polybius.pipeline;

import java.util.List;
import org.polybius.extract.Annotated;
import org.polybius.model.Claim;
import org.polybius.model.Reading;

/** Reads short reports for tests with the pipeline that users run, as published on 2024-05-15. */
public final class TestReports {
  private static final Pipeline PIPELINE = English.pipeline();

  private TestReports() {}

  /** The reading of a text. */
  public static Reading read(String text) {
    return PIPELINE.read(Annotated.on("2024-05-15", text).report());
  }

  /** The claims of one kind in a text. */
  public static <T extends Claim> List<T> claims(String text, Class<T> kind) {
    return read(text).claims().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
