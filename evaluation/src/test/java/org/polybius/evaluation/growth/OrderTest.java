package org.polybius.evaluation.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polybius.contract.AccountJson;
import org.polybius.contract.Records;
import org.polybius.ledger.InMemoryLedger;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Account;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Undo;
import org.polybius.model.Reading;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Matters;
import org.polybius.reconcile.engine.Situation;

/**
 * Whatever the order in which reports and decisions arrive, a ledger gives what reconciling all of
 * them at once gives.
 */
class OrderTest {
  private static final int MANY = 10_000;

  private final List<Matter<?>> matters = matters();

  private static List<Matter<?>> matters() {
    List<Matter<?>> matters = new ArrayList<>(PlainMatters.all());
    matters.addAll(Matters.all());
    return matters;
  }

  @Provide
  Arbitrary<List<Reading>> readings() {
    return ReportSets.readings();
  }

  @Provide
  Arbitrary<List<List<Integer>>> choices() {
    return Arbitraries.integers().between(0, 999).list().ofSize(4).list().ofMaxSize(6);
  }

  @Property(tries = 300)
  void doesNotMatter(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed) {
    List<Decision> decisions = decisions(readings, choices);
    Map<String, List<String>> expected = atOnce(readings, decisions);
    Ledger one = new InMemoryLedger();
    arrive(one, readings, decisions, new Random(seed));
    assertThat(things(one)).isEqualTo(expected);
    Ledger other = new InMemoryLedger();
    arrive(other, readings, decisions, new Random(seed + 1));
    assertThat(rows(other)).isEqualTo(rows(one));
    new Incremental(matters, 3).rebuild(other, n -> {});
    assertThat(rows(other)).isEqualTo(rows(one));
  }

  @Property(tries = 200)
  void aReportTakenAwayLeavesWhatWouldHaveBeenWithoutIt(
      @ForAll("readings") List<Reading> readings, @ForAll long seed) {
    Random random = new Random(seed);
    Ledger ledger = new InMemoryLedger();
    arrive(ledger, readings, List.of(), random);
    Map<String, List<Row>> before = rows(ledger);
    Reading gone = readings.get(random.nextInt(readings.size()));
    decide(ledger, new Reject(Anchor.report(gone.report().id())));
    List<Reading> rest = readings.stream().filter(r -> !r.equals(gone)).toList();
    assertThat(things(ledger)).isEqualTo(atOnce(rest, List.of()));
    decide(ledger, new Undo("d0"));
    assertThat(rows(ledger)).isEqualTo(before);
    decide(ledger, new Undo("d1"));
    assertThat(things(ledger)).isEqualTo(atOnce(rest, List.of()));
  }

  @Property(tries = 200)
  void asKnownOnADayIsWhatTheReportsOfThatDayGive(
      @ForAll("readings") List<Reading> readings,
      @ForAll("choices") List<List<Integer>> choices,
      @ForAll long seed) {
    List<Decision> decisions = decisions(readings, choices);
    Ledger ledger = new InMemoryLedger();
    arrive(ledger, readings, decisions, new Random(seed));
    for (int i = -1; i <= ReportSets.DAYS; i++) {
      LocalDate day = ReportSets.FIRST.plusDays(i);
      List<Reading> known = readings.stream().filter(r -> isKnown(r, day)).toList();
      Situation situation = Situation.asKnownOn(day, ledger.workspace());
      Map<String, List<String>> expected = atOnce(known, decisions);
      for (Matter<?> matter : matters) {
        assertThat(paged(situation, matter)).isEqualTo(expected.get(matter.name()));
      }
    }
  }

  private static boolean isKnown(Reading reading, LocalDate day) {
    String published = reading.report().published();
    return published != null && published.compareTo(day.toString()) <= 0;
  }

  /** All things, fetched in pages of two, in the order of ids. */
  private static List<String> paged(Situation situation, Matter<?> matter) {
    List<String> found = new ArrayList<>();
    Query query = Query.first(matter.name(), 2);
    Situation.Page<?> page = situation.page(matter, query);
    for (long offset = 0; offset < page.count(); offset += 2) {
      situation.page(matter, query.page(offset, 2)).things().forEach(t -> found.add(line(t)));
    }
    Collections.sort(found);
    return found;
  }

  private List<Decision> decisions(List<Reading> readings, List<List<Integer>> choices) {
    return ReportSets.decisions(readings.stream().map(AccountJson::of).toList(), matters, choices);
  }

  /** Appends readings in any order with the decisions in between, settling now and then. */
  private void arrive(
      Ledger ledger, List<Reading> readings, List<Decision> decisions, Random random) {
    List<Reading> order = new ArrayList<>(readings);
    Collections.shuffle(order, random);
    int decided = 0;
    for (Reading reading : order) {
      ledger.append(List.of(reading));
      while (decided < decisions.size() && random.nextInt(3) == 0) {
        ledger.append(decisions.get(decided++));
      }
      if (random.nextBoolean()) {
        settle(ledger, random.nextInt(4) + 1);
      }
    }
    decisions.subList(decided, decisions.size()).forEach(ledger::append);
    settle(ledger, MANY);
  }

  private void settle(Ledger ledger, int batch) {
    new Incremental(matters, batch).settle(ledger, n -> {});
  }

  private void decide(Ledger ledger, Decision.Action action) {
    ledger.append(
        new Decision(
            "d" + ledger.decisions().size(), "An analyst", "2032-01-01T00:00:00Z", "b", action));
    settle(ledger, MANY);
  }

  private Map<String, List<String>> atOnce(List<Reading> readings, List<Decision> decisions) {
    Decisions taken = Decisions.of(decisions);
    List<Account> accounts =
        readings.stream().map(AccountJson::of).map(taken::amend).flatMap(Optional::stream).toList();
    Map<String, List<String>> things = new TreeMap<>();
    matters.forEach(m -> things.put(m.name(), lines(Reconciler.reconcile(m, accounts))));
    return things;
  }

  private static List<String> lines(List<? extends Thing> things) {
    return things.stream().map(OrderTest::line).sorted().toList();
  }

  private static String line(Thing thing) {
    return Records.line((Record) thing);
  }

  private Map<String, List<String>> things(Ledger ledger) {
    Map<String, List<String>> things = new TreeMap<>();
    rows(ledger).forEach((m, rows) -> things.put(m, contents(rows)));
    return things;
  }

  private static List<String> contents(List<Row> rows) {
    return rows.stream().map(Row::content).sorted().toList();
  }

  private Map<String, List<Row>> rows(Ledger ledger) {
    Map<String, List<Row>> rows = new TreeMap<>();
    matters.forEach(m -> rows.put(m.name(), ledger.workspace().rows(Query.first(m.name(), MANY))));
    return rows;
  }
}
