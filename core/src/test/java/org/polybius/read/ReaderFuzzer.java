package org.polybius.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.polybius.model.Report;

/**
 * What holds of every reader whatever bytes it is given: it comes to an end, throws nothing, and
 * gives reports that are sound and refusals of one line. Jazzer calls {@link #fuzzerInitialize} and
 * {@link #fuzzerTestOneInput}; {@code tools/fuzz.sh} starts it.
 */
public final class ReaderFuzzer {
  private static final Limits SMALL = new Limits(1 << 16, 1 << 17);

  static final Map<String, ReportReader> READERS =
      Map.of(
          "text", new PlainTextReader(SMALL, new Reports(SMALL, new LanguageIdentifier())),
          "jsonl", new JsonLinesReader(SMALL),
          "html", new HtmlReader(SMALL),
          "xml", new NewsXmlReader(SMALL, new Reports(SMALL, new LanguageIdentifier())),
          "csv", new CsvReader(SMALL, CsvColumns.COMMONLY),
          "mail", new MailReader(SMALL),
          "warc", new WarcReader(SMALL));

  private static String chosen = "text";

  private ReaderFuzzer() {}

  /** Chooses the reader by its name. */
  public static void fuzzerInitialize(String[] arguments) {
    chosen = arguments[0];
    // loads the language model, which takes longer than any input may
    new LanguageIdentifier().identify("Die Stadt wurde am Montag von den Truppen geräumt.");
  }

  /** Gives the chosen reader an input. */
  public static void fuzzerTestOneInput(byte[] input) {
    check(chosen, input);
  }

  static void check(String reader, byte[] input) {
    try {
      Objects.requireNonNull(READERS.get(reader), reader)
          .read("input", new ByteArrayInputStream(input), ReaderFuzzer::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory can always be had
    }
  }

  private static void check(ReadResult result) {
    if (result instanceof ReadResult.Success success) {
      sound(success.report());
    } else if (((ReadResult.Refused) result).failure().message().contains("\n")) {
      throw new AssertionError("a refusal of several lines: " + result);
    }
  }

  private static void sound(Report report) {
    if (report.text().isBlank() || report.text().length() > SMALL.reportBytes()) {
      throw new AssertionError("no text, or too much: " + report);
    }
    Prose.of(report)
        .spans()
        .forEach(
            span -> {
              if (span.in(report.text()).isBlank()) {
                throw new AssertionError("blank prose at " + span + " of " + report);
              }
            });
  }
}
