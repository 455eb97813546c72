package org.polybius.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.contract.ReadingRows;
import org.polybius.contract.Records;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Row;
import org.polybius.model.Failure;
import org.polybius.model.Original;
import org.polybius.model.Reading;

/**
 * The Parquet tables of a folder that the Spark jobs filled, read file by file with DuckDB, so that
 * memory does not grow with the archive.
 */
public final class Tables implements AutoCloseable {
  private static final String DONE = ".json";
  private static final String ORIGINALS = "originals";

  /** Originals of one answer: the driver has all of an answer's 2,048 next rows in memory. */
  private static final int FETCHED = 16;

  private final Path folder;
  private final Connection duck;

  private Tables(Path folder, Connection duck) {
    this.folder = folder;
    this.duck = duck;
  }

  /**
   * Opens the tables of a folder.
   *
   * @throws IOException when nothing was read into the folder
   */
  public static Tables open(Path folder) throws IOException {
    if (!Files.isDirectory(folder.resolve("done"))) {
      throw new IOException(folder + ": holds no tables (no folder \"done\" in it)");
    }
    try {
      return new Tables(folder, DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException e) {
      throw new IOException(folder + ": " + e.getMessage(), e);
    }
  }

  /** The finished files of the archive, in the order of their addresses. */
  public List<SourceFile> sources() throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    try (Stream<Path> markers = Files.list(folder.resolve("done"))) {
      for (Path marker : markers.filter(m -> m.toString().endsWith(DONE)).toList()) {
        String name = marker.getFileName().toString();
        Marker said = Records.read(text(marker), Marker.class);
        sources.add(
            new SourceFile(said.source(), name.substring(0, name.length() - DONE.length())));
      }
    }
    sources.sort(Comparator.comparing(SourceFile::address));
    return sources;
  }

  /** What the placements and things are of; empty when nothing was reconciled. */
  public Optional<Reconciled> reconciled() throws IOException {
    Path marker = folder.resolve("reconciled.json");
    return Files.exists(marker)
        ? Optional.of(Records.read(text(marker), Reconciled.class))
        : Optional.empty();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The readings of a file of the archive, in its order. */
  public void readings(SourceFile source, Consumer<Reading> sink) throws IOException {
    String query =
        "select r.record, r.head, r.text, c.json from read_parquet(?) r"
            + " left join read_parquet(?) c using (record) order by r.record, c.position";
    String reports = file("reports", source);
    String claims = file("claims", source);
    Gathering gathering = new Gathering(sink);
    each(query, List.of(reports, claims), gathering::row);
    gathering.end();
  }

  /** The failures of a file of which no report came. */
  public void failures(SourceFile source, Consumer<Failure> sink) throws IOException {
    String query =
        "select stage, code, message from read_parquet(?) where report is null order by record";
    each(
        query,
        List.of(file("failures", source)),
        row ->
            sink.accept(new Failure(row.getString(1), row.getString(2), row.getString(3), null)));
  }

  /** Whether the tables hold what reports were made from, if that is more than their text. */
  public boolean hasOriginals() {
    return Files.isDirectory(folder.resolve(ORIGINALS));
  }

  /**
   * What the reports of a file were made from, in its order; nothing where that was left out.
   *
   * @param wanted by hash of a report's text and its address, "" for none: whether its original is
   */
  public void originals(
      SourceFile source, BiPredicate<String, String> wanted, Consumer<Original> sink)
      throws IOException {
    if (!Files.exists(Path.of(file(ORIGINALS, source)))) {
      return;
    }
    String query =
        "select record, r.sha256, coalesce(r.url, '') from read_parquet(?) o"
            + " join read_parquet(?) r using (record) order by record";
    List<Long> records = new ArrayList<>();
    each(
        query,
        List.of(file(ORIGINALS, source), file("reports", source)),
        row -> {
          if (wanted.test(row.getString(2), row.getString(3))) {
            records.add(row.getLong(1));
          }
        });
    for (int i = 0; i < records.size(); i += FETCHED) {
      fetch(source, records.subList(i, Math.min(i + FETCHED, records.size())), sink);
    }
  }

  private void fetch(SourceFile source, List<Long> records, Consumer<Original> sink)
      throws IOException {
    String some = records.stream().map(String::valueOf).collect(Collectors.joining(", "));
    each(
        "select sha256, type, extractor, bytes from read_parquet(?)"
            + (" where record in (" + some + ") order by record"),
        List.of(file(ORIGINALS, source)),
        row -> {
          Blob bytes = row.getBlob(4);
          sink.accept(
              new Original(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  bytes.getBytes(1, Math.toIntExact(bytes.length()))));
        });
  }

  /** Where the items of a matter stand. */
  public void placements(String matter, Consumer<Placement> sink) throws IOException {
    each(
        "select matter, report, claim, keys, \"group\" from read_parquet(?)",
        List.of(files("placements", matter)),
        row ->
            sink.accept(
                new Placement(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    Set.copyOf(list(row.getArray(4))),
                    row.getString(5))));
  }

  /** The things of a matter, those of one group together. */
  public void things(String matter, Consumer<Row> sink) throws IOException {
    each(
        "select matter, id, \"group\", \"from\", \"to\", labels, reports, first, last, content"
            + " from read_parquet(?) order by \"group\", id",
        List.of(files("things", matter)),
        row ->
            sink.accept(
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    Set.copyOf(list(row.getArray(6))),
                    list(row.getArray(7)),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10))));
  }

  private static List<String> list(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private String file(String table, SourceFile source) {
    return folder.resolve(table).resolve(source.name() + ".parquet").toString();
  }

  private String files(String table, String matter) {
    return folder.resolve(table).resolve(matter) + "/*.parquet";
  }

  private void each(String query, List<String> files, Step step) throws IOException {
    try (PreparedStatement statement = duck.prepareStatement(query)) {
      for (int i = 0; i < files.size(); i++) {
        statement.setString(i + 1, files.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          step.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new IOException(files + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      duck.close();
    } catch (SQLException e) {
      throw new IOException(folder + ": " + e.getMessage(), e);
    }
  }

  /** Takes a row. */
  private interface Step {
    void take(ResultSet row) throws SQLException;
  }

  /** The rows of one report after another become readings. */
  private static final class Gathering {
    private final Consumer<Reading> sink;
    private final List<String> claims = new ArrayList<>();
    private long record = -1;
    private String head = "";
    private String text = "";

    Gathering(Consumer<Reading> sink) {
      this.sink = sink;
    }

    void row(ResultSet row) throws SQLException {
      if (row.getLong(1) != record) {
        end();
        record = row.getLong(1);
        head = row.getString(2);
        text = row.getString(3);
      }
      String claim = row.getString(4);
      if (claim != null) {
        claims.add(claim);
      }
    }

    void end() {
      if (record >= 0) {
        sink.accept(new ReadingRows(head, text, claims).whole());
      }
      claims.clear();
    }
  }

  /** What a marker says. */
  private record Marker(String source, Counts counts) {}

  private record Counts(long sources, long broken, long reports, long claims, long failures) {}

  /**
   * A file of the archive.
   *
   * @param address where it was read
   * @param name its name in the tables
   */
  public record SourceFile(String address, String name) {}

  /**
   * What was reconciled.
   *
   * @param reports how many reports
   * @param done names of the markers of the files that they stand in, ascending
   */
  public record Reconciled(long reports, List<String> done) {
    /** Copies the list. */
    public Reconciled {
      done = List.copyOf(done);
    }
  }
}
