package org.polybius.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.contract.ReadingJson;
import org.polybius.intake.Import;
import org.polybius.intake.Tables;
import org.polybius.ledger.Archive;
import org.polybius.ledger.Placement;
import org.polybius.ledger.Row;
import org.polybius.model.Original;
import org.polybius.reconcile.engine.Blocks;
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
  private static String tables;
  private static Counts counts;
  private static Archive expected;

  /** One archive, read and reconciled both ways, for all tests: that takes the time. */
  @BeforeAll
  static void start() throws IOException, InterruptedException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("test")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.default.parallelism", 4)
            .getOrCreate();
    Path archive = archive();
    tables = work.resolve("tables").toUri().toString();
    counts = read(archive, tables);
    new ReconcileJob(spark, tables).run();
    expected = oneMachine(archive);
  }

  @AfterAll
  static void stop() {
    expected.close();
    spark.stop();
  }

  @Test
  void whatSparkReconcilesIsWhatOneMachineDoes() {
    assertThat(counts).isEqualTo(new Counts(5, 0, 180, counts.claims(), 1));
    for (String matter : Blocks.names()) {
      assertThat(things(matter)).as(matter).isEqualTo(things(expected, matter));
      assertThat(placements(matter)).as(matter).isEqualTo(placements(expected, matter));
    }
  }

  @Test
  void aLedgerTakesOverWhatWasReadAndReconciledOfAllOfIt() throws IOException {
    try (Archive ledger = ledger();
        Tables read = Tables.open(work.resolve("tables"))) {
      Import job = new Import(read, ledger, appended -> {});
      assertThat(job.append()).isEqualTo(178);
      assertThat(job.takeOver()).isTrue();

      assertThat(readings(ledger)).isEqualTo(readings(expected));
      assertThat(ledger.pending(1)).isEmpty();
      assertThat(ledger.failures(0, 10))
          .extracting(entry -> entry.failure().code())
          .containsExactlyInAnyOrder("JSON_INVALID", "ID_TAKEN");
      assertThat(originals(ledger)).hasSize(2).isEqualTo(originals(expected));
      for (String matter : Blocks.names()) {
        assertThat(things(ledger, matter)).as(matter).isEqualTo(things(expected, matter));
        assertThat(placements(ledger, matter)).as(matter).isEqualTo(placements(expected, matter));
      }
    }
  }

  @Test
  void aLedgerThatHasMoreTakesNothingOver() throws IOException, InterruptedException {
    try (Archive ledger = ledger();
        Tables read = Tables.open(work.resolve("tables"))) {
      Path other = Files.writeString(own.resolve("other.txt"), "A bridge was closed on Monday.");
      ingest(other, own.resolve("ledger.db"));
      Import job = new Import(read, ledger, appended -> {});
      job.append();

      assertThat(job.takeOver()).isFalse();
      assertThat(ledger.pending(1000)).hasSize(178);
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
    Map<String, List<String>> before = rows(into);
    Path marker;
    try (Stream<Path> markers = Files.list(own.resolve("tables/done"))) {
      marker = markers.filter(m -> m.toString().endsWith("b.jsonl.json")).findFirst().orElseThrow();
    }
    Files.delete(marker);

    Counts again = read(small, into);

    assertThat(again.sources()).isEqualTo(1);
    assertThat(again.reports()).isEqualTo(3);
    assertThat(rows(into)).isEqualTo(before);
    assertThat(read(small, into)).isEqualTo(Counts.NONE);
  }

  /** A disk that gives other bytes than were written stands for any that cannot be read. */
  @Test
  void aFileThatCannotBeReadToItsEndHasNoMarkerAndIsReadAgain() throws IOException {
    Path folder = Files.createDirectories(own.resolve("failing"));
    Path file = folder.resolve("a.jsonl");
    String lines = Files.readString(EXAMPLES, StandardCharsets.UTF_8);
    FileSystem local = FileSystem.getLocal(context().hadoopConfiguration());
    try (OutputStream out = local.create(new org.apache.hadoop.fs.Path(file.toString()))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(file);
    byte[] damaged = bytes.clone();
    damaged[100_000] ^= 1;
    Files.write(file, damaged);
    String into = own.resolve("tables").toUri().toString();
    assertThat(read(folder, into)).isEqualTo(new Counts(0, 1, 0, 0, 0));
    assertThat(own.resolve("tables/done")).doesNotExist();

    Files.write(file, bytes);

    assertThat(read(folder, into)).extracting(Counts::sources, Counts::reports).contains(1L, 175L);
  }

  @Test
  void anAddressWithNothingUnderItIsNamed() {
    String nowhere = own.resolve("nowhere.warc").toUri().toString();

    assertThatThrownBy(() -> new ReadJob(context(), own.toString(), true).run(List.of(nowhere)))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("nowhere.warc");
  }

  /**
   * The examples in three files: with a broken line, a report that stands in two, one that was
   * changed since, and one that has the id of another. Two pages without ids of one text.
   */
  private static Path archive() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLES, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(work.resolve("archive"));
    int third = lines.size() / 3;
    Files.write(folder.resolve("a.jsonl"), lines.subList(0, third));
    List<String> second = new ArrayList<>(lines.subList(third, 2 * third));
    second.add(0, "{\"id\": \"broken\", ");
    second.add(lines.get(0));
    second.add(lines.get(1).replace("\"text\": \"", "\"text\": \"Changed since. "));
    second.add(
        lines
            .get(2)
            .replaceAll("\"url\": \"[^\"]*\"", "\"url\": \"https://other.example/\"")
            .replace("\"text\": \"", "\"text\": \"Another text. "));
    Files.write(folder.resolve("b.jsonl"), second);
    Files.write(folder.resolve("c.jsonl"), lines.subList(2 * third, lines.size()));
    Files.writeString(folder.resolve("d.html"), page("https://one.example/story"));
    Files.writeString(folder.resolve("e.html"), page("https://two.example/story"));
    return folder;
  }

  /** Written for this test. */
  private static String page(String address) {
    return "<html><head><title>Miners freed</title><link rel=\"canonical\" href=\""
        + address
        + "\"><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\","
        + " \"datePublished\": \"2023-11-27\", \"dateModified\": \"2023-11-28\"}</script></head>"
        + "<body><article><h1>Miners freed</h1><p>Rebels freed five miners in Alderburg on"
        + " Monday. They had been held for nine days.</p><p>The rebels said that they would free"
        + " two more by the weekend.</p></article></body></html>";
  }

  private static JavaSparkContext context() {
    return new JavaSparkContext(spark.sparkContext());
  }

  private static Counts read(Path from, String into) throws IOException {
    return new ReadJob(context(), into, true).run(List.of(from.toUri().toString()));
  }

  /** What a user gets who ingests the files on one machine. */
  private static Archive oneMachine(Path from) throws IOException, InterruptedException {
    Path ledger = work.resolve("one.db");
    ingest(from, ledger);
    return Ledgers.openExisting(Address.of(ledger.toString()), Clock.systemUTC());
  }

  private static void ingest(Path from, Path ledger) throws IOException, InterruptedException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                path,
                "org.polybius.cli.Polybius",
                "ingest",
                from.toString(),
                "--ledger",
                ledger.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("ingest.log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(work.resolve("ingest.log"))).isLessThan(2);
  }

  /** What reports were made from, by report. */
  private static Map<String, Original> originals(Archive ledger) {
    Map<String, Original> originals = new TreeMap<>();
    for (String report : ledger.reports("", Integer.MAX_VALUE)) {
      String raw = ledger.reading(report).orElseThrow().report().rawSha256();
      ledger.original(String.valueOf(raw)).ifPresent(o -> originals.put(report, o));
    }
    return originals;
  }

  private static Map<String, String> readings(Archive ledger) {
    Map<String, String> readings = new TreeMap<>();
    for (String report : ledger.reports("", Integer.MAX_VALUE)) {
      readings.put(report, ReadingJson.line(ledger.reading(report).orElseThrow()));
    }
    return readings;
  }

  /** All rows of a folder's tables, by table, in their order. */
  private static Map<String, List<String>> rows(String from) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : List.of("reports", "claims", "failures")) {
      rows.put(
          table,
          spark.read().parquet(from + "/" + table).toJSON().collectAsList().stream()
              .sorted()
              .toList());
    }
    return rows;
  }

  private static List<Row> things(Archive ledger, String matter) {
    return ledger.workspace().beginning(matter, "", Integer.MAX_VALUE);
  }

  private static List<Row> things(String matter) {
    return spark.read().parquet(tables + "/things/" + matter).orderBy("id").collectAsList().stream()
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

  private static Map<String, Placement> placements(Archive ledger, String matter) {
    Map<String, Placement> placements = new TreeMap<>();
    for (String report : ledger.reports("", Integer.MAX_VALUE)) {
      ledger.workspace().placements(report).stream()
          .filter(placement -> placement.matter().equals(matter))
          .forEach(placement -> put(placements, placement));
    }
    return placements;
  }

  private static Map<String, Placement> placements(String matter) {
    Map<String, Placement> placements = new TreeMap<>();
    spark.read().parquet(tables + "/placements/" + matter).collectAsList().stream()
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
