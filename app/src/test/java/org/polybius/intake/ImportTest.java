package org.polybius.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.ReadingRows;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Placement;
import org.polybius.model.Original;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.reconcile.engine.Blocks;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Real tables, of one file of the archive, written for each test. */
class ImportTest {
  private static final int MANY = 1201;
  private static final String NUMBERED = " from range(40) n(i)";

  @TempDir Path folder;

  @BeforeEach
  void finishAFile() throws IOException {
    for (String table : List.of("done", "reports", "claims", "failures", "originals")) {
      Files.createDirectories(folder.resolve(table));
    }
    Files.writeString(
        folder.resolve("done/a.json"),
        "{\"source\":\"a\",\"counts\":{\"sources\":1,\"broken\":0,\"reports\":1,\"claims\":0,"
            + "\"failures\":0}}");
  }

  private void write(String table, String query, String... values) throws SQLException {
    String file = folder.resolve(table + ".parquet").toString();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement copy =
            duck.prepareStatement("copy (" + query + ") to '" + file + "' (format parquet)")) {
      for (int i = 0; i < values.length; i++) {
        copy.setString(i + 1, values[i]);
      }
      copy.execute();
    }
  }

  private void writeNumberedReports() throws SQLException {
    write("reports/a", "select i as record, 't' || i as sha256, null::varchar as url" + NUMBERED);
  }

  private List<Original> originals(boolean wanted) throws IOException {
    List<Original> originals = new ArrayList<>();
    try (Tables tables = Tables.open(folder)) {
      tables.originals(
          tables.sources().get(0),
          (sha256, url) -> wanted && url.isEmpty() && !sha256.equals("t17"),
          originals::add);
    }
    return originals;
  }

  @Test
  void pagesThatAreWantedComeInTheOrderOfTheFile() throws Exception {
    writeNumberedReports();
    write(
        "originals/a",
        "select i as record, 'o' || i as sha256, 'text/html' as type, 'e 1' as extractor,"
            + (" ('page ' || i)::blob as bytes" + NUMBERED + " order by i desc"));
    List<Integer> wanted = IntStream.range(0, 40).filter(i -> i != 17).boxed().toList();

    assertThat(originals(true))
        .extracting(o -> o.sha256() + " " + new String(o.bytes(), StandardCharsets.US_ASCII))
        .containsExactlyElementsOf(wanted.stream().map(i -> "o" + i + " page " + i).toList());
  }

  /** The table has no column of them: reading it would fail. */
  @Test
  void pagesThatNobodyWantsAreNotRead() throws Exception {
    writeNumberedReports();
    write("originals/a", "select i as record, 'o' || i as sha256" + NUMBERED);

    assertThat(originals(false)).isEmpty();
  }

  @Test
  void everyPlacementIsTakenOver() throws Exception {
    Reading reading = reading();
    writeReconciled(reading);
    try (Tables tables = Tables.open(folder);
        Archive ledger =
            Ledgers.open(Address.of(folder.resolve("l.db").toString()), Clock.systemUTC())) {
      Import job = new Import(tables, ledger, n -> {});

      assertThat(job.append()).isEqualTo(1);
      assertThat(job.takeOver()).isTrue();
      assertThat(ledger.workspace().placements(reading.report().id()))
          .hasSize(MANY * Blocks.names().size())
          .extracting(Placement::claim)
          .contains("c0", "c" + (MANY - 1));
    }
  }

  private static Reading reading() {
    return English.pipeline()
        .read(
            new Report(
                "r1",
                "r1".repeat(32),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "2023-12-04",
                "https://a.example/",
                "en",
                "Weather.",
                Map.of()));
  }

  private void writeReconciled(Reading reading) throws IOException, SQLException {
    ReadingRows rows = ReadingRows.of(reading);
    assertThat(rows.claims()).isEmpty();
    write("reports/a", "select 0 as record, ? as head, ? as text", rows.head(), rows.text());
    write("claims/a", "select 0 as record, 0 as position, '' as json limit 0");
    write("failures/a", "select 0 as record, '' as report, '' as stage, '' as code, '' as message");
    for (String matter : Blocks.names()) {
      Files.createDirectories(folder.resolve("placements").resolve(matter));
      Files.createDirectories(folder.resolve("things").resolve(matter));
      write(
          "placements/" + matter + "/1",
          "select ? as matter, 'r1' as report, 'c' || i as claim, ['k'] as keys, 'g' as \"group\""
              + (" from range(" + MANY + ") n(i)"),
          matter);
      write(
          "things/" + matter + "/1",
          "select '' as matter, '' as id, '' as \"group\", '' as \"from\", '' as \"to\", [''] as"
              + " labels, [''] as reports, '' as first, '' as last, '' as content limit 0");
    }
    Files.writeString(folder.resolve("reconciled.json"), "{\"reports\":1,\"done\":[\"a.json\"]}");
  }
}
