package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a table in CSV (RFC 4180, UTF-8, with headings), one report a row. */
public final class CsvReader implements ReportReader {
  private final Limits limits;
  private final Reports reports;
  private final CsvColumns columns;

  /** With the given limits; {@code columns} say which column is which field. */
  public CsvReader(Limits limits, CsvColumns columns) {
    this(limits, new Reports(limits, new LanguageIdentifier()), columns);
  }

  CsvReader(Limits limits, Reports reports, CsvColumns columns) {
    this.limits = limits;
    this.reports = reports;
    this.columns = columns;
  }

  @Override
  public void read(String name, InputStream in, Consumer<ReadResult> sink) throws IOException {
    Reader text =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    Bounded bounded = new Bounded(text, limits.lineBytes());
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
      rows(name, parser, bounded, sink);
    } catch (CharacterCodingException e) {
      sink.accept(ReadResult.refused(ReadFailure.ENCODING_INVALID, name + ": is not valid UTF-8"));
    }
  }

  private void rows(String name, CSVParser parser, Bounded bounded, Consumer<ReadResult> sink)
      throws IOException {
    Iterator<CSVRecord> rows = parser.iterator();
    Table table = null;
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        bounded.restart();
        if (table == null) {
          table = Table.of(row, columns);
          if (table.at("text") < 0) {
            sink.accept(ReadResult.refused(ReadFailure.TEXT_MISSING, name + ":1: " + NO_TEXT));
            return;
          }
        } else {
          sink.accept(row(name + ":" + parser.getCurrentLineNumber(), table, row));
        }
      }
    } catch (UncheckedIOException e) {
      broken(name, parser, Objects.requireNonNull(e.getCause()), sink);
      return;
    }
    if (table == null) {
      sink.accept(ReadResult.refused(ReadFailure.EMPTY, name + ": is empty"));
    }
  }

  private static final String NO_TEXT =
      "no column holds the text: name it, as in --columns text=Body";

  /** A quotation mark that never closes takes all that follows: nothing after it can be read. */
  private static void broken(
      String name, CSVParser parser, IOException cause, Consumer<ReadResult> sink)
      throws IOException {
    if (cause instanceof CharacterCodingException coding) {
      throw coding;
    }
    String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    ReadFailure code = cause instanceof TooLong ? ReadFailure.TOO_LARGE : ReadFailure.CSV_INVALID;
    String where = name + ":" + Math.max(1, parser.getCurrentLineNumber());
    sink.accept(ReadResult.refused(code, where + ": " + message));
  }

  private ReadResult row(String where, Table table, CSVRecord row) {
    if (row.size() != table.width()) {
      String counts = "has " + row.size() + " cells, the headings are " + table.width();
      return ReadResult.refused(ReadFailure.CSV_INVALID, where + ": " + counts);
    }
    String text = table.cell(row, "text");
    if (text == null) {
      return ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no text");
    }
    Given given =
        new Given(
            table.cell(row, "id"),
            table.cell(row, "url"),
            table.cell(row, "outlet"),
            table.cell(row, "published"),
            table.cell(row, "title"),
            table.cell(row, "byline"),
            table.cell(row, "datelinePlace"),
            table.cell(row, "language"),
            List.of());
    return reports.make(where, given, text, String.join(",", row).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where the fields stand.
   *
   * @param width number of columns
   * @param places column of each field, 0-based
   */
  private record Table(int width, Map<String, Integer> places) {
    static Table of(CSVRecord headings, CsvColumns columns) {
      List<String> names = headings.toList().stream().map(Table::unmarked).toList();
      Map<String, Integer> places = new HashMap<>();
      for (String field :
          List.of(
              "id",
              "url",
              "outlet",
              "published",
              "title",
              "byline",
              "datelinePlace",
              "language",
              "text")) {
        columns.heading(field, names).ifPresent(h -> places.put(field, names.indexOf(h)));
      }
      return new Table(names.size(), places);
    }

    private static String unmarked(String heading) {
      return heading.startsWith("\uFEFF") ? heading.substring(1) : heading;
    }

    int at(String field) {
      return places.getOrDefault(field, -1);
    }

    @Nullable String cell(CSVRecord row, String field) {
      int at = at(field);
      return at < 0 || row.get(at).isBlank() ? null : row.get(at);
    }
  }

  /** A row longer than allowed. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int most) {
      super("a row is longer than the " + most + " characters that it may have");
    }
  }

  /** Stops a row without end. */
  private static final class Bounded extends java.io.FilterReader {
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
