package org.polybius.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Report;
import org.polybius.model.Sha256;

/** Makes reports of the bare texts that gold sets give. */
public final class Inputs {
  private Inputs() {}

  /**
   * An English report of which nothing but these is known.
   *
   * @param published EDTF; null when the set gives no date
   */
  public static Report report(
      String id, @Nullable String title, @Nullable String published, String text) {
    return new Report(
        id,
        Sha256.hex(text),
        null,
        title,
        null,
        List.of(),
        null,
        null,
        published,
        null,
        "en",
        text,
        Map.of());
  }
}
