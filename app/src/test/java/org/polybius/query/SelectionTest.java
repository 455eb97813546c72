package org.polybius.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.ledger.Archive;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.pipeline.English;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.incident.Incident;
import org.polybius.store.Address;
import org.polybius.store.Ledgers;

/** That what is kept in memory answers as the ledger itself would, and for nothing else. */
class SelectionTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2023-12-11T12:00:00Z"), ZoneOffset.UTC);

  private static List<Reading> readings = List.of();

  @TempDir Path folder;

  private Archive ledger;
  private Desk desk;

  private record Worked(int claims) {}

  @BeforeAll
  static void read() {
    readings =
        List.of(
            reading(
                "r1",
                "2023-12-04",
                "Gazette",
                "Rebels freed five miners in Alderburg on Monday, the governor said. Qatar and"
                    + " Egypt met the rebels on Sunday."),
            reading(
                "r2",
                "2023-12-05",
                "Herald",
                "Rebels freed five miners in Alderburg on Monday, the governor said. Qatar denied"
                    + " that money was paid."),
            reading(
                "r3",
                "2023-12-08",
                "Courier",
                "The flood killed two farmers in Spain, Qatar said."),
            reading("r4", "2023-12-09", "Courier", "Weather."));
  }

  private static Reading reading(String id, String published, String outlet, String text) {
    Report report =
        new Report(
            id,
            id.repeat(32),
            null,
            null,
            outlet,
            List.of("Wire"),
            null,
            null,
            published,
            "https://" + outlet + ".example/" + id,
            "en",
            text,
            Map.of());
    return English.pipeline().read(report);
  }

  @BeforeEach
  void openALedger() {
    ledger = Ledgers.open(Address.of(folder.resolve("ledger.db").toString()), NOON);
    ledger.append(readings);
    new Incremental().settle(ledger, n -> {});
    desk = new Desk(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Filter filter(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        parameters.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
      }
    }
    return Filter.of(parameters, List.of());
  }

  private void reject(String report) {
    ledger.append(
        new Decision(
            "d-" + report,
            "Ada",
            "2023-12-11T12:00:00Z",
            "not ours",
            new Decision.Reject(Decision.Anchor.report(report))));
    new Incremental().settle(ledger, n -> {});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor=qat",
        "actor=qat&actor=egy",
        "actor=rebels&type=released",
        "type=released&type=killed",
        "place=esp",
        "status=denied",
        "status=happened&outlet=herald",
        "outlet=wire",
        "outlet=courier&outlet=gazette",
        "origin=qatar",
        "text=MINERS  five",
        "text=killed&actor=qat",
        "from=2023-12-05",
        "to=2023-12-04&type=event",
        "from=2023-12-04&to=2023-12-04&outlet=gazette",
        "actor=nobody",
        "text=nothing of the kind"
      })
  void keepsWhatHoldingEveryClaimAgainstTheFilterWouldKeep(String query) {
    Filter filter = filter(query);
    Selection all = desk.select(Filter.NONE);
    Selection kept = desk.select(filter);
    List<Stated> one = all.claims().stream().filter(c -> answers(c, filter)).toList();
    List<Incident> incidents =
        all.incidents().stream().filter(i -> i.items().stream().anyMatch(kept::keeps)).toList();

    assertThat(kept.claims()).containsExactlyElementsOf(one);
    assertThat(kept.incidents()).containsExactlyElementsOf(incidents);
    assertThat(all.claims()).filteredOn(c -> kept.keeps(c.id())).isEqualTo(one);
  }

  private static boolean answers(Stated claim, Filter filter) {
    Sieve sieve = new Sieve(filter, Set.of());
    Set<String> origins =
        claim.origins().stream()
            .flatMap(origin -> Stream.of(origin.key(), origin.name()))
            .map(Filter::folded)
            .collect(Collectors.toSet());
    return sieve.isWithin(claim)
        && claim.actors().containsAll(filter.actors())
        && any(filter.outlets(), Sieve.outlets(claim.account()))
        && any(filter.places(), claim.places())
        && any(filter.types(), claim.types())
        && any(filter.statuses(), claim.statuses())
        && any(filter.origins(), origins)
        && sieve.isSaidIn(Sieve.said(claim));
  }

  private static boolean any(List<String> wanted, Set<String> there) {
    return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
  }

  @Test
  void hasReportsWithoutClaimsWhereTheyAnswer() {
    assertThat(desk.select(filter("outlet=courier")).reports())
        .extracting("report")
        .containsExactly("r3", "r4");
    assertThat(desk.select(filter("outlet=courier&type=event")).reports())
        .extracting("report")
        .doesNotContain("r4");
  }

  @Test
  void hasAllThatTheClaimsOfOneReportAreBehind() {
    Selection all = desk.select(Filter.NONE);
    Selection one = all.ofReport("r1");

    assertThat(one.claims()).isNotEmpty().allMatch(c -> c.account().report().equals("r1"));
    assertThat(one.incidents())
        .isNotEmpty()
        .isEqualTo(all.incidents().stream().filter(i -> i.reports().contains("r1")).toList());
    assertThat(all.ofReport("r9").claims()).isEmpty();
  }

  @Test
  void worksOutOnceWhatFollowsFromASelection() {
    AtomicInteger times = new AtomicInteger();
    Selection qatar = desk.select(filter("actor=qat"));

    Worked first = qatar.once(Worked.class, s -> worked(s, times));
    Worked again = desk.select(filter("actor=qat")).once(Worked.class, s -> worked(s, times));

    assertThat(again).isSameAs(first);
    assertThat(times).hasValue(1);
  }

  @Test
  void worksOutForEachFilterAndVersionOfItsOwn() {
    AtomicInteger times = new AtomicInteger();
    Worked all = desk.select(Filter.NONE).once(Worked.class, s -> worked(s, times));
    Worked qatar = desk.select(filter("actor=qat")).once(Worked.class, s -> worked(s, times));
    reject("r3");
    Worked later = desk.select(filter("actor=qat")).once(Worked.class, s -> worked(s, times));

    assertThat(qatar.claims()).isPositive().isLessThan(all.claims());
    assertThat(later.claims()).isPositive().isLessThan(qatar.claims());
    assertThat(times).hasValue(3);
  }

  private static Worked worked(Selection selection, AtomicInteger times) {
    times.incrementAndGet();
    return new Worked(selection.claims().size());
  }

  @Test
  void narrowsTheSameStateThatItIsAPartOf() {
    Selection before = desk.select(filter("actor=qat"));
    reject("r3");
    Selection after = desk.select(filter("actor=qat"));

    assertThat(before.whole().version()).isEqualTo(before.version());
    assertThat(before.whole().reports()).hasSize(4);
    assertThat(after.whole().reports()).hasSize(3);
    assertThat(after.whole()).isSameAs(desk.select(Filter.NONE));
    assertThat(desk.select(filter("as-known-on=2023-12-04&actor=qat")).whole().reports())
        .hasSize(1);
  }

  @Test
  void readsDecisionsAnewWhenThereIsAnother() {
    assertThat(desk.decisions()).isEmpty();
    reject("r3");

    assertThat(desk.decisions()).hasSize(1).isSameAs(desk.decisions());
  }

  @Test
  void refusesALedgerThatDoesNotFitIntoMemory() {
    int claims = readings.stream().mapToInt(r -> r.claims().size()).sum();
    Memory enough = new Memory(claims * 8_000L);
    Memory few = new Memory(claims * 8_000L - 1);

    assertThat(new Desk(ledger, enough).select(Filter.NONE).claims()).hasSize(claims);
    assertThatThrownBy(() -> new Desk(ledger, few).select(Filter.NONE))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("more than " + claims + " claims")
        .hasMessageContaining("-Xmx");
  }

  @Test
  void keepsFewerDaysOfALargeLedger() {
    Memory memory = new Memory(8_000_000);

    assertThat(memory.days(10, 4)).isEqualTo(4);
    assertThat(memory.days(250, 4)).isEqualTo(2);
    assertThat(memory.days(2_000, 4)).isEqualTo(1);
    assertThat(memory.days(0, 4)).isEqualTo(4);
  }

  @Test
  void answersForAPastDayWhateverWasAskedBefore() {
    Selection first = new Desk(ledger).select(filter("as-known-on=2023-12-05"));
    desk.select(Filter.NONE);
    Selection later = desk.select(filter("as-known-on=2023-12-05"));

    assertThat(first.reports()).extracting("report").containsExactly("r1", "r2");
    assertThat(later.claims()).isEqualTo(first.claims());
    assertThat(later.incidents()).isEqualTo(first.incidents());
    assertThat(later.report("r3")).isEmpty();
  }
}
