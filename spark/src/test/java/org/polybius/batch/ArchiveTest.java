package org.polybius.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.ReadingJson;
import org.polybius.contract.ReadingRows;
import org.polybius.intake.Import;
import org.polybius.intake.Tables;
import org.polybius.ledger.Archive;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Row;
import org.polybius.model.Reading;
import org.polybius.pipeline.English;
import org.polybius.pipeline.Pipeline;
import org.polybius.read.Limits;
import org.polybius.read.ReadResult;
import org.polybius.read.ReportFiles;
import org.polybius.reconcile.engine.Blocks;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Reading and reconciling an archive gives what one machine gives, claim for claim. */
@Tag("slow")
class ArchiveTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("polybius.root"), "examples", "truce-2023", "reports.jsonl");

  @TempDir private static Path work;
  @TempDir private Path own;

  private static SparkSession spark;
  private static Path archive;
  private static String tables;
  private static Counts counts;
  private static InMemoryLedger expected;

  /** One archive, read and reconciled both ways, for all tests: that takes the time. */
  @BeforeAll
  static void start() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.default.parallelism", 4)
            .getOrCreate();
    archive = archive();
    tables = work.resolve("tables").toUri().toString();
    counts = read(archive, tables);
    new ReconcileJob(spark, tables).run();
    expected = oneMachine(archive);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void whatSparkReadsAndReconcilesIsWhatOneMachineDoes() {
    assertThat(counts).isEqualTo(new Counts(3, 0, 176, counts.claims(), 1));
    assertThat(readings(tables)).isEqualTo(readings(expected));
    for (String matter : Blocks.names()) {
      assertThat(things(tables, matter)).as(matter).isEqualTo(things(expected, matter));
      assertThat(placements(tables, matter)).as(matter).isEqualTo(placements(expected, matter));
    }
  }

  @Test
  void aLedgerTakesOverWhatWasReconciledOfAllOfIt() throws IOException {
    String first = expected.reports("", 1).get(0);
    try (Archive ledger = ledger();
        Tables read = Tables.open(work.resolve("tables"))) {
      Import job = new Import(read, ledger, appended -> {});
      assertThat(job.append()).isEqualTo(175);
      assertThat(job.takeOver()).isTrue();

      assertThat(ledger.pending(1)).isEmpty();
      assertThat(ledger.failures(0, 10)).hasSize(1);
      for (String matter : Blocks.names()) {
        assertThat(ledger.workspace().beginning(matter, "", Integer.MAX_VALUE))
            .as(matter)
            .isEqualTo(things(expected, matter));
      }
      assertThat(ledger.workspace().placements(first))
          .containsExactlyInAnyOrderElementsOf(expected.workspace().placements(first));
    }
  }

  @Test
  void aLedgerThatHasMoreTakesNothingOver() throws IOException {
    try (Archive ledger = ledger();
        Tables read = Tables.open(work.resolve("tables"))) {
      Path other = Files.writeString(own.resolve("other.txt"), "A bridge was closed on Monday.");
      readings(English.pipeline(), other, reading -> ledger.append(List.of(reading)));
      Import job = new Import(read, ledger, appended -> {});
      job.append();

      assertThat(job.takeOver()).isFalse();
      assertThat(ledger.pending(1000)).hasSize(176);
    }
  }

  private Archive ledger() {
    return Ledgers.open(Address.of(own.resolve("ledger.db").toString()), Clock.systemUTC());
  }

  @Test
  void onlyFilesWithoutAMarkerAreReadAgain() throws IOException {
    Path small = Files.createDirectories(own.resolve("small"));
    List<String> lines = Files.readAllLines(EXAMPLES, StandardCharsets.UTF_8);
    Files.write(small.resolve("a.jsonl"), lines.subList(0, 2));
    Files.write(small.resolve("b.jsonl"), lines.subList(2, 5));
    String into = own.resolve("tables").toUri().toString();
    assertThat(read(small, into).reports()).isEqualTo(5);
    Map<String, String> before = readings(into);
    Path marker;
    try (Stream<Path> markers = Files.list(own.resolve("tables/done"))) {
      marker = markers.filter(m -> m.toString().endsWith("b.jsonl.json")).findFirst().orElseThrow();
    }
    Files.delete(marker);

    Counts again = read(small, into);

    assertThat(again.sources()).isEqualTo(1);
    assertThat(again.reports()).isEqualTo(3);
    assertThat(readings(into)).isEqualTo(before);
    assertThat(read(small, into)).isEqualTo(Counts.NONE);
  }

  @Test
  void anAddressWithNothingUnderItIsNamed() {
    String nowhere = own.resolve("nowhere.warc").toUri().toString();

    assertThatThrownBy(() -> new ReadJob(context(), own.toString()).run(List.of(nowhere)))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("nowhere.warc");
  }

  /** The examples in three files, a broken line in one, and a report that stands in two. */
  private static Path archive() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLES, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(work.resolve("archive"));
    int third = lines.size() / 3;
    Files.write(folder.resolve("a.jsonl"), lines.subList(0, third));
    List<String> second = new ArrayList<>(lines.subList(third, 2 * third));
    second.add(0, "{\"id\": \"broken\", ");
    second.add(lines.get(0));
    Files.write(folder.resolve("b.jsonl"), second);
    Files.write(folder.resolve("c.jsonl"), lines.subList(2 * third, lines.size()));
    return folder;
  }

  private static JavaSparkContext context() {
    return new JavaSparkContext(spark.sparkContext());
  }

  private static Counts read(Path from, String into) throws IOException {
    return new ReadJob(context(), into).run(List.of(from.toUri().toString()));
  }

  private static InMemoryLedger oneMachine(Path from) throws IOException {
    Pipeline pipeline = English.pipeline();
    InMemoryLedger ledger = new InMemoryLedger();
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.sorted().toList()) {
        readings(pipeline, file, reading -> ledger.append(List.of(reading)));
      }
    }
    new Incremental().settle(ledger, settled -> {});
    return ledger;
  }

  private static void readings(Pipeline pipeline, Path file, Consumer<Reading> sink) {
    new ReportFiles(Limits.DEFAULT)
        .read(
            file,
            result -> {
              if (result instanceof ReadResult.Success success) {
                sink.accept(pipeline.read(success.report()).after(success.failures()));
              }
            });
  }

  private static Map<String, String> readings(InMemoryLedger ledger) {
    Map<String, String> readings = new TreeMap<>();
    for (String report : ledger.reports("", Integer.MAX_VALUE)) {
      readings.put(report, ReadingJson.line(ledger.reading(report).orElseThrow()));
    }
    return readings;
  }

  private static Map<String, String> readings(String from) {
    Map<String, List<String>> claims = new TreeMap<>();
    spark
        .read()
        .parquet(tables + "/claims")
        .orderBy("source", "record", "position")
        .collectAsList()
        .forEach(
            row ->
                claims.computeIfAbsent(place(row), p -> new ArrayList<>()).add(row.getAs("json")));
    Map<String, String> readings = new TreeMap<>();
    for (org.apache.spark.sql.Row row : spark.read().parquet(from + "/reports").collectAsList()) {
      List<String> own = claims.getOrDefault(place(row), List.of());
      Reading whole = new ReadingRows(row.getAs("head"), row.getAs("text"), own).whole();
      readings.put(whole.report().id(), ReadingJson.line(whole));
    }
    return readings;
  }

  private static String place(org.apache.spark.sql.Row row) {
    return row.getAs("source") + "#" + row.getAs("record");
  }

  private static List<Row> things(InMemoryLedger ledger, String matter) {
    return ledger.workspace().beginning(matter, "", Integer.MAX_VALUE);
  }

  private static List<Row> things(String from, String matter) {
    return spark.read().parquet(from + "/things/" + matter).orderBy("id").collectAsList().stream()
        .map(
            row ->
                new Row(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    new TreeSet<>(row.getList(5)),
                    row.getList(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9)))
        .toList();
  }

  private static Map<String, Placement> placements(InMemoryLedger ledger, String matter) {
    Map<String, Placement> placements = new TreeMap<>();
    for (String report : ledger.reports("", Integer.MAX_VALUE)) {
      ledger.workspace().placements(report).stream()
          .filter(placement -> placement.matter().equals(matter))
          .forEach(placement -> put(placements, placement));
    }
    return placements;
  }

  private static Map<String, Placement> placements(String from, String matter) {
    Map<String, Placement> placements = new TreeMap<>();
    spark.read().parquet(from + "/placements/" + matter).collectAsList().stream()
        .map(
            row ->
                new Placement(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    new TreeSet<>(row.getList(3)),
                    row.getString(4)))
        .forEach(placement -> put(placements, placement));
    return placements;
  }

  private static void put(Map<String, Placement> placements, Placement placement) {
    placements.put(placement.report() + "#" + placement.claim(), placement);
  }
}
