package org.polybius.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.polybius.model.Report;

/** Turns what the user names into reports. */
final class ReportFiles {
  /** Takes what a file holds, in its order. */
  interface Sink {
    /**
     * A report.
     *
     * @param where file, and line where it holds several
     */
    void report(String where, Report report);

    /** A report, or a whole file, that could not be read. */
    void failure(String where, String reason);
  }

  private final InputStream standardInput;

  ReportFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  void read(String file, Sink sink) {
    try (InputStream in = Inputs.open(file, standardInput)) {
      byte[] bytes = in.readAllBytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        sink.failure(file, "is empty");
        return;
      }
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      sink.report(
          file,
          new Report(
              sha.substring(0, 16),
              sha,
              sha,
              null,
              null,
              List.of(),
              null,
              null,
              null,
              null,
              "en",
              text,
              Map.of()));
    } catch (IOException e) {
      sink.failure(file, Inputs.reason(e));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
