package org.polybius.evaluation.acled;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of an ACLED export, as far as it is scored.
 *
 * @param id file and line
 * @param date day of the event
 * @param notes the coder's text
 * @param fatalities as coded
 * @param country ISO 3166-1 alpha-3
 */
record AcledRow(String id, LocalDate date, String notes, long fatalities, String country) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The rows of every CSV file of a folder; a row that cannot be read goes to {@code broken}. */
  static List<AcledRow> in(Path folder, List<String> broken) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    List<AcledRow> rows = new ArrayList<>();
    for (Path file : files) {
      read(file, rows, broken);
    }
    return rows;
  }

  private static void read(Path file, List<AcledRow> rows, List<String> broken) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord record : format.parse(in)) {
        String id = file.getFileName() + "#" + record.getRecordNumber();
        try {
          rows.add(
              new AcledRow(
                  id,
                  LocalDate.parse(record.get("event_date"), DATE),
                  record.get("notes"),
                  Long.parseLong(record.get("fatalities")),
                  record.get("iso3")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
          broken.add(id + ": " + e.getMessage());
        }
      }
    }
  }
}
