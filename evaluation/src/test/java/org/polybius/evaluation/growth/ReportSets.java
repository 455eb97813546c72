package org.polybius.evaluation.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.polybius.contract.AccountJson;
import org.polybius.evaluation.growth.InventedReport.Saying;
import org.polybius.model.Account;
import org.polybius.model.Claim;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Accept;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Correct;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Reject;
import org.polybius.model.Decision.Split;
import org.polybius.model.Decision.Undo;
import org.polybius.model.Reading;
import org.polybius.model.Report;
import org.polybius.reconcile.Item;
import org.polybius.reconcile.Matter;
import org.polybius.reconcile.engine.Anchors;

/** Generates small sets of reports that share days, actors, numbers and words, and decisions. */
final class ReportSets {
  static final LocalDate FIRST = LocalDate.of(2031, 12, 30);
  static final int DAYS = 5;

  private ReportSets() {}

  /** Days around the turn of a year; none now and then. */
  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays).injectNull(0.15);
  }

  private static Arbitrary<Saying> sayings() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
    return Combinators.combine(
            Arbitraries.of(Claim.Kind.class),
            few,
            few,
            few,
            Arbitraries.integers().between(0, 2),
            days(),
            Arbitraries.longs().between(1, 12))
        .as(Saying::new);
  }

  /** One to seven reports, some of them in the same words. */
  static Arbitrary<List<Reading>> readings() {
    Arbitrary<InventedReport> reports =
        Combinators.combine(
                days(),
                Arbitraries.of("Gazette", "Herald", "Courier"),
                Arbitraries.of("Wire", "Press").injectNull(0.5),
                sayings().list().ofMinSize(1).ofMaxSize(4))
            .as(
                (day, outlet, credit, said) ->
                    new InventedReport("n", day, outlet, credit, said, 0));
    Arbitrary<List<Integer>> copies = Arbitraries.integers().between(0, 20).list().ofSize(7);
    Arbitrary<List<Integer>> addresses = Arbitraries.integers().between(0, 12).list().ofSize(7);
    return Combinators.combine(reports.list().ofMinSize(1).ofMaxSize(7), copies, addresses)
        .as((made, from, at) -> versions(named(made, from), at));
  }

  /** Some of the reports stand under one address and one headline: they are versions of one. */
  private static List<Reading> versions(List<Reading> readings, List<Integer> addresses) {
    List<Reading> versions = new ArrayList<>();
    Set<List<Object>> texts = new HashSet<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      int address = addresses.get(i);
      // one text under one address is one report
      boolean shared = address < 3 && texts.add(List.of(address, reading.report().sha256()));
      versions.add(shared ? at("https://example.org/v" + address, reading) : reading);
    }
    return versions;
  }

  private static Reading at(String address, Reading reading) {
    Report r = reading.report();
    Report moved =
        new Report(
            r.id(),
            r.sha256(),
            null,
            "The news of " + address.charAt(address.length() - 1),
            r.outlet(),
            r.agencies(),
            null,
            null,
            r.published(),
            address,
            r.language(),
            r.text(),
            r.spans());
    return new Reading(moved, reading.run(), List.of(), reading.claims(), reading.fingerprint());
  }

  /** Up to six decisions, four choices for each. */
  static Arbitrary<List<List<Integer>>> choices() {
    return Arbitraries.integers().between(0, 999).list().ofSize(4).list().ofMaxSize(6);
  }

  private static List<Reading> named(List<InventedReport> reports, List<Integer> copies) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      InventedReport report = reports.get(i);
      InventedReport source = copies.get(i) < i ? reports.get(copies.get(i)) : report;
      readings.add(
          Invention.reading(
              source.reprinted("n" + (char) ('a' + i), report.published(), report.outlet())));
    }
    return readings;
  }

  /**
   * Decisions about claims of some reports, every choice taken from the numbers.
   *
   * @param choices four for each decision, not negative
   */
  static List<Decision> decisions(List<Reading> readings, List<List<Integer>> choices) {
    List<Account> accounts = readings.stream().map(AccountJson::of).toList();
    List<Matter<?>> matters = Arrival.matters();
    List<Decision> decisions = new ArrayList<>();
    for (List<Integer> choice : choices) {
      Matter<?> matter = matters.get(choice.get(1) % matters.size());
      List<Item> items = accounts.stream().flatMap(a -> matter.items(a).stream()).toList();
      if (!items.isEmpty()) {
        decisions.add(
            new Decision(
                "d" + decisions.size(),
                "An analyst",
                "2032-01-0" + (1 + decisions.size() % 9) + "T00:00:00Z",
                "because",
                action(matter, items, decisions, choice)));
      }
    }
    return decisions;
  }

  private static Action action(
      Matter<?> matter, List<Item> items, List<Decision> earlier, List<Integer> choice) {
    Anchor one = anchor(items.get(choice.get(2) % items.size()));
    Anchor other = anchor(items.get(choice.get(3) % items.size()));
    return switch (choice.get(0) % 7) {
      case 0, 1 -> new Merge(matter.name(), one, other);
      case 2 -> new Split(matter.name(), one, other);
      case 3 -> new Reject(one);
      case 4 -> new Accept(one);
      case 5 ->
          one.kind() == Claim.Kind.FIGURE
              ? new Correct(one, "fate", "\"MISSING\"")
              : new Reject(Anchor.report(one.report()));
      default -> new Undo("d" + choice.get(2) % (earlier.size() + 1));
    };
  }

  private static Anchor anchor(Item item) {
    return item.claim() == null
        ? Anchor.report(item.account().report())
        : Anchors.of(item.account(), item.claim());
  }
}
