package org.polybius.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.polybius.export.data.Column;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;

/** Writes a sheet as CSV after RFC 4180: UTF-8 without a byte order mark, a header, CRLF. */
public final class Csv {
  private Csv() {}

  /** Writes the rows of a material, one at a time; leaves the stream open. */
  public static <R> void write(Sheet<R> sheet, Material material, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(sheet.columns().stream().map(Column::name));
    try (Stream<R> rows = sheet.rows().apply(material)) {
      for (Iterator<R> it = rows.iterator(); it.hasNext(); ) {
        R row = it.next();
        List<String> cells = sheet.columns().stream().map(c -> Cells.of(c.of(row))).toList();
        printer.printRecord(cells);
      }
    }
    printer.flush();
  }
}
