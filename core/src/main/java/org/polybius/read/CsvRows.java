package org.polybius.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table in CSV (RFC 4180, UTF-8, with headings), one at a time. */
public final class CsvRows {
  private CsvRows() {}

  /** Takes what a table holds. */
  public interface Taker {
    /** Takes the headings; whether the rows are wanted. */
    boolean headings(List<String> names);

    /**
     * Takes a row that has as many cells as there are headings.
     *
     * @param line on which it ends, from 1
     */
    void row(long line, List<String> cells);
  }

  /**
   * Reads a table.
   *
   * @param name of the input, for messages
   * @param most characters of a row
   * @param refused told what cannot be read: a row, or all that follows a quotation mark that never
   *     closes
   * @throws IOException if the bytes cannot be had
   */
  public static void read(
      String name, InputStream in, int most, Taker taker, Consumer<ReadResult> refused)
      throws IOException {
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    Bounded bounded = new Bounded(text, most);
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
      rows(name, parser, bounded, taker, refused);
    } catch (CharacterCodingException e) {
      refused.accept(
          ReadResult.refused(ReadFailure.ENCODING_INVALID, name + ": is not valid UTF-8"));
    }
  }

  private static void rows(
      String name, CSVParser parser, Bounded bounded, Taker taker, Consumer<ReadResult> refused)
      throws IOException {
    Iterator<CSVRecord> rows = parser.iterator();
    int width = -1;
    try {
      while (rows.hasNext()) {
        List<String> cells = rows.next().toList();
        bounded.restart();
        if (width < 0) {
          width = cells.size();
          if (!taker.headings(cells.stream().map(CsvRows::unmarked).toList())) {
            return;
          }
        } else if (cells.size() == width) {
          taker.row(parser.getCurrentLineNumber(), cells);
        } else {
          String counts = "has " + cells.size() + " cells, the headings are " + width;
          String where = name + ":" + parser.getCurrentLineNumber();
          refused.accept(ReadResult.refused(ReadFailure.CSV_INVALID, where + ": " + counts));
        }
      }
    } catch (UncheckedIOException e) {
      broken(name, parser, Objects.requireNonNull(e.getCause()), refused);
      return;
    }
    if (width < 0) {
      refused.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
    }
  }

  private static String unmarked(String heading) {
    return heading.startsWith("\uFEFF") ? heading.substring(1) : heading;
  }

  /** A quotation mark that never closes takes all that follows: nothing after it can be read. */
  private static void broken(
      String name, CSVParser parser, IOException cause, Consumer<ReadResult> refused)
      throws IOException {
    if (cause instanceof CharacterCodingException coding) {
      throw coding;
    }
    String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    ReadFailure code = cause instanceof TooLong ? ReadFailure.TOO_LARGE : ReadFailure.CSV_INVALID;
    String where = name + ":" + Math.max(1, parser.getCurrentLineNumber());
    refused.accept(ReadResult.refused(code, where + ": " + message));
  }

  /** A row longer than allowed. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int most) {
      super("a row is longer than the " + most + " characters that it may have");
    }
  }

  /** Stops a row without end. */
  private static final class Bounded extends FilterReader {
    private final int most;
    private long read;

    Bounded(Reader in, int most) {
      super(in);
      this.most = most;
    }

    /** A new row begins: the parser reads ahead by a buffer, which is small beside the limit. */
    void restart() {
      read = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      read += Math.max(0, n);
      if (read > most) {
        throw new TooLong(most);
      }
      return n;
    }
  }
}
