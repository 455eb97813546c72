package org.polybius.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.export.data.Column;
import org.polybius.export.data.Material;
import org.polybius.export.data.Sheet;

/**
 * Writes a sheet as Parquet (zstd), by DuckDB, which is used for nothing else. Rows go to a table
 * of a temporary database on disk, one at a time, and from there to a temporary file; both are
 * deleted. Lists of texts are lists; the name of a column is that of the sheet.
 */
public final class Parquet {
  private static final String TABLE = "sheet";

  private Parquet() {}

  /**
   * Writes the rows of a material; leaves the stream open.
   *
   * @throws IOException when there is no room for the temporary files
   */
  public static <R> void write(Sheet<R> sheet, Material material, OutputStream out)
      throws IOException {
    Path folder = Files.createTempDirectory("polybius-parquet");
    Path file = folder.resolve("sheet.parquet");
    try {
      fill(sheet, material, folder.resolve("sheet.duckdb"), file);
      Files.copy(file, out);
      out.flush();
    } catch (SQLException e) {
      throw new IOException("DuckDB cannot write Parquet: " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private static <R> void fill(Sheet<R> sheet, Material material, Path database, Path file)
      throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, settings);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + TABLE + " (" + columns(sheet) + ")");
      append(sheet, material, connection.unwrap(DuckDBConnection.class));
      String path = file.toString().replace("'", "''");
      statement.execute("COPY " + TABLE + " TO '" + path + "' (FORMAT parquet, CODEC 'zstd')");
    }
  }

  private static String columns(Sheet<?> sheet) {
    return sheet.columns().stream()
        .map(c -> "\"" + c.name() + "\" " + type(c))
        .collect(Collectors.joining(", "));
  }

  private static String type(Column<?> column) {
    return switch (column.type()) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case TEXTS -> "VARCHAR[]";
    };
  }

  private static <R> void append(Sheet<R> sheet, Material material, DuckDBConnection connection)
      throws SQLException {
    try (DuckDBAppender appender =
            connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE);
        Stream<R> rows = sheet.rows().apply(material)) {
      for (Iterator<R> it = rows.iterator(); it.hasNext(); ) {
        R row = it.next();
        appender.beginRow();
        for (Column<R> column : sheet.columns()) {
          append(appender, column.of(row));
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Double number) {
      appender.append(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else if (value instanceof List<?> list) {
      appender.append(list);
    } else {
      appender.append(String.valueOf(value));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Iterator<Path> it = files.iterator(); it.hasNext(); ) {
        Files.delete(it.next());
      }
    }
    Files.delete(folder);
  }
}
