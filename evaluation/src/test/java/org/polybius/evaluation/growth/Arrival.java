package org.polybius.evaluation.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.polybius.contract.AccountJson;
import org.polybius.contract.Records;
import org.polybius.ledger.Ledger;
import org.polybius.ledger.Row;
import org.polybius.ledger.Workspace.Query;
import org.polybius.model.Account;
import org.polybius.model.Decision;
import org.polybius.model.Reading;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.Reconciler;
import org.polybius.reconcile.Thing;
import org.polybius.reconcile.engine.Decisions;
import org.polybius.reconcile.engine.Incremental;
import org.polybius.reconcile.engine.Matters;
import org.polybius.reconcile.engine.Situation;
import org.polybius.reconcile.version.Versions;

/** Lets reports and decisions come to ledgers in some order, and compares what they amount to. */
final class Arrival {
  private static final int MANY = 10_000;

  /** All matters there are, and the plain ones. */
  static List<Matter<?>> matters() {
    List<Matter<?>> matters = new ArrayList<>(PlainMatters.all());
    matters.addAll(Matters.all());
    return matters;
  }

  private final List<Matter<?>> matters;
  private final Random random;

  /** In an order that chance gives. */
  Arrival(Random random) {
    this(random, matters());
  }

  /** For some matters only. */
  Arrival(Random random, List<Matter<?>> matters) {
    this.random = random;
    this.matters = matters;
  }

  /** Appends readings in any order with the decisions in between, settling now and then. */
  void of(Collection<Reading> readings, List<Decision> decisions, Ledger ledger) {
    List<Reading> order = new ArrayList<>(readings);
    Collections.shuffle(order, random);
    int decided = 0;
    for (Reading reading : order) {
      ledger.append(List.of(reading));
      while (decided < decisions.size() && random.nextInt(3) == 0) {
        ledger.append(decisions.get(decided++));
      }
      if (random.nextInt(2 + readings.size() / 20) == 0) {
        settle(ledger, random.nextInt(4) + 1);
      }
    }
    decisions.subList(decided, decisions.size()).forEach(ledger::append);
    settle(ledger, MANY);
  }

  private void settle(Ledger ledger, int batch) {
    new Incremental(matters, batch).settle(ledger, n -> {});
  }

  /** Takes a decision at once. */
  void decide(Ledger ledger, Decision.Action action) {
    String id = "d" + ledger.decisions().size();
    ledger.append(new Decision(id, "An analyst", "2032-01-01T00:00:00Z", "because", action));
    settle(ledger, MANY);
  }

  void rebuild(Ledger ledger) {
    new Incremental(matters, 3).rebuild(ledger, n -> {});
  }

  /** What reconciling everything at once gives, by matter. */
  Map<String, List<String>> atOnce(Collection<Reading> readings, List<Decision> decisions) {
    Decisions taken = Decisions.of(decisions);
    List<Account> accounts =
        Versions.marked(
            readings.stream()
                .map(AccountJson::of)
                .map(taken::amend)
                .flatMap(Optional::stream)
                .toList());
    List<Account> counting = accounts.stream().filter(a -> !a.isSuperseded()).toList();
    Map<String, List<String>> things = new TreeMap<>();
    for (Matter<?> matter : matters) {
      List<Account> those = matter.name().equals(Versions.NAME) ? accounts : counting;
      things.put(matter.name(), lines(Reconciler.reconcile(matter, those)));
    }
    return things;
  }

  private static List<String> lines(List<? extends Thing> things) {
    return things.stream().map(Arrival::line).sorted().toList();
  }

  private static String line(Thing thing) {
    return Records.line((Record) thing);
  }

  /** What a ledger holds, by matter. */
  Map<String, List<String>> things(Ledger ledger) {
    Map<String, List<String>> things = new TreeMap<>();
    rows(ledger).forEach((m, rows) -> things.put(m, contents(rows)));
    return things;
  }

  private static List<String> contents(List<Row> rows) {
    return rows.stream().map(Row::content).sorted().toList();
  }

  Map<String, List<Row>> rows(Ledger ledger) {
    Map<String, List<Row>> rows = new TreeMap<>();
    matters.forEach(m -> rows.put(m.name(), ledger.workspace().rows(Query.first(m.name(), MANY))));
    return rows;
  }

  /** What a situation shows, fetched page by page, by matter. */
  Map<String, List<String>> paged(Situation situation, int limit) {
    Map<String, List<String>> things = new TreeMap<>();
    matters.forEach(m -> things.put(m.name(), paged(situation, m, limit)));
    return things;
  }

  private static List<String> paged(Situation situation, Matter<?> matter, int limit) {
    List<String> found = new ArrayList<>();
    Query query = Query.first(matter.name(), limit);
    long count = situation.page(matter, query).count();
    for (long offset = 0; offset < count; offset += limit) {
      situation.page(matter, query.page(offset, limit)).things().forEach(t -> found.add(line(t)));
    }
    Collections.sort(found);
    return found;
  }
}
