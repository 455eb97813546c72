package org.polybius.evaluation.acled;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.polybius.evaluation.GoldFiles;

/**
 * A row of an ACLED export, as far as it is scored.
 *
 * @param id file and line
 * @param date day of the event
 * @param notes the coder's text
 * @param fatalities as coded
 * @param country ISO 3166-1 alpha-3
 */
record AcledRow(
    String id, LocalDate date, String notes, long fatalities, String country, Told told) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /**
   * The rows of every CSV file below a folder; a row that cannot be read goes to {@code broken}.
   *
   * @throws IOException if there is none, naming the folder
   */
  static List<AcledRow> in(Path folder, List<String> broken) throws IOException {
    List<AcledRow> rows = new ArrayList<>();
    for (Path file : GoldFiles.below(folder, ".csv")) {
      read(file, rows, broken);
    }
    return rows;
  }

  private static void read(Path file, List<AcledRow> rows, List<String> broken) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    int row = 0;
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (CSVRecord record : format.parse(in)) {
        row++;
        String id = file.getFileName() + "#" + record.getRecordNumber();
        try {
          rows.add(row(id, record));
        } catch (IllegalArgumentException | DateTimeParseException e) {
          broken.add(id + ": " + e.getMessage());
        }
      }
    } catch (UncheckedIOException e) {
      broken.add(file.getFileName() + "#" + (row + 1) + " and all after it: " + e.getMessage());
    }
  }

  private static AcledRow row(String id, CSVRecord record) {
    String notes = record.get("notes");
    if (notes.isBlank()) {
      throw new IllegalArgumentException("no notes");
    }
    return new AcledRow(
        id,
        LocalDate.parse(record.get("event_date"), DATE),
        notes,
        Long.parseLong(record.get("fatalities")),
        record.get("iso3"),
        new Told(record.get("event_type"), actors(record), places(record)));
  }

  private static Set<String> actors(CSVRecord record) {
    return Stream.of("actor1", "actor2")
        .map(record::get)
        .filter(actor -> !actor.isBlank())
        .map(Told::head)
        .collect(Collectors.toSet());
  }

  private static Set<String> places(CSVRecord record) {
    String location = Told.folded(record.get("location"));
    return location.isEmpty() ? Set.of() : Set.of(location);
  }
}
