package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a whole input as one report in plain text. */
public final class PlainTextReader implements ReportReader {
  private final Limits limits;
  private final Reports reports;

  /** With the given limits. */
  public PlainTextReader(Limits limits) {
    this(limits, new Reports(limits, new LanguageIdentifier()));
  }

  PlainTextReader(Limits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(limits.reportBytes() + 1);
    sink.accept(read(name, bytes));
  }

  private ReadResult read(String name, byte[] bytes) {
    if (bytes.length > limits.reportBytes()) {
      String most = limits.reportBytes() + " bytes";
      return ReadResult.refused(
          ReadFailure.TOO_LARGE, name + ": is larger than the " + most + " that a report may have");
    }
    Decoder.Decoded decoded = Decoder.decode(bytes);
    if (decoded.text() == null || decoded.failure() != null) {
      ReadFailure code = decoded.failure() == null ? ReadFailure.IO_ERROR : decoded.failure();
      return ReadResult.refused(code, name + ": " + decoded.reason());
    }
    return reports.make(name, Given.NOTHING, decoded.text(), bytes);
  }
}
