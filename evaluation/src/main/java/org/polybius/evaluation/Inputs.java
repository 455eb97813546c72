package org.polybius.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Report;

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
        sha256(text),
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

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
