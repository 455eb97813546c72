package org.polybius.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.ledger.Archive;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.incident.Incident;
import org.polybius.reconcile.origin.Medium;
import org.polybius.reconcile.tally.Tally;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

class DeskTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);
  private static final String MINERS =
      "Rebels freed five miners in Alderburg on Monday after talks that lasted for two weeks, the"
          + " governor said. The miners were taken to a hospital in the capital, where doctors said"
          + " that none of them was hurt. The rebels had seized them in March.";
  private static final String FLOOD = "The flood in the valley killed two farmers, Qatar said.";

  private static List<Reading> readings = List.of();

  @TempDir Path folder;

  private Archive ledger;
  private Desk desk;

  @BeforeAll
  static void read() {
    readings =
        List.of(
            reading("r1", "2023-12-04", "Gazette", MINERS),
            reading("r2", "2023-12-06", "Herald", MINERS),
            reading("r3", "2023-12-08", "Courier", FLOOD));
  }

  private static Reading reading(String id, String published, String outlet, String text) {
    return English.pipeline().read(report(id, published, outlet, text));
  }

  private static Report report(String id, String published, String outlet, String text) {
    return new Report(
        id,
        id.repeat(32),
        null,
        null,
        outlet,
        List.of(),
        null,
        null,
        published,
        "https://" + outlet + ".example/",
        "en",
        text,
        Map.of());
  }

  @BeforeEach
  void openALedger() {
    ledger = Ledgers.open(Address.of(folder.resolve("ledger.db").toString()), NOON);
    ledger.append(readings);
    settle();
    desk = new Desk(ledger);
  }

  private void settle() {
    new Incremental().settle(ledger, n -> {});
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Selection select(String... pairs) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], List.of(pairs[i + 1]));
    }
    return desk.select(Filter.of(parameters, List.of()));
  }

  private static List<String> reports(Selection selection) {
    return selection.claims().stream().map(c -> c.account().report()).distinct().toList();
  }

  @Test
  void keepsAllWithoutAFilter() {
    long claims = readings.stream().mapToLong(r -> r.claims().size()).sum();

    assertThat(select().counts()).containsEntry("reports", 3);
    assertThat(select().claims()).hasSize((int) claims);
    assertThat(select().claims(Claim.Kind.STATEMENT))
        .isNotEmpty()
        .allMatch(c -> c.claim().kind() == Claim.Kind.STATEMENT);
  }

  @Test
  void keepsAClaimOnlyWhenItAnswersEveryPart() {
    assertThat(reports(select("type", "released", "outlet", "gazette"))).containsExactly("r1");
    assertThat(reports(select("type", "released", "outlet", "courier"))).isEmpty();
    assertThat(reports(select("type", "released"))).containsExactly("r1", "r2");
    assertThat(reports(select("type", "released", "status", "denied"))).isEmpty();
    assertThat(reports(select("actor", "qat"))).containsExactly("r3");
    assertThat(reports(select("text", "FARMERS two"))).containsExactly("r3");
    assertThat(reports(select("origin", "qatar"))).containsExactly("r3");
  }

  @Test
  void takesTheDayOfPublicationOnlyWhereNoOtherIsKnown() {
    Selection then = select("from", "2023-12-08", "to", "2023-12-08");

    assertThat(reports(then)).containsExactly("r3");
    assertThat(then.claims()).anyMatch(c -> c.days().basis() == Stated.Days.Basis.PUBLISHED);
    assertThat(reports(select("type", "released", "from", "2023-12-04", "to", "2023-12-04")))
        .containsExactly("r1", "r2");
  }

  @Test
  void showsAThingWholeWhenAnyOfItsClaimsIsKept() {
    Selection gazette = select("outlet", "gazette");

    assertThat(gazette.incidents()).isNotEmpty().isSubsetOf(select().incidents());
    assertThat(gazette.incidents()).extracting(Incident::reports).contains(List.of("r1", "r2"));
    assertThat(gazette.claims()).allMatch(c -> c.account().report().equals("r1"));
  }

  @Test
  void hasNoThingInAnyViewWithoutAKeptClaim() {
    Selection kept = select("outlet", "courier");

    assertThat(select().incidents()).hasSizeGreaterThan(kept.incidents().size());
    assertThat(kept.incidents()).allMatch(i -> i.items().stream().anyMatch(kept::keeps));
    assertThat(kept.tallies()).extracting(Tally::reports).containsOnly(List.of("r3"));
    assertThat(kept.counts().get("tallies")).isEqualTo(kept.tallies().size()).isPositive();
    assertThat(kept.stories()).isEmpty();
    assertThat(kept.sources()).extracting("name").containsExactly("Courier");
  }

  @Test
  void knowsOnADayOnlyWhatWasPublishedByThen() {
    Selection then = select("as-known-on", "2023-12-04");

    assertThat(then.reports()).hasSize(1);
    assertThat(then.incidents()).isNotEmpty().allMatch(i -> i.reports().equals(List.of("r1")));
    assertThat(then.report("r2")).isEmpty();
  }

  @Test
  void answersAnewAsSoonAsADecisionIsSettled() {
    Selection before = select();
    ledger.append(
        new Decision(
            "d1",
            "Ada",
            "2023-12-11T12:00:00Z",
            "not ours",
            new Decision.Reject(Decision.Anchor.report("r3"))));
    settle();

    assertThat(select().version()).isNotEqualTo(before.version());
    assertThat(reports(select())).containsExactly("r1", "r2");
    assertThat(reports(before)).containsExactly("r1", "r2", "r3");
  }

  @Test
  void countsAVersionThatAnotherReplacedNowhereButFindsItsReport() {
    Selection before = select();
    // Under the address of r1, a day later: five miners were four.
    ledger.append(List.of(reading("r1b", "2023-12-05", "Gazette", MINERS.replace("five", "four"))));
    settle();
    Selection after = select();

    assertThat(after.report("r1")).map(Account::isSuperseded).hasValue(true);
    assertThat(after.counts()).containsEntry("reports", 3).isEqualTo(before.counts());
    assertThat(reports(after)).containsExactly("r1b", "r2", "r3");
    assertThat(after.reports()).extracting(Account::report).doesNotContain("r1");
    assertThat(after.incidents()).allMatch(i -> !i.reports().contains("r1"));
    assertThat(after.tallies()).allMatch(t -> !t.reports().contains("r1"));
    assertThat(after.sources())
        .filteredOn(m -> m.name().equals("Gazette"))
        .extracting(Medium::published)
        .containsExactly(1);
    assertThat(reports(select("as-known-on", "2023-12-04"))).containsExactly("r1");
  }

  @Test
  void answersTheSameQuestionFromMemory() {
    assertThat(select("outlet", "Gazette")).isSameAs(select("outlet", "GAZETTE"));
  }

  @Test
  void givesAReportWithItsText() {
    assertThat(desk.reading("r1").map(r -> r.report().text())).hasValue(MINERS);
    assertThat(desk.reading("r9")).isEmpty();
  }
}
