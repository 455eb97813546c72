package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.fetch.RudeServer.ok;
import static org.polybius.fetch.RudeServer.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.fetch.Pause;
import org.polybius.fetch.RudeServer;
import org.polybius.fetch.TickingClock;
import org.polybius.ledger.Archive;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;
import picocli.CommandLine;

/** {@code ingest} and {@code watch} with a real server. */
class WebCommandsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final String FREED =
      "Rebels freed five miners in Alderburg on Monday, the ministry said.";

  @TempDir Path folder;
  private RudeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RudeServer();
    server.on("/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /closed\n"));
    server.on("/one", ok("text/html", page("Miners freed", FREED, FREED), "ETag: \"1\""));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Run polybius(Object... arguments) {
    Stream<Object> ledger = Stream.of("--ledger", folder.resolve("l.db"));
    return Run.of(NOON, "", Stream.concat(Stream.of(arguments), ledger));
  }

  private Archive opened() {
    return Ledgers.openExisting(new Address.File(folder.resolve("l.db")), NOON);
  }

  @Test
  void anAddressOfThisMachineIsRefusedAndTheRefusalIsKept() {
    Run run = polybius("ingest", server.at("/one"));
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.err()).contains("127.0.0.1", "--allow-private-addresses");
    assertThat(server.asked()).isEmpty();
    try (Archive archive = opened()) {
      assertThat(archive.failures(0, 10))
          .extracting(f -> f.failure().code())
          .containsExactly("ADDRESS_REFUSED");
    }
  }

  @Test
  void aPageIsBroughtInAndAskedForAgainOnlyIfItHasChanged() {
    Run first = polybius("ingest", "--allow-private-addresses", server.at("/one"));
    assertThat(first.out()).isEqualTo("1 report added, 0 known already\n");
    server.on("/one", RudeServer.status(304));
    Run second = polybius("ingest", "--allow-private-addresses", server.at("/one"));
    assertThat(second.out()).isEqualTo("0 reports added, 1 known already\n");
    assertThat(server.requests().get(3).headers()).containsEntry("if-none-match", "\"1\"");
    assertThat(folder.resolve("l.db-visits.json")).exists();
  }

  @Test
  void aListOfFeedsIsWatched() throws IOException {
    String feed =
        "<rss version=\"2.0\"><channel><title>x</title><link>/</link><description>x</description>"
            + "<item><link>/one</link></item><item><link>/closed/two</link></item></channel></rss>";
    server.on("/feed", ok("application/rss+xml", feed));
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml><body><outline xmlUrl=\"" + server.at("/feed") + "\"/></body></opml>");
    Run run = polybius("watch", "--once", "--allow-private-addresses", list);
    assertThat(run.out()).isEqualTo("1 report added, 0 known already, 1 failure\n");
    assertThat(run.err()).contains("/closed/two", "robots.txt").hasLineCount(1);
    assertThat(server.asked()).doesNotContain("/closed/two");
  }

  @Test
  void aListOfGdeltIsASourceOfAddresses() throws IOException {
    String row =
        "1100000001\t20260302090000\t20260302091500\t1\tnews.example\t%s" + "\t".repeat(10);
    Path list =
        Files.write(
            folder.resolve("20260302091500.mentions.CSV"),
            Arrays.asList(row.formatted(server.at("/one")), row.formatted(server.at("/none"))));
    Run run = polybius("ingest", "--allow-private-addresses", list);
    assertThat(run.out()).isEqualTo("1 report added, 0 known already, 1 failure\n");
    Run most = polybius("ingest", "--allow-private-addresses", "--most", 1, "--gdelt", list);
    assertThat(most.out()).isEqualTo("0 reports added, 1 known already\n");
  }

  @Test
  void aListOfGdeltsFilesLeadsToTheReportsTheyName() throws IOException {
    String row =
        "1100000001\t20260302090000\t20260302091500\t1\tnews.example\t%s" + "\t".repeat(10);
    server.on(
        "/20260302.mentions.csv.zip",
        ok("application/zip", row.formatted(server.at("/one")), "ETag: \"z\""));
    String file = "120 0123456789abcdef0123456789abcdef " + server.at("/20260302.mentions.csv.zip");
    Path list = Files.write(folder.resolve("lastupdate.txt"), Arrays.asList(file));
    Run run = polybius("ingest", "--allow-private-addresses", list);
    assertThat(run.out()).isEqualTo("1 report added, 0 known already\n");
    server.on("/20260302.mentions.csv.zip", RudeServer.status(304));
    assertThat(polybius("ingest", "--allow-private-addresses", list).out())
        .isEqualTo("0 reports added, 1 known already\n");
  }

  @Test
  void aTablesColumnsAreNamed() throws IOException {
    Path table =
        Files.write(
            folder.resolve("t.csv"),
            Arrays.asList("Day,Story", "2026-03-02," + FREED.replace(",", "")));
    assertThat(polybius("ingest", table).err()).contains("--columns");
    Run run = polybius("ingest", "--columns", "text=Story,published=Day", table);
    assertThat(run.out()).isEqualTo("1 report added, 0 known already\n");
    Run wrong = polybius("ingest", "--columns", "words=Story", table);
    assertThat(wrong.code()).isEqualTo(Exit.USAGE);
  }

  /** What is remembered of the web is of one ledger: another has not got those pages. */
  @Test
  void aLedgerThatWasBegunAnewAsksForItsPagesAnew() throws IOException {
    polybius("ingest", "--allow-private-addresses", server.at("/one"));
    for (String ending : Arrays.asList("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("l.db" + ending));
    }
    assertThat(folder.resolve("l.db-visits.json")).exists();
    Run again = polybius("ingest", "--allow-private-addresses", server.at("/one"));
    assertThat(again.out()).isEqualTo("1 report added, 0 known already\n");
    assertThat(server.requests().get(3).headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void whatAListOfGdeltHasBeyondTheMostIsBroughtTheNextTime() throws IOException {
    String row =
        "1100000001\t20260302090000\t20260302091500\t1\tnews.example\t%s" + "\t".repeat(10);
    String rows = row.formatted(server.at("/one")) + "\n" + row.formatted(server.at("/two"));
    server.on("/two", ok("text/html", page("Two", FREED + " Twice.", FREED)));
    RudeServer.Manner whole = ok("application/zip", rows, "ETag: \"z\"");
    server.on(
        "/z.mentions.csv.zip",
        (request, connection) ->
            (request.headers().containsKey("if-none-match") ? RudeServer.status(304) : whole)
                .answer(request, connection));
    Path list =
        Files.write(
            folder.resolve("lastupdate.txt"),
            Arrays.asList(
                "120 0123456789abcdef0123456789abcdef " + server.at("/z.mentions.csv.zip")));
    assertThat(polybius("ingest", "--allow-private-addresses", "--most", 1, list).out())
        .isEqualTo("1 report added, 0 known already\n");
    assertThat(polybius("ingest", "--allow-private-addresses", list).out())
        .startsWith("1 report added");
  }

  /** A trigger stands for whatever keeps a ledger from being written to for a while. */
  @Test
  void aWatchGoesOnWhenTheLedgerIsAwayForARoundAndLosesNothing() throws Exception {
    String item = "<item><link>%s</link></item>";
    String feed =
        "<rss version=\"2.0\"><channel><title>x</title><link>/</link><description>x</description>"
            + "%s</channel></rss>";
    server.on("/feed", ok("application/rss+xml", feed.formatted(item.formatted("/one"))));
    server.on("/two", ok("text/html", page("Two", FREED + " Twice.", FREED), "ETag: \"2\""));
    List<String> steps =
        new ArrayList<>(
            List.of(
                "CREATE TRIGGER away BEFORE INSERT ON report BEGIN SELECT RAISE(ABORT, 'away');"
                    + " END",
                "DROP TRIGGER away",
                ""));
    TickingClock clock = new TickingClock();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(InputStream.nullInputStream(), err, err, 0, false);
    Pause pause =
        duration -> {
          clock.pass(duration);
          server.on("/feed", ok("application/rss+xml", feed.formatted(item.formatted("/two"))));
          sql(steps.remove(0));
        };
    new CommandLine(new WatchCommand(console, clock, pause))
        .execute(
            "--allow-private-addresses",
            "--ledger",
            folder.resolve("l.db").toString(),
            server.at("/feed"));
    assertThat(Thread.interrupted()).as("the watch was broken off").isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("away", "asked for again");
    try (Archive archive = opened()) {
      assertThat(archive.size()).isEqualTo(2);
    }
  }

  /** Changes the ledger from outside; with nothing left to change, the watch is broken off. */
  private void sql(String statement) throws InterruptedException {
    if (statement.isEmpty()) {
      throw new InterruptedException();
    }
    String file = "jdbc:sqlite:" + folder.resolve("l.db");
    try (Connection connection = DriverManager.getConnection(file);
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
