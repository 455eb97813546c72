package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.ledger.Archive;
import org.polybius.model.Decision;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** Whatever is changed behind a ledger's back is found. */
class VerifyLedgerTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = folder.resolve("ledger.db");
    Path reports = folder.resolve("reports.jsonl");
    Files.writeString(
        reports,
        """
        {"id": "a", "url": "u1", "published": "2023-11-27", "text": "Rebels freed five miners in Doha on Monday."}
        {"id": "b", "url": "u2", "published": "2023-11-27", "text": "Five miners were freed by rebels in Doha on Monday."}
        """);
    assertThat(polybius("ingest", "--ledger", ledger.toString(), reports.toString()).code())
        .isEqualTo(Exit.DONE);
  }

  private static Run polybius(String... arguments) {
    return Run.of(NOON, "", Stream.of(arguments));
  }

  private Run verify() {
    return polybius("verify", "--deep", "--ledger", ledger.toString());
  }

  /** Changes something as a program that knows the ledger's guards would. */
  private void tamper(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        Statement sql = connection.createStatement()) {
      for (String table : new String[] {"report", "reading", "decision"}) {
        sql.execute("DROP TRIGGER IF EXISTS " + table + "_is_not_changed");
        sql.execute("DROP TRIGGER IF EXISTS " + table + "_is_not_removed");
      }
      sql.execute(statement);
    }
  }

  @Test
  void findsNothingInALedgerThatIsAsItShouldBe() {
    Run run = verify();
    assertThat(run.out()).isEqualTo("2 readings checked, 0 findings\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE report SET sha256 = 'ff' WHERE id = 'a'      | report a, reading 1: /report/sha256",
        "UPDATE report SET id = 'c' WHERE id = 'a'           | report c, reading 1: /report/id is a",
        "UPDATE report SET url = 'u3' WHERE id = 'a'         | report a, reading 1: /report/url is u1",
        "UPDATE report SET sha256 = (SELECT sha256 FROM report WHERE id = 'a'), url = 'u1' | are one",
        "UPDATE report SET body = (SELECT body FROM report WHERE id = 'a')                 | hash",
        "UPDATE reading SET body = x'00' WHERE number = 2    | reading 2: what is stored of it is damaged",
        "DELETE FROM report WHERE id = 'a'                   | leads to none",
        "UPDATE thing SET content = '{}'                     | a rebuild says otherwise",
        "DELETE FROM thing                                   | a rebuild has it too",
        "UPDATE placement SET team = 'x'                     | a rebuild groups its claims otherwise",
        "UPDATE account SET report = 'x' WHERE report = 'a'  | report a: what is reconciled",
      })
  void findsWhatWasChangedBehindItsBack(String change, String finding) throws SQLException {
    tamper(change);
    Run run = verify();
    assertThat(run.out()).contains(finding);
    assertThat(run.out()).doesNotContain(" 0 findings");
    assertThat(run.code()).isEqualTo(Exit.WITH_FAILURES);
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void findsADecisionWhoseWordsAreNotThere() {
    try (Archive archive = Ledgers.openExisting(new Address.File(ledger), NOON)) {
      archive.append(
          new Decision(
              "d1",
              "An analyst",
              "2023-12-12T08:00:00Z",
              "a mistake",
              new Decision.Reject(Decision.Anchor.report("nobody"))));
    }
    Run run = verify();
    assertThat(run.out()).contains("decision d1 no longer applies", ", 1 finding");
    assertThat(run.code()).isEqualTo(Exit.WITH_FAILURES);
  }

  @Test
  void saysThatAFileIsNoLedger() throws IOException {
    Files.writeString(ledger, "no ledger at all ".repeat(500));
    Run run = verify();
    assertThat(run.code()).isEqualTo(Exit.NOTHING);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("ledger.db: is no ledger").hasLineCount(1);
  }
}
