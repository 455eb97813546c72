package org.polybius.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.polybius.export.data.Column;
import org.polybius.export.data.Sheet;

/**
 * Says what the columns of a sheet mean, as a table of Markdown. It is made of the definitions that
 * the rows are written from, so it cannot say anything else than what is written.
 */
public final class Codebook {
  private Codebook() {}

  /** The codebook of a sheet; ends with a line feed. */
  public static String of(Sheet<?> sheet) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(sheet.name()).append("\n\nOne row: ").append(sheet.row());
    out.append(".\n\nAn empty cell, or an absent field, means: not stated, or not applicable.\n");
    out.append("\n| column | type | meaning |\n|---|---|---|\n");
    for (Column<?> column : sheet.columns()) {
      String type = column.type().name().toLowerCase(Locale.ROOT);
      out.append("| ").append(column.name()).append(" | ").append(type).append(" | ");
      out.append(column.meaning().replace("|", "\\|")).append(" |\n");
    }
    return out.toString();
  }

  /** Writes the codebook of a sheet; leaves the stream open. */
  public static void write(Sheet<?> sheet, OutputStream out) throws IOException {
    out.write(of(sheet).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
