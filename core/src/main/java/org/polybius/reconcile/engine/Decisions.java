package org.polybius.reconcile.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polybius.contract.AccountJson;
import org.polybius.ledger.Ledger;
import org.polybius.model.Account;
import org.polybius.model.Decision;
import org.polybius.model.Decision.Action;
import org.polybius.model.Decision.Anchor;
import org.polybius.model.Decision.Merge;
import org.polybius.model.Decision.Split;
import org.polybius.model.Decision.Undo;

/** The decisions that people took, what they make of reports, and how they stand. */
public final class Decisions {
  private final List<Decision> all;

  /** Which decision is undone by which, by ids. */
  private final Map<String, String> undone = new HashMap<>();

  /** Those that are not undone, by the reports that they name. */
  private final Map<String, List<Decision>> byReport = new HashMap<>();

  private Decisions(List<Decision> all) {
    this.all = List.copyOf(all);
    Set<String> earlier = all.stream().map(Decision::id).collect(Collectors.toSet());
    for (int i = all.size() - 1; i >= 0; i--) {
      Decision decision = all.get(i);
      earlier.remove(decision.id());
      if (decision.action() instanceof Undo undo
          && !undone.containsKey(decision.id())
          && earlier.contains(undo.decision())) {
        undone.putIfAbsent(undo.decision(), decision.id());
      }
    }
    for (Decision decision : all) {
      if (!undone.containsKey(decision.id())) {
        reports(decision)
            .forEach(r -> byReport.computeIfAbsent(r, x -> new ArrayList<>()).add(decision));
      }
    }
  }

  /**
   * The decisions of a ledger.
   *
   * @param all in the order in which they were taken
   */
  public static Decisions of(List<Decision> all) {
    return new Decisions(all);
  }

  private static Set<String> reports(Decision decision) {
    return decision.action().anchors().stream()
        .map(Anchor::report)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the decisions make of a report.
   *
   * @param read the report as it was read
   * @return empty when the report is rejected as a whole
   */
  public Optional<Account> amend(Account read) {
    List<Decision> about = byReport.getOrDefault(read.report(), List.of());
    return about.isEmpty() ? Optional.of(read) : new Amending(read, about).account();
  }

  /** How the decisions of a ledger stand, in the order in which they were taken. */
  public static List<Standing> standings(Ledger ledger) {
    return of(ledger.decisions()).standings(report -> ledger.reading(report).map(AccountJson::of));
  }

  /**
   * How the decisions stand, in the order in which they were taken.
   *
   * @param read gives a report as it was read; empty for one that the ledger does not have
   */
  public List<Standing> standings(Function<String, Optional<Account>> read) {
    Map<String, Optional<Amending>> amendings = new HashMap<>();
    byReport.forEach(
        (report, about) ->
            amendings.put(report, read.apply(report).map(a -> new Amending(a, about))));
    Map<String, Decision> bonds = new HashMap<>();
    all.stream()
        .filter(d -> !undone.containsKey(d.id()))
        .forEach(d -> bond(d, amendings).ifPresent(pair -> bonds.put(pair, d)));
    return all.stream().map(d -> standing(d, amendings, bonds)).toList();
  }

  private Standing standing(
      Decision decision, Map<String, Optional<Amending>> amendings, Map<String, Decision> bonds) {
    String by = undone.get(decision.id());
    if (by != null) {
      return new Standing(decision, State.UNDONE, "undone by " + by);
    }
    if (decision.action() instanceof Undo undo && !undone.containsKey(undo.decision())) {
      return new Standing(
          decision, State.DOES_NOT_APPLY, "no decision " + undo.decision() + " came before it");
    }
    for (String report : reports(decision)) {
      Optional<Amending> amending = amendings.getOrDefault(report, Optional.empty());
      if (amending.isEmpty()) {
        return new Standing(decision, State.DOES_NOT_APPLY, "there is no report " + report);
      }
      Optional<Standing> hindered = hindered(decision, amending.get());
      if (hindered.isPresent()) {
        return hindered.get();
      }
    }
    return bond(decision, amendings)
        .map(bonds::get)
        .filter(later -> !later.equals(decision))
        .map(later -> superseded(decision, later.id()))
        .orElse(new Standing(decision, State.APPLIES, ""));
  }

  private static Optional<Standing> hindered(Decision decision, Amending amending) {
    return amending
        .problem(decision.id())
        .map(why -> new Standing(decision, State.DOES_NOT_APPLY, why))
        .or(() -> amending.successor(decision.id()).map(later -> superseded(decision, later)));
  }

  private static Standing superseded(Decision decision, String later) {
    return new Standing(decision, State.SUPERSEDED, "superseded by " + later);
  }

  /** The two that a decision is about, the same for all decisions about them. */
  private static Optional<String> bond(
      Decision decision, Map<String, Optional<Amending>> amendings) {
    Action action = decision.action();
    if (!(action instanceof Merge || action instanceof Split)) {
      return Optional.empty();
    }
    Set<String> items = new TreeSet<>();
    for (String report : reports(decision)) {
      amendings
          .getOrDefault(report, Optional.empty())
          .ifPresent(a -> a.bound(decision.id()).forEach(claim -> items.add(report + "#" + claim)));
    }
    String matter = action instanceof Merge merge ? merge.matter() : ((Split) action).matter();
    return Optional.of(matter + " " + items);
  }

  /** How a decision stands. */
  public enum State {
    APPLIES,
    /** What it names is not there, or cannot be so. */
    DOES_NOT_APPLY,
    UNDONE,
    /** A later decision says otherwise about the same. */
    SUPERSEDED
  }

  /**
   * How a decision stands.
   *
   * @param why in words; "" when it applies
   */
  public record Standing(Decision decision, State state, String why) {}
}
