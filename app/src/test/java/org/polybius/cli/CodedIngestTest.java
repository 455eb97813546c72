package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.coder.CodedTable;
import org.polybius.ledger.Archive;
import org.polybius.model.Reading;
import org.polybius.model.Run;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** A table that people coded beside what the machine reads of its notes; rows invented by us. */
class CodedIngestTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final String HEADINGS =
      "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,notes,fatalities,timestamp\n";
  private static final String ROW =
      "BFO1,13 November 2020,Explosions/Remote violence,Air/drone strike,Military Forces of France"
          + " (2017-),Riverside Front,Burkina Faso,Tin Village,\"On 13 November 2020, French forces"
          + " killed 12 rebels of the Riverside Front in an airstrike.\",%d,%d\n";

  @TempDir Path folder;
  private int code;

  private String polybius(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            0,
            false);
    String[] words =
        Stream.concat(Stream.of(arguments), Stream.of("--ledger", folder.resolve("l.db")))
            .map(Object::toString)
            .toArray(String[]::new);
    code = Polybius.run(console, NOON, words);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path table(String name, long dead, long stamp) throws IOException {
    return Files.writeString(folder.resolve(name), HEADINGS + ROW.formatted(dead, stamp));
  }

  @Test
  void codersAndMachineStandSideBySide() throws IOException {
    Path table = table("acled.csv", 12, 1605559070);
    assertThat(polybius("ingest", table)).isEqualTo("1 report added, 0 known already\n");
    assertThat(polybius("ingest", table)).isEqualTo("0 reports added, 1 known already\n");
    assertThat(polybius("reread")).endsWith("0 reports added, 0 known already\n");
    assertThat(polybius("show", "timeline")).contains("acled-BFO1", "Military Forces of France");
    assertThat(polybius("show", "tallies")).contains("acled-BFO1#f1", "12");
    assertThat(polybius("ingest", "--columns", "text=notes,published=event_date", table))
        .isEqualTo("1 report added, 0 known already\n");
    assertThat(polybius("show", "sources")).contains("ACLED");
    assertThat(polybius("verify", "--deep")).as("each value leads to its words").isNotEmpty();
    assertThat(code).isEqualTo(Exit.DONE);
  }

  @Test
  void aRowCodedAnewIsAVersionOfIt() throws IOException {
    polybius("ingest", table("one.csv", 12, 1605559070));
    assertThat(polybius("ingest", table("two.csv", 15, 1606559070)))
        .isEqualTo("1 report added, 0 known already\n");
    assertThat(polybius("show", "tallies")).contains("15").doesNotContain("acled-BFO1#f1");
    assertThat(polybius("show", "tallies", "--as-known-on", "2020-11-20"))
        .contains("acled-BFO1#f1");
  }

  @Test
  void rereadingSaysThatCodedTablesArePassedOverAndHowTheyAreCodedAnew() throws IOException {
    polybius("ingest", table("acled.csv", 12, 1605559070));
    assertThat(polybius("reread"))
        .contains("1 report that people coded", "passed over", "ingest its table again");
  }

  /** Another version of the program may understand more of a cell. */
  @Test
  void aTableThatAnotherVersionCodedIsCodedAnew() throws IOException {
    Path table = table("acled.csv", 12, 1605559070);
    List<Reading> readings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(table)) {
      new CodedTable(1 << 20).read("t", in, readings::add, refused -> {});
    }
    Reading now = readings.get(0);
    Run before = new Run(now.run().software(), "tables of before", "none");
    try (Archive archive = Ledgers.open(new Address.File(folder.resolve("l.db")), NOON)) {
      archive.append(List.of(new Reading(now.report(), before, List.of(), List.of(), null)));
    }
    assertThat(polybius("ingest", table))
        .isEqualTo("1 report read anew, 0 reports added, 0 known already\n");
    assertThat(polybius("show", "tallies")).contains("acled-BFO1#f1");
    assertThat(polybius("ingest", table)).isEqualTo("0 reports added, 1 known already\n");
  }
}
