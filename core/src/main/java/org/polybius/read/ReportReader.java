package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads the reports of one format. Implementations are thread-safe. */
public interface ReportReader {

  /**
   * Reads an input to its end; every report and every refusal goes to {@code sink}, in order.
   *
   * @param name of the input, for messages only: it never enters a report
   * @param in the bytes; not closed
   * @throws IOException if the bytes cannot be had
   */
  void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException;
}
