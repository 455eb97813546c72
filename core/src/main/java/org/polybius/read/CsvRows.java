package org.polybius.read;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table in CSV (RFC 4180, UTF-8, with headings), one at a time. Where the headings
 * have no comma between them but semicolons or tabs, these separate its cells.
 */
public final class CsvRows {
  /** Stands for bytes that are no UTF-8: no character at all, so that no text has it. */
  private static final String WRONG = "\uFFFF";

  /** Characters in which the headings are looked for. */
  private static final int HEAD = 1 << 14;

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
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(WRONG);
    BufferedReader ahead = new BufferedReader(new InputStreamReader(in, decoder), 2 * HEAD);
    passMark(ahead);
    char separator = separator(ahead);
    Bounded bounded = new Bounded(ahead, most);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
      rows(name, parser, bounded, taker, refused);
    }
  }

  /** A byte order mark is no part of the first heading, which may be quoted. */
  private static void passMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  /** What stands between the headings, outside of quotation marks. */
  private static char separator(Reader text) throws IOException {
    text.mark(HEAD);
    char found = ',';
    boolean quoted = false;
    int c = text.read();
    for (int i = 1; i < HEAD && c >= 0 && (quoted || (c != '\n' && c != '\r')); i++) {
      quoted ^= c == '"';
      if (!quoted && c == ',') {
        found = ',';
        break;
      }
      found = !quoted && found == ',' && (c == ';' || c == '\t') ? (char) c : found;
      c = text.read();
    }
    text.reset();
    return found;
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
        long line = Math.max(1, parser.getCurrentLineNumber());
        Optional<ReadResult> wrong = wrong(name + ":" + line, cells, width);
        wrong.ifPresent(refused);
        if (width < 0) {
          width = cells.size();
          if (wrong.isPresent() || !taker.headings(cells)) {
            return;
          }
        } else if (wrong.isEmpty()) {
          taker.row(line, cells);
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

  /**
   * What is wrong with a row; empty when nothing is.
   *
   * @param width cells that it has to have; negative for the headings, which may be any number
   */
  private static Optional<ReadResult> wrong(String where, List<String> cells, int width) {
    if (cells.stream().anyMatch(cell -> cell.contains(WRONG))) {
      String message = where + ": is not valid UTF-8";
      return Optional.of(ReadResult.refused(ReadFailure.ENCODING_INVALID, message));
    }
    if (width >= 0 && cells.size() != width) {
      String counts = "has " + cells.size() + " cells, the headings are " + width;
      return Optional.of(ReadResult.refused(ReadFailure.CSV_INVALID, where + ": " + counts));
    }
    return Optional.empty();
  }

  /** A quotation mark that never closes takes all that follows: nothing after it can be read. */
  private static void broken(
      String name, CSVParser parser, IOException cause, Consumer<ReadResult> refused) {
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
