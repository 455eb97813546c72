package org.polybius.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table in CSV (RFC 4180, UTF-8, with headings), one report a row. */
public final class CsvReader implements ReportReader {
  private static final String NO_TEXT =
      "no column holds the text: name it, as in --columns text=Body";
  private static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "outlet",
          "published",
          "title",
          "byline",
          "datelinePlace",
          "language",
          "text");

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
    CsvRows.read(name, in, limits.lineBytes(), new Making(name, sink), sink);
  }

  /** Makes a report of each row of one table. */
  private final class Making implements CsvRows.Taker {
    private final String name;
    private final Consumer<ReadResult> sink;
    private final Map<String, Integer> places = new HashMap<>();

    Making(String name, Consumer<ReadResult> sink) {
      this.name = name;
      this.sink = sink;
    }

    @Override
    public boolean headings(List<String> names) {
      for (String field : FIELDS) {
        columns.heading(field, names).ifPresent(h -> places.put(field, names.indexOf(h)));
      }
      if (!places.containsKey("text")) {
        sink.accept(ReadResult.refused(ReadFailure.TEXT_MISSING, name + ":1: " + NO_TEXT));
        return false;
      }
      return true;
    }

    @Override
    public void row(long line, List<String> cells) {
      String where = name + ":" + line;
      String text = cell(cells, "text");
      if (text == null) {
        sink.accept(ReadResult.refused(ReadFailure.TEXT_MISSING, where + ": has no text"));
        return;
      }
      byte[] raw = String.join(",", cells).getBytes(StandardCharsets.UTF_8);
      sink.accept(reports.make(where, given(cells), text, raw));
    }

    private Given given(List<String> cells) {
      return new Given(
          cell(cells, "id"),
          cell(cells, "url"),
          cell(cells, "outlet"),
          cell(cells, "published"),
          cell(cells, "title"),
          cell(cells, "byline"),
          cell(cells, "datelinePlace"),
          cell(cells, "language"),
          List.of());
    }

    private @Nullable String cell(List<String> cells, String field) {
      int at = places.getOrDefault(field, -1);
      return at < 0 || cells.get(at).isBlank() ? null : cells.get(at);
    }
  }
}
